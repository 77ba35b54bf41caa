using System.CommandLine;
using System.Globalization;

namespace LicensingSite.Cli;

/// <summary>Output format of the <c>translations</c> commands.</summary>
enum TranslationFormat
{
    Text,
    Json,
}

/// <summary>The <c>translations</c> commands and their options.</summary>
static class TranslationsCommandLine
{
    public static Command Create() =>
        new("translations", "Show the status of translations and the changes in their sources.") { Status(), Diff(), Stamp() };

    static Command Status()
    {
        var site = new SiteCommandOptions(takesTags: true);
        var format = Format();
        var failUnder = new Option<double?>("--fail-under")
        {
            Description = "Fail if less than this percentage of pages or words is up to date in a translation.",
            HelpName = "PERCENT",
            CustomParser = result =>
            {
                if (
                    double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                    && percent <= 100
                )
                {
                    return percent;
                }

                result.AddError($"Invalid value '{result.Tokens[0].Value}' for --fail-under. Use a number from 0 to 100.");
                return null;
            },
        };
        var details = new Option<bool>("--details")
        {
            Description = "For stale pages, show how much the source changed, based on git history.",
        };
        var command = site.AddTo(
            new GroupedCommand(
                "status",
                "Show the number of fresh, stale, and missing translations, and list all that are not fresh.",
                new Example("translations status --locale fr-FR", "Show the open work in French."),
                new Example("translations status --fail-under 80", "Fail if less than 80 % is up to date.")
            ).With("Output", format, failUnder, details)
        );
        command.Runs(
            (result, context, cancel) =>
                TranslationStatusCommand.Run(
                    site.Read(result),
                    site.Tags(result),
                    result.GetValue(format),
                    result.GetValue(failUnder),
                    result.GetValue(details),
                    context,
                    cancel
                )
        );
        return command;
    }

    static Command Diff()
    {
        var site = new SiteCommandOptions(takesTags: true);
        var page = new Argument<string>("PAGE")
        {
            Description = "Page to compare: the path of its file, of its source, or relative to the locale folder.",
        };
        var format = Format();
        var command = site.AddTo(
            new GroupedCommand(
                "diff",
                "Show the changes in the source of a page since it was translated.",
                new Example("translations diff guide/install.md --locale fr-FR", "Show the sections to update in the French page.")
            ).With("Output", format)
        );
        command.Add(page);
        command.Runs(
            (result, context, cancel) =>
                TranslationDiffCommand.Run(
                    site.Read(result),
                    site.Tags(result),
                    result.GetValue(page)!,
                    result.GetValue(format),
                    context,
                    cancel
                )
        );
        return command;
    }

    static Command Stamp()
    {
        var site = new SiteCommandOptions(takesTags: true);
        var pages = new Argument<string[]>("PAGE")
        {
            Description = "Pages that are up to date. [default: all pages without a stamp]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the changes without writing them." };
        var command = site.AddTo(
            new GroupedCommand(
                "stamp",
                "Record in translations which version of the source they match.",
                new Example("translations stamp content/fr-FR/guide/install.md", "Mark this page as up to date."),
                new Example("translations stamp --dry-run", "Show which pages would be stamped.")
            ).With("Stamps", dryRun)
        );
        command.Add(pages);
        command.Runs(
            (result, context, cancel) =>
                TranslationStampCommand.Run(
                    site.Read(result),
                    site.Tags(result),
                    result.GetValue(pages) ?? [],
                    result.GetValue(dryRun),
                    context,
                    cancel
                )
        );
        return command;
    }

    static Option<TranslationFormat> Format() =>
        OptionFactory.Choice("--format", TranslationFormat.Text, "Output format.", TranslationFormat.Text, TranslationFormat.Json);
}
