using LicensingSite.Diagnostics;
using LicensingSite.LinkChecking;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Versioning;
using LicensingSite.Work;

namespace LicensingSite.Checking;

/// <summary><c>check --since</c>: checks an earlier git revision and returns its findings.</summary>
/// <remarks>
/// <para>Input: a revision and the options of the current check. Output: its findings, with paths of the working tree, so that they can
/// be compared with the current ones.</para>
/// <para>Invariants: the working tree is not changed, and external links are not requested.</para>
/// </remarks>
static class EarlierFindings
{
    /// <param name="name">Of the git revision.</param>
    /// <param name="isExternal">True to count all findings on its external links as known.</param>
    /// <returns>The findings of that revision with current paths, or an error message.</returns>
    public static (KnownFindings? Known, string? Fault) At(string name, BuildOptions options, SiteConfig config, bool isExternal, Jobs jobs)
    {
        string[] named = [options.Source, options.Templates, .. options.Locales.Select(locale => locale.Folder)];
        var (revision, fault) = Revision.CheckOut(
            name,
            Path.GetFullPath(options.Source),
            [.. named, .. config.Locales.Select(locale => locale.Root)]
        );
        if (revision is null)
        {
            return (null, fault);
        }

        using (revision)
        {
            var hadTemplates = revision.Has(options.Templates);
            var then = options with
            {
                Source = revision.PathOf(options.Source),
                Templates = hadTemplates ? revision.PathOf(options.Templates) : options.Templates,
                Locales = [.. options.Locales.Select(locale => locale with { Folder = revision.PathOf(locale.Folder) })],
            };
            var (workspace, faults) = Workspace.Open(then);
            var result = workspace is null ? null : SitePipeline.Run(workspace, new StageCaches(), jobs);
            IEnumerable<Diagnostic> found =
            [
                .. result?.FindDiagnostics() ?? faults,
                .. result is not null && isExternal ? ToOthers(result, config.Links) : [],
            ];
            return (
                KnownFindings.Of(
                    found
                        .Where(one => hadTemplates || !IsBelow(options.Templates, one))
                        .Select(one =>
                            one with
                            {
                                Message = revision.WithCurrentPaths(one.Message, named),
                                Place = new Place(SourceLines.Unread(revision.WithCurrentPaths(one.Place.Source.File, named)), 0, 0),
                            }
                        )
                ),
                null
            );
        }
    }

    static IEnumerable<Diagnostic> ToOthers(BuildResult result, LinkSettings settings) =>
        ExternalLinkCheck.PossibleDiagnostics(
            ExternalLinks.Collect(result.Site with { Config = result.Site.Config with { Links = settings } }, result.Tocs)
        );

    /// <summary>True if the finding is in a folder. The revision may lack templates, so it is checked with the current ones.</summary>
    static bool IsBelow(string folder, Diagnostic found) =>
        Path.GetFullPath(found.Place.Source.File)
            .StartsWith(
                Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            );
}
