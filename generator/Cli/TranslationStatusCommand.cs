using LicensingSite.Model;
using LicensingSite.Translations;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary><c>translations status</c>: shows the status of translations.</summary>
static class TranslationStatusCommand
{
    /// <param name="failUnder">Minimum percentage; null for none.</param>
    /// <param name="withDetails">True to include how much the sources of stale pages changed.</param>
    public static ExitCode Run(
        BuildOptions options,
        IReadOnlyList<string> tags,
        TranslationFormat format,
        double? failUnder,
        bool withDetails,
        CommandContext context,
        CancellationToken cancel
    )
    {
        using var progress = ProgressPrinter.For(Verbosity.Normal, context);
        if (TranslatedSiteReader.Open(options, tags, progress, context, cancel) is not { } translated)
        {
            return ExitCode.Misconfigured;
        }

        var jobs = new Jobs(options.Jobs, progress, cancel: cancel).At("Reading git history");
        var comparison = withDetails ? new SourceComparison(translated.Site, translated.Strings) : null;
        var locales = translated
            .Locales.Select(locale => new LocaleStatus(locale, TranslationCoverage.Of(locale), Changes(locale, comparison, jobs)))
            .ToArray();
        progress.Close();
        context.Output.Write(
            format == TranslationFormat.Json ? StatusPrinter.Json(translated.Site, locales) : StatusPrinter.Text(translated.Site, locales)
        );
        var behind = locales
            .Where(locale => locale.Coverage.Coverage.Least < failUnder)
            .Select(locale => locale.Coverage.Locale.Tag)
            .ToArray();
        if (behind.Length == 0)
        {
            return ExitCode.Clean;
        }

        context.Error.WriteLine(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Less than {failUnder} % is up to date in: {string.Join(", ", behind)}."
            )
        );
        return ExitCode.Findings;
    }

    static Dictionary<LinkedPage, SourceDifference> Changes(SiteLocale locale, SourceComparison? comparison, Jobs jobs)
    {
        var stale = comparison is null ? [] : locale.Pages.Where(page => page.Freshness == Freshness.Stale).ToArray();
        return jobs.Map(stale, page => comparison!.Compare(page))
            .ToDictionary(difference => difference.Page, ReferenceEqualityComparer.Instance as IEqualityComparer<LinkedPage>);
    }
}

/// <summary>The coverage of a locale and, if requested, the source changes of its stale pages.</summary>
sealed record LocaleStatus(SiteLocale Pages, TranslationCoverage Coverage, IReadOnlyDictionary<LinkedPage, SourceDifference> Changes);
