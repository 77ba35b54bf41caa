using LicensingSite.Diagnostics;
using LicensingSite.LinkChecking;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Versioning;
using LicensingSite.Work;

namespace LicensingSite.Checking;

/// <summary><c>check --since</c>: what the check would have found in an earlier state.</summary>
static class EarlierFindings
{
    /// <param name="name">Of the git revision.</param>
    /// <param name="isExternal">True to take links to other sites that were there for known, whatever is wrong with them.</param>
    /// <returns>The findings of that state as if it were checked out; or why they are not known.</returns>
    public static (KnownFindings? Known, string? Fault) At(string name, BuildOptions options, SiteConfig config, bool isExternal, Jobs jobs)
    {
        string[] named = [options.Source, options.Templates, .. options.Locales.Select(locale => locale.Folder)];
        var (revision, fault) = Revision.Take(name, Path.GetFullPath(options.Source), [.. named, .. config.Locales.Select(locale => locale.Root)]);
        if (revision is null)
        {
            return (null, fault);
        }

        using (revision)
        {
            var hadTemplates = revision.Has(options.Templates);
            var then = options with
            {
                Source = revision.Then(options.Source),
                Templates = hadTemplates ? revision.Then(options.Templates) : options.Templates,
                Locales = [.. options.Locales.Select(locale => locale with { Folder = revision.Then(locale.Folder) })],
            };
            var (workspace, faults) = Workspace.Open(then);
            var result = workspace is null ? null : SitePipeline.Run(workspace, new StageCaches(), jobs);
            IEnumerable<Diagnostic> found = [.. result?.Diagnostics ?? faults, .. result is not null && isExternal ? ToOthers(result, config.Links) : []];
            return (KnownFindings.Of(found.Where(one => hadTemplates || !IsBelow(options.Templates, one)).Select(one => one with
            {
                Message = revision.Now(one.Message, named),
                Place = new Place(SourceLines.Unread(revision.Now(one.Place.Source.File, named)), 0, 0),
            })), null);
        }
    }

    static IEnumerable<Diagnostic> ToOthers(BuildResult result, LinkSettings settings) =>
        ExternalLinkCheck.PossibleDiagnostics(ExternalLinks.Collect(result.Site with { Config = result.Site.Config with { Links = settings } }, result.Tocs));

    /// <summary>Templates that came after a state are nothing of that state, though its pages are looked at with them.</summary>
    static bool IsBelow(string folder, Diagnostic found) =>
        Path.GetFullPath(found.Place.Source.File).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
