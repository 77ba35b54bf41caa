using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>How much a command says besides its findings.</summary>
enum Talk
{
    Summary,

    /// <summary>Findings only.</summary>
    Quiet,

    /// <summary>Every stage and how long it took, too.</summary>
    Verbose,
}

/// <summary>The options that say how much a command tells.</summary>
sealed class TalkOptions
{
    readonly Option<bool> quiet = new("--quiet") { Description = "Print findings only: no summary, no progress." };
    readonly Option<bool> verbose = new("--verbose") { Description = "Print each stage with its time as well." };

    public GroupedCommand AddTo(GroupedCommand command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(quiet) && result.GetValue(verbose))
            {
                result.AddError("--quiet and --verbose exclude each other. Give one of them.");
            }
        });
        return command.With("Messages", quiet, verbose);
    }

    public Talk Read(ParseResult result) => result.GetValue(quiet) ? Talk.Quiet : result.GetValue(verbose) ? Talk.Verbose : Talk.Summary;
}
