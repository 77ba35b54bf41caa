using LicensingSite.Diagnostics;
using LicensingSite.Reporting;
using LicensingSite.Serving;

namespace LicensingSite.Cli;

/// <summary>Tells an author on the terminal what a change has brought: findings that were not there before, and how many there are.</summary>
sealed class PreviewNews(CommandContext context)
{
    HashSet<(Rule, string, string)> known = [];

    public void Tell(Preview preview)
    {
        if (!preview.Faults.IsEmpty)
        {
            TextReport.Write(Diagnostic.Sorted(preview.Faults), context.Output, context.HasColours);
            context.Error.WriteLine("The site cannot be built like this; the last one stays up.");
        }
        else if (preview.Checked is { } site)
        {
            TextReport.Write([.. site.Diagnostics.Where(found => !known.Contains(IdentityOf(found)))], context.Output, context.HasColours);
            known = [.. site.Diagnostics.Select(IdentityOf)];
            context.Error.WriteLine(Summary.Of(site.Site.Result));
        }
    }

    /// <summary>What makes a finding the same after lines were added above it.</summary>
    static (Rule Rule, string File, string Message) IdentityOf(Diagnostic found) => (found.Rule, found.Place.Source.File, found.Message);
}
