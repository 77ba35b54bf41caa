using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Serving;

namespace LicensingSite.Cli;

/// <summary>
/// Prints the new findings of each rebuild and the number of all findings.
/// </summary>
sealed class DevServerReporter(CommandContext context)
{
    HashSet<(Rule, string, string)> known = [];

    public void Report(DevServer devServer)
    {
        if (!devServer.Faults.IsEmpty)
        {
            TextReport.Write(Diagnostic.Sorted(devServer.Faults), context.Output, context.HasColours);
            context.Error.WriteLine("Cannot build the site. Serving the last successful build.");
        }
        else if (devServer.Checked is { } site)
        {
            TextReport.Write([.. site.Diagnostics.Where(found => !known.Contains(IdentityOf(found)))], context.Output, context.HasColours);
            known = [.. site.Diagnostics.Select(IdentityOf)];
            context.Error.WriteLine(Summary.Format(new CheckedSite(site.Site.Result, site.Diagnostics)));
        }
    }

    /// <summary>Identity of a finding that does not depend on its line.</summary>
    static (Rule Rule, string File, string Message) IdentityOf(Diagnostic found) => (found.Rule, found.Place.Source.File, found.Message);
}
