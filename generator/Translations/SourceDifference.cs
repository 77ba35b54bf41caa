using System.Collections.Immutable;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Translations;

/// <summary>The changes in the source of a translation since it was translated.</summary>
/// <param name="Page">The translation.</param>
/// <param name="From">The translated version of the source; null if unknown, or if there is nothing to compare.</param>
/// <param name="Reason">Why the version is unknown.</param>
/// <param name="Changes">Changed sections; empty if <paramref name="From"/> is null.</param>
sealed record SourceDifference(LinkedPage Page, SourceVersion? From, string? Reason, ImmutableArray<SectionChange> Changes)
{
    /// <summary>Highest grade of the changes; null if unknown.</summary>
    public ChangeGrade? Grade => From is null ? null : SourceChange.GradeOf(Changes);
}

/// <summary>Compares sources with their translated versions.</summary>
/// <remarks>
/// <para>Input: a site, whose translations record a hash or a commit of their source. Output: for each translation, the sections of the
/// source that changed since, with their grade and lines.</para>
/// <para>Invariants: git is only read. A version counts only if its hash matches. An unknown version is a result with a reason,
/// not an error.</para>
/// </remarks>
sealed class SourceComparison(Site site, StringTables strings)
{
    readonly SourceTree tree = TreeLoader.Load(site.Config);

    /// <summary>Compares the source of a translation with its translated version, which is read from the git history.</summary>
    public SourceDifference Compare(LinkedPage page)
    {
        if (page.Freshness is not (Freshness.Stale or Freshness.Unknown) || tree.Source.Find(page.Source!.Path) is not { } file)
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
            var before = SourceSection.Split(file, FileReader.Decode(file, version.Content), texts);
            var after = SourceSection.Split(file, FileReader.Read(file), texts);
            return new SourceDifference(page, version, null, SourceChange.Between(before, after));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SourceDifference(page, null, $"cannot read the source: {fault.Message}", []);
        }
    }
}
