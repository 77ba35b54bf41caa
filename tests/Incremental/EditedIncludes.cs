using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Incremental;

public sealed class EditedIncludes
{
    [Fact]
    public void An_edited_include_parses_the_pages_that_include_it_and_no_other()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(site, () => site.Write("en-US/includes/contact.md", "Call the support desk.\n"));

        Assert.Equal(3, rebuild.Parsed);
        Assert.Equal(
            ["en-us/credit.html", "en-us/guides/partner.html", "fr-fr/credit.html", "fr-fr/guides/partner.html"],
            rebuild.Changed.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void An_include_of_an_include_counts_too()
    {
        using var site = new TestSite(
            ("a.md", "# A\n\n[!INCLUDE [outer](includes/outer.md)]\n"),
            ("b.md", "# B\n"),
            ("includes/outer.md", "[!INCLUDE [inner](inner.md)]\n"),
            ("includes/inner.md", "before\n")
        );

        var rebuild = Rebuild.After(site, () => site.Write("includes/inner.md", "after\n"));

        Assert.Equal(1, rebuild.Parsed);
        Assert.Contains("after", site.Page("en-us/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_include_that_was_missing_is_found_once_it_is_there()
    {
        using var site = new TestSite(("a.md", "# A\n\n[!INCLUDE [late](includes/late.md)]\n"));
        Assert.Equal(["a.md:3:18 include-not-found includes/late.md"], site.Findings());

        site.Write("includes/late.md", "Here at last.\n");

        Assert.Empty(site.Findings());
        Assert.Contains("Here at last.", site.Page("en-us/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_include_that_is_deleted_is_missed()
    {
        using var site = new TestSite(("a.md", "# A\n\n[!INCLUDE [gone](includes/gone.md)]\n"), ("includes/gone.md", "Still here.\n"));
        Assert.Empty(site.Findings());

        site.Delete("includes/gone.md");

        Assert.Equal("include-not-found", Assert.Single(site.Check()).Rule.Id);
    }

    [Fact]
    public void A_translated_include_takes_the_place_of_the_source_one_in_that_language_only()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(site, () => site.Write("fr-FR/includes/contact.md", "Écrivez à **l’assistance**.\n"));

        Assert.Equal(1, rebuild.Parsed);
        Assert.Equal(["fr-fr/credit.html"], rebuild.Changed.Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_fault_in_an_include_is_reported_where_the_include_is_now()
    {
        const string text = "[Nowhere](nowhere.md)\n";
        using var site = new TestSite(
            ("site.yml", SampleSite.Configuration),
            ("en-US/index.md", "# Home\n"),
            ("fr-FR/index.md", "# Accueil\n\n[!INCLUDE [shared](includes/shared.md)]\n"),
            ("en-US/includes/shared.md", text)
        );
        Assert.Equal(["en-US/includes/shared.md:1:11 file-not-found nowhere.md"], site.Findings());

        site.Write("fr-FR/includes/shared.md", text);

        Assert.Equal(["fr-FR/includes/shared.md:1:11 file-not-found nowhere.md"], site.Findings());
    }
}
