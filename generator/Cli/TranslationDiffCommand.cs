using LicensingSite.Model;
using LicensingSite.Translations;

namespace LicensingSite.Cli;

/// <summary><c>translations diff</c>: what changed in the source of a page since it was translated.</summary>
static class TranslationDiffCommand
{
    public static ExitCode Run(BuildOptions options, IReadOnlyList<string> tags, string name, AnswerFormat format, CommandContext context, CancellationToken cancel)
    {
        using var progress = ProgressPrinter.For(Talk.Summary, context);
        if (TranslationsOfSite.Open(options, tags, progress, context, cancel) is not { } asked)
        {
            return ExitCode.Misconfigured;
        }

        var pages = TranslatedPages.Find(asked.Site, [.. asked.Locales.Select(locale => locale.Locale)], name, context.WorkingFolder);
        if (pages.IsEmpty)
        {
            context.Error.WriteLine($"No translation is called '{name}'. Give the path of its file, or the path that it has in the folder of its language.");
            return ExitCode.Misconfigured;
        }

        var comparison = new SourceComparison(asked.Site, asked.Strings);
        var differences = pages.Select(comparison.Of).ToArray();
        context.Output.Write(format == AnswerFormat.Json ? DifferencePrinter.Json(asked.Site, differences) : DifferencePrinter.Text(asked.Site, differences));
        return ExitCode.Clean;
    }
}
