using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>The links around the pages of a locale, resolved.</summary>
/// <param name="Tabs">In the header, each for a section of the site.</param>
/// <param name="Footer">In the footer.</param>
sealed record FrameEntries(ImmutableArray<FrameEntry> Tabs, ImmutableArray<FrameEntry> Footer)
{
    public IEnumerable<ResolvedLink> Links => Tabs.Concat(Footer).Select(entry => entry.Link);

    /// <summary>
    /// The tab of the section that a page belongs to: the one with the page's table of contents; of several, or where none has it, the one
    /// in the nearest folder above the page. Null where no tab leads there.
    /// </summary>
    public FrameEntry? TabOf(LinkedPage page)
    {
        if (Tabs.IsEmpty)
        {
            return null;
        }

        var withMenu = Tabs.Where(tab => tab.Menu is not null && ReferenceEquals(tab.Menu, page.Navigation)).ToArray();
        return withMenu is [var only]
            ? only
            : (withMenu.Length > 0 ? withMenu : [.. Tabs])
                .Where(tab =>
                    tab.Folder is { Length: 0 }
                    || (tab.Folder is { } folder && page.Page.Id.Slug.StartsWith(folder + "/", StringComparison.Ordinal))
                )
                .MaxBy(tab => tab.Folder!.Length);
    }
}

/// <summary>A link around the pages of a locale.</summary>
/// <param name="Menu">The table of contents of the page it leads to.</param>
sealed record FrameEntry(string Title, ResolvedLink Link, NavigationTree? Menu)
{
    /// <summary>The folder of the page it leads to; null where it leads to none.</summary>
    public string? Folder => (Link.Target as LinkTarget.Page)?.Shown.Slug is { } slug ? Files.RelativePath.FolderOf(slug) : null;
}
