using LicensingSite.Model;
using LicensingSite.Translations;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary><c>translations stamp</c>: records in translations which version of the source they match.</summary>
static class TranslationStampCommand
{
    /// <param name="names">Pages that are up to date; empty for all pages without a stamp.</param>
    public static ExitCode Run(
        BuildOptions options,
        IReadOnlyList<string> tags,
        IReadOnlyList<string> names,
        bool isDryRun,
        CommandContext context,
        CancellationToken cancel
    )
    {
        using var progress = ProgressPrinter.For(Verbosity.Normal, context);
        if (TranslatedSiteReader.Open(options, tags, progress, context, cancel) is not { } translated)
        {
            return ExitCode.Misconfigured;
        }

        var pages = new List<LinkedPage>();
        foreach (var name in names)
        {
            var found = TranslatedPages
                .Find(translated.Site, [.. translated.Locales.Select(locale => locale.Locale)], name, context.WorkingFolder)
                .Where(page => !page.IsFallback)
                .ToArray();
            if (found.Length == 0)
            {
                context.Error.WriteLine(
                    $"No translation found for '{name}'. Use the path of its file, or its path relative to the folder of "
                        + "its locale. Nothing was written."
                );
                return ExitCode.Misconfigured;
            }

            pages.AddRange(found);
        }

        if (names.Count == 0)
        {
            pages.AddRange(
                translated
                    .Locales.SelectMany(locale => locale.Pages)
                    .Where(page => page is { Freshness: Freshness.Unknown, Page.Meta.SourceHash: null })
            );
        }

        var refused = pages.Distinct().Count(page => !Stamp(translated.Site.Config, page, isDryRun, context.Output));
        if (names.Count == 0)
        {
            context.Error.Write(
                SkippedNote(
                    pages.Count,
                    translated
                        .Locales.SelectMany(locale => locale.Pages)
                        .Count(page => page is { IsFallback: false, Freshness: Freshness.Stale })
                )
            );
        }

        return refused > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Explains which pages were skipped; may be empty.</summary>
    static string SkippedNote(int stamped, int stale) =>
        (stamped == 0 ? "All translations already record their source version.\n" : "")
        + (stale > 0 ? $"{Summary.Count(stale, "stale page")} not stamped. Name the pages that are up to date.\n" : "");

    /// <summary>Stamps a page and prints the result. Returns false if it could not be stamped.</summary>
    static bool Stamp(SiteConfig config, LinkedPage page, bool isDryRun, TextWriter output)
    {
        var shown = TranslatedPages.Shown(config, page.Page);
        if (page.Source?.AsSource?.Sha1 is not { } sha1)
        {
            output.WriteLine($"{shown}: not stamped: its source {(page.Source is null ? "does not exist" : "cannot be read")}.");
            return false;
        }

        try
        {
            var file = TranslatedPages.FullPath(config, page.Page);
            var isYaml = Path.GetExtension(file).ToLowerInvariant() is ".yml" or ".yaml";
            var stamped = SourceStamp.Apply(File.ReadAllBytes(file), isYaml, sha1);
            if (stamped.Content is not null && !isDryRun)
            {
                AtomicFile.Write(file, stamped.Content);
            }

            var done =
                stamped.Refusal is not null ? $"not stamped: {stamped.Refusal}"
                : stamped.Content is null ? $"unchanged: {stamped.Key} is up to date."
                : $"{(isDryRun ? "would be stamped" : "stamped")}: {stamped.Key}: {sha1.AsIs}";
            output.WriteLine($"{shown}: {done}");
            return stamped.Refusal is null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"{shown}: not stamped: {fault.Message}");
            return false;
        }
    }
}
