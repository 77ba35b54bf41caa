using LicensingSite.Model;
using LicensingSite.Translations;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary><c>translations stamp</c>: writes into translations which state of the source they were made from.</summary>
static class TranslationStampCommand
{
    /// <param name="names">Pages that are up to date now; without any, all that do not say what they were made from.</param>
    public static ExitCode Run(BuildOptions options, IReadOnlyList<string> tags, IReadOnlyList<string> names, bool isDryRun, CommandContext context, CancellationToken cancel)
    {
        using var progress = ProgressPrinter.For(Talk.Summary, context);
        if (TranslationsOfSite.Open(options, tags, progress, context, cancel) is not { } asked)
        {
            return ExitCode.Misconfigured;
        }

        var pages = new List<LinkedPage>();
        foreach (var name in names)
        {
            var found = TranslatedPages.Find(asked.Site, [.. asked.Locales.Select(locale => locale.Locale)], name, context.WorkingFolder).Where(page => !page.IsFallback).ToArray();
            if (found.Length == 0)
            {
                context.Error.WriteLine($"No translation is called '{name}'. Give the path of its file, or the path that it has in the folder of its language. Nothing was written.");
                return ExitCode.Misconfigured;
            }

            pages.AddRange(found);
        }

        if (names.Count == 0)
        {
            pages.AddRange(asked.Locales.SelectMany(locale => locale.Pages).Where(page => page is { Freshness: Freshness.Unknown, Page.Meta.SourceHash: null }));
        }

        var refused = pages.Distinct().Count(page => !Stamp(asked.Site.Config, page, isDryRun, context.Output));
        if (names.Count == 0)
        {
            context.Error.Write(LeftAlone(pages.Count, asked.Locales.SelectMany(locale => locale.Pages).Count(page => page is { IsFallback: false, Freshness: Freshness.Stale })));
        }

        return refused > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Why no more was done, where somebody may have expected it.</summary>
    static string LeftAlone(int stamped, int stale) =>
        (stamped == 0 ? "Every translation says already what it was made from.\n" : "")
        + (stale > 0 ? $"{Summary.Count(stale, "stale page")} left alone: name those that have been brought up to date.\n" : "");

    /// <summary>False where a page could not be stamped.</summary>
    static bool Stamp(SiteConfig config, LinkedPage page, bool isDryRun, TextWriter output)
    {
        var shown = TranslatedPages.Shown(config, page.Page);
        if (page.Source?.Content.Sha1 is not { } sha1)
        {
            output.WriteLine($"{shown}: not stamped: its source is {(page.Source is null ? "gone" : "unreadable")}.");
            return false;
        }

        try
        {
            var file = TranslatedPages.FullPath(config, page.Page);
            var isYaml = Path.GetExtension(file).ToLowerInvariant() is ".yml" or ".yaml";
            var stamped = SourceStamp.Of(File.ReadAllBytes(file), isYaml, sha1);
            if (stamped.Content is not null && !isDryRun)
            {
                AtomicFile.Write(file, stamped.Content);
            }

            var done = stamped.Refusal is not null ? $"not stamped: {stamped.Refusal}"
                : stamped.Content is null ? $"left as it is: {stamped.Key} is up to date."
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
