using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Versioning;

namespace LicensingSite.Cli;

/// <summary><c>check --since</c>: what the check would have found in an earlier state.</summary>
static class SinceStage
{
    /// <param name="name">Of the git revision.</param>
    /// <returns>The findings of that state as if it were checked out; or why they are not known.</returns>
    public static (KnownFindings? Known, string? Fault) FindingsAt(string name, BuildOptions options, SiteConfig config, Jobs jobs)
    {
        string[] folders = [Path.GetFullPath(options.Source), Path.GetFullPath(options.Templates), .. config.Locales.Select(locale => locale.Root)];
        var (revision, fault) = Revision.Take(name, folders[0], folders);
        if (revision is null)
        {
            return (null, fault);
        }

        using (revision)
        {
            var then = options with
            {
                Source = revision.Then(options.Source),
                Templates = revision.Then(options.Templates),
                Locales = [.. options.Locales.Select(locale => locale with { Folder = revision.Then(locale.Folder) })],
            };
            var (workspace, faults) = Workspace.Open(then);
            IEnumerable<Diagnostic> found = workspace is null ? faults : SitePipeline.Run(workspace, ParseMemo.Empty, jobs).Diagnostics;
            return (KnownFindings.Of(found.Select(one => one with
            {
                Message = revision.Now(one.Message),
                Place = new Place(SourceLines.Unread(revision.Now(one.Place.Source.File)), 0, 0),
            })), null);
        }
    }
}
