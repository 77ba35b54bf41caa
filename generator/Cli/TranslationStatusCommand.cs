using LicensingSite.Checking;
using LicensingSite.Model;
using LicensingSite.Translations;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary><c>translations status</c>: how far translations have come.</summary>
static class TranslationStatusCommand
{
    /// <param name="failUnder">Percent; null where nothing fails.</param>
    /// <param name="withDetails">True to look up how much changed in the sources of stale pages.</param>
    public static ExitCode Run(BuildOptions options, IReadOnlyList<string> tags, AnswerFormat format, double? failUnder, bool withDetails, CommandContext context, CancellationToken cancel)
    {
        using var progress = ProgressPrinter.For(Talk.Summary, context);
        if (TranslationsOfSite.Open(options, tags, progress, context, cancel) is not { } asked)
        {
            return ExitCode.Misconfigured;
        }

        var jobs = new Jobs(options.Jobs, progress, cancel: cancel).At("Asking git");
        var locales = asked.Locales.Select(locale => new LocaleStanding(locale, TranslationCoverage.Of(locale), Details(asked, locale, withDetails, jobs))).ToArray();
        progress.Close();
        context.Output.Write(format == AnswerFormat.Json ? StatusPrinter.Json(asked.Site, locales) : StatusPrinter.Text(asked.Site, locales));
        var behind = locales.Where(locale => locale.Coverage.Coverage.Least < failUnder).Select(locale => locale.Coverage.Locale.Tag).ToArray();
        if (behind.Length == 0)
        {
            return ExitCode.Clean;
        }

        context.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Less than {failUnder} % is up to date in {string.Join(", ", behind)}."));
        return ExitCode.Findings;
    }

    static Dictionary<LinkedPage, SourceDifference> Details(TranslatedSite asked, SiteLocale locale, bool isWanted, Jobs jobs)
    {
        var stale = isWanted ? locale.Pages.Where(page => page.Freshness == Freshness.Stale).ToArray() : [];
        var comparison = new SourceComparison(asked.Site, asked.Strings);
        return jobs.Map(stale, comparison.Of).ToDictionary(difference => difference.Page, ReferenceEqualityComparer.Instance as IEqualityComparer<LinkedPage>);
    }
}

/// <summary>A translation of a site as a whole, and the changes behind its stale pages, as far as they were looked up.</summary>
sealed record LocaleStanding(SiteLocale Pages, TranslationCoverage Coverage, IReadOnlyDictionary<LinkedPage, SourceDifference> Changes);
