using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>How much a command prints besides its findings.</summary>
enum Verbosity
{
    Normal,

    /// <summary>Findings only.</summary>
    Quiet,

    /// <summary>Also each stage and its duration.</summary>
    Verbose,
}

/// <summary>The options <c>--quiet</c> and <c>--verbose</c>.</summary>
sealed class VerbosityOptions
{
    readonly Option<bool> quiet = new("--quiet") { Description = "Print only findings, without summary and progress." };
    readonly Option<bool> verbose = new("--verbose") { Description = "Also print each stage and its duration." };

    public GroupedCommand AddTo(GroupedCommand command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(quiet) && result.GetValue(verbose))
            {
                result.AddError("--quiet and --verbose cannot be used together. Remove one of them.");
            }
        });
        return command.With("Messages", quiet, verbose);
    }

    public Verbosity Read(ParseResult result) =>
        result.GetValue(quiet) ? Verbosity.Quiet
        : result.GetValue(verbose) ? Verbosity.Verbose
        : Verbosity.Normal;
}
