using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>A table of contents as its file says it.</summary>
/// <param name="Path">Path relative to the locale's root.</param>
/// <param name="IsBreadcrumb">True where it maps addresses to topics (<c>tocHref</c>), and is no navigation.</param>
sealed record Toc(Locale Locale, string Path, ImmutableArray<TocEntry> Entries, bool IsBreadcrumb, ImmutableArray<Diagnostic> Diagnostics)
{
    public string Folder => RelativePath.FolderOf(Path);
}

/// <summary>One line of a table of contents.</summary>
/// <param name="Title">Empty for an entry that only takes in another table of contents.</param>
/// <param name="Href">Where it leads: a page, an address, or another table of contents to put in its place.</param>
/// <param name="Prefix">In breadcrumbs, how the addresses of its pages begin.</param>
/// <param name="DisplayName">Other words that readers may look for.</param>
/// <param name="IsExpanded">True where its entries are to be seen from the start.</param>
/// <param name="IsBorrowed">True for an entry of the source in a translation's table of contents; no file says so.</param>
sealed record TocEntry(
    string Title, Reference? Href, ImmutableArray<TocEntry> Items, string? Prefix = null, string? DisplayName = null, bool IsExpanded = false, bool IsBorrowed = false);
