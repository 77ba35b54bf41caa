using LicensingSite.Model;
using LicensingSite.Translations;

namespace LicensingSite.Cli;

/// <summary><c>translations diff</c>: what changed in the source of a page since it was translated.</summary>
static class TranslationDiffCommand
{
    public static ExitCode Run(
        BuildOptions options,
        IReadOnlyList<string> tags,
        string name,
        TranslationFormat format,
        CommandContext context,
        CancellationToken cancel
    )
    {
        using var progress = ProgressPrinter.For(Verbosity.Normal, context);
        if (TranslatedSiteReader.Open(options, tags, progress, context, cancel) is not { } translated)
        {
            return ExitCode.Misconfigured;
        }

        var pages = TranslatedPages.Find(
            translated.Site,
            [.. translated.Locales.Select(locale => locale.Locale)],
            name,
            context.WorkingFolder
        );
        if (pages.IsEmpty)
        {
            context.Error.WriteLine(
                $"No translation found for '{name}'. Use the path of its file, or its path relative to the folder of its locale."
            );
            return ExitCode.Misconfigured;
        }

        var comparison = new SourceComparison(translated.Site, translated.Strings);
        var differences = pages.Select(comparison.Compare).ToArray();
        context.Output.Write(
            format == TranslationFormat.Json
                ? DifferencePrinter.Json(translated.Site, differences)
                : DifferencePrinter.Text(translated.Site, differences)
        );
        return ExitCode.Clean;
    }
}
