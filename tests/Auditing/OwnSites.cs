using LicensingSite.Auditing;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;

namespace LicensingSite.Tests.Auditing;

/// <summary>The audit and the check agree on what this generator builds.</summary>
public sealed class OwnSites
{
    [Theory]
    [InlineData("/")]
    [InlineData("/guide/")]
    [InlineData("https://docs.example.org/")]
    [InlineData("https://docs.example.org/a/b/")]
    public void A_site_that_checks_clean_is_clean_when_it_is_looked_at(string baseUrl)
    {
        using var site = SampleSite.At(baseUrl);

        Assert.Empty(Audit(site));
    }

    [Fact]
    public void Our_own_content_is_clean()
    {
        using var site = new TestSite();
        site.Use(options => options with { Source = Repository.Content });

        Assert.Empty(Audit(site));
    }

    [Fact]
    public void What_is_broken_in_the_sources_is_broken_in_the_pages_and_nothing_else_is()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n\n[a](gone.md) [b](terms.md#prizes) ![c](gone.png) [d](terms.md#prices)\n\n<span id=\"home\">x</span>\n"),
            ("terms.md", "# Terms\n\n## Prices\n")
        );

        Assert.Equal(3, site.Check().Count(found => found.Severity == Diagnostics.Severity.Error));
        Assert.Equal(["bookmark-not-found", "file-not-found", "file-not-found"], Audit(site).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Anchors of questions, which come from the source's language: a repository of translations alone cannot know them, so the check says
    /// nothing.
    /// </summary>
    static readonly string[] AnchorsOfQuestions =
    [
        "incentives-faq#what-user-roles-are-available-",
        "payout-faq#why-are-my-earnings-missing-",
    ];

    /// <summary>Real repositories, whose findings of both kinds are held against each other as sets of pages and addresses.</summary>
    [Theory, Trait("Category", "Full")]
    [InlineData("console.en-us", null)]
    [InlineData("console.fr-fr", null)]
    [InlineData("partner-center.fr-fr", null)]
    [InlineData("console.en-us", "console.fr-fr")]
    public void Of_real_repositories_it_finds_nothing_that_the_check_did_not(string corpus, string? translation)
    {
        var folder = Repository.Corpus(corpus);
        using var site = new TestSite();
        site.Use(options =>
            options with
            {
                Source = folder,
                Locales = translation is null ? [] : [new LocaleFolder("fr-FR", Repository.Corpus(translation))],
            }
        );

        var known = site.Check()
            .Where(found => found.Severity >= Diagnostics.Severity.Warning && found.Target is not null)
            .Select(found => LastName(found.Target!))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        site.Build();
        var strangers = SiteAudit
            .Run(site.Output, site.Run().Site.Config.BaseUrl, new Jobs(2))
            .Findings.Where(found =>
                found.Severity == Diagnostics.Severity.Error
                && !known.Contains(LastName(found.Target!))
                && !AnchorsOfQuestions.Any(found.Target!.EndsWith)
            )
            .Select(found => $"{found.Place.Source.File}:{found.Place.From.Line} {found.Rule.Id} {found.Target}");

        Assert.Empty(strangers);
    }

    /// <summary>
    /// What is left of an address when folders and extensions of pages are not looked at: what a source and its page have in common.
    /// </summary>
    static string LastName(string address) =>
        Uri.UnescapeDataString(
            address
                .Trim()
                .Split('/')[^1]
                .Replace(".md", "", StringComparison.OrdinalIgnoreCase)
                .Replace(".yml", "", StringComparison.OrdinalIgnoreCase)
        );

    static string[] Audit(TestSite site)
    {
        site.Build();
        var (pages, findings) = SiteAudit.Run(site.Output, site.Run().Site.Config.BaseUrl, new Jobs(2));
        Assert.True(pages > 3);
        return [.. findings.Select(found => found.Rule.Id)];
    }
}
