using System.CommandLine;
using System.Globalization;

namespace LicensingSite.Cli;

/// <summary>How the answers about translations are printed.</summary>
enum AnswerFormat
{
    Text,
    Json,
}

/// <summary>The commands about translations and their options.</summary>
static class TranslationsCommandLine
{
    public static Command Create() => new("translations", "See how far translations have come, and what changed in their sources.")
    {
        Status(),
        Diff(),
        Stamp(),
    };

    static Command Status()
    {
        var site = new SiteCommandOptions(takesTags: true);
        var format = Format();
        var failUnder = new Option<double?>("--fail-under")
        {
            Description = "End with 1 where less than this share of pages or words is up to date in a translation.",
            HelpName = "PERCENT",
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
                {
                    return percent;
                }

                result.AddError($"--fail-under takes a number from 0 to 100, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var details = new Option<bool>("--details") { Description = "Say of stale pages how much changed in the source, as far as git knows." };
        var command = site.AddTo(new GroupedCommand(
            "status",
            "Count fresh, stale and missing translations, and list those that are not fresh.",
            new Example("translations status --locale fr-FR", "What is left to do in French."),
            new Example("translations status --fail-under 80", "Fail where less than 80 % is up to date."))
            .With("Answer", format, failUnder, details));
        command.Runs((result, context, cancel) => TranslationStatusCommand.Run(
            site.Read(result), site.Tags(result), result.GetValue(format), result.GetValue(failUnder), result.GetValue(details), context, cancel));
        return command;
    }

    static Command Diff()
    {
        var site = new SiteCommandOptions(takesTags: true);
        var page = new Argument<string>("PAGE") { Description = "The page: its file, the file of its source, or the path that both have in their folders." };
        var format = Format();
        var command = site.AddTo(new GroupedCommand(
            "diff",
            "Show what changed in the source of a page since it was translated.",
            new Example("translations diff guide/install.md --locale fr-FR", "The sections that the French page has to catch up with."))
            .With("Answer", format));
        command.Add(page);
        command.Runs((result, context, cancel) => TranslationDiffCommand.Run(
            site.Read(result), site.Tags(result), result.GetValue(page)!, result.GetValue(format), context, cancel));
        return command;
    }

    static Command Stamp()
    {
        var site = new SiteCommandOptions(takesTags: true);
        var pages = new Argument<string[]>("PAGE") { Description = "Pages that are up to date now. [default: those that do not say what they were made from]", Arity = ArgumentArity.ZeroOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written; write nothing." };
        var command = site.AddTo(new GroupedCommand(
            "stamp",
            "Write into translations which state of the source they were made from.",
            new Example("translations stamp content/fr-FR/guide/install.md", "Say that this page is up to date now."),
            new Example("translations stamp --dry-run", "See what would be written."))
            .With("Stamps", dryRun));
        command.Add(pages);
        command.Runs((result, context, cancel) => TranslationStampCommand.Run(
            site.Read(result), site.Tags(result), result.GetValue(pages) ?? [], result.GetValue(dryRun), context, cancel));
        return command;
    }

    static Option<AnswerFormat> Format() => ChoiceOption.Create("--format", AnswerFormat.Text, "How the answer is printed.", AnswerFormat.Text, AnswerFormat.Json);
}
