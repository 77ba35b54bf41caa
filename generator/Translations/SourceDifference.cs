using System.Collections.Immutable;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Translations;

/// <summary>What became of the source of a translation since it was made.</summary>
/// <param name="Page">The translation.</param>
/// <param name="From">The version it was made from; null where it is not known, or where there is nothing to compare.</param>
/// <param name="Reason">Why it is not known.</param>
/// <param name="Changes">Sections that differ; empty where <paramref name="From"/> is null.</param>
sealed record SourceDifference(LinkedPage Page, SourceVersion? From, string? Reason, ImmutableArray<SectionChange> Changes)
{
    /// <summary>How much it asks of a translator; null where nobody can say.</summary>
    public ChangeGrade? Grade => From is null ? null : SourceChange.GradeOf(Changes);
}

/// <summary>Compares sources with the versions that translations were made from.</summary>
sealed class SourceComparison(Site site, StringTables strings)
{
    readonly Lazy<SourceTree> tree = new(() => TreeLoader.Load(site.Config));

    /// <summary>The difference for a translation; looks into the history of the source where there is something to find.</summary>
    public SourceDifference Of(LinkedPage page)
    {
        if (page.Freshness is not (Freshness.Stale or Freshness.Unknown) || tree.Value.Source.Find(page.Source!.Path) is not { } file)
        {
            return new SourceDifference(page, null, null, []);
        }

        var (version, reason) = SourceHistory.Find(file.FullPath, page.Page.Meta);
        if (version is null)
        {
            return new SourceDifference(page, null, reason, []);
        }

        try
        {
            var texts = strings[site.Config.Source];
            var before = SourceSection.Of(file, FileReader.Decode(file, version.Content), texts);
            var after = SourceSection.Of(file, FileReader.Read(file), texts);
            return new SourceDifference(page, version, null, SourceChange.Between(before, after));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SourceDifference(page, null, $"the source cannot be read: {fault.Message}", []);
        }
    }
}
