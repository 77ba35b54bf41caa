using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>What pages show of their history, from site.yml.</summary>
/// <param name="ShowsDates">True if pages without a date of their own show that of their last commit.</param>
/// <param name="ShowsContributors">True if pages show who wrote them.</param>
/// <param name="Place">Where site.yml says so.</param>
sealed record HistorySettings(bool ShowsDates, bool ShowsContributors, Place Place);

/// <summary>The history of a page's file.</summary>
/// <param name="Date">Of its last change; null if the site does not show it.</param>
/// <param name="Contributors">The names of those who changed it, most changes first; empty if the site does not show them.</param>
sealed record FileHistory(DateOnly? Date, EquatableArray<string> Contributors);

/// <summary>The histories of the files of a site.</summary>
/// <param name="Files">By locale and by path from the locale's root; without files that were never committed.</param>
/// <param name="Diagnostics">Why there are none.</param>
sealed record SiteHistory(IReadOnlyDictionary<(Locale Locale, string Path), FileHistory> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    public static SiteHistory None { get; } = new(ImmutableDictionary<(Locale Locale, string Path), FileHistory>.Empty, []);

    public FileHistory? Of(Page page) => Files.GetValueOrDefault((page.Id.Locale, page.Path));
}
