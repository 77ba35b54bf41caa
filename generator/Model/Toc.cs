using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>A table of contents as written in its file.</summary>
/// <param name="Path">Path relative to the locale's root.</param>
/// <param name="IsBreadcrumb">True where it maps address prefixes to titles (<c>tocHref</c>) instead of listing pages.</param>
sealed record Toc(Locale Locale, string Path, ImmutableArray<TocEntry> Entries, bool IsBreadcrumb, ImmutableArray<Diagnostic> Diagnostics)
{
    public string Folder => RelativePath.FolderOf(Path);
}

/// <summary>One line of a table of contents.</summary>
/// <param name="Title">Empty for an entry that only includes another table of contents.</param>
/// <param name="Href">Where it leads: a page, a URL, or another table of contents to insert.</param>
/// <param name="Prefix">In breadcrumbs, the prefix of the addresses of its pages.</param>
/// <param name="DisplayName">Further search terms.</param>
/// <param name="IsExpanded">True where its entries are expanded initially.</param>
/// <param name="IsBorrowed">True for an entry of the source that was added to a translation's table of contents.</param>
sealed record TocEntry(
    string Title,
    Reference? Href,
    ImmutableArray<TocEntry> Items,
    string? Prefix = null,
    string? DisplayName = null,
    bool IsExpanded = false,
    bool IsBorrowed = false
);
