using System.Text;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>The headings of a translation have the ids of its source page, and their own besides.</summary>
public sealed class SharedAnchors
{
    static TestSite Pair(string english, string french, string name = "page.md", string? link = null) =>
        new(
            ("site.yml", SampleSite.Configuration),
            ($"en-US/{name}", english),
            ($"fr-FR/{name}", french),
            ("en-US/index.md", $"# Home\n\n[Page]({name})\n"),
            ("fr-FR/index.md", $"# Accueil\n\n[Page]({link ?? name})\n")
        );

    static string?[] Headings(TestSite site) =>
        [.. site.Html("fr-fr/page.html").QuerySelectorAll("article :is(h1, h2, h3)").Select(heading => heading.Id)];

    [Theory]
    [InlineData("page.md#steps")]
    [InlineData("page.md#étapes")]
    [InlineData("page.md#%C3%A9tapes")]
    public void A_link_may_name_a_section_in_either_language(string link)
    {
        using var site = Pair("# Page\n\n## Steps\n", "# Page\n\n## Étapes\n", link: link);

        Assert.Empty(site.Findings());
        Assert.Equal(["page", "steps"], Headings(site));
        Assert.NotNull(site.Html("fr-fr/page.html").QuerySelector("h2 > #étapes"));
        Assert.Equal("#steps", site.Html("fr-fr/page.html").QuerySelector(".on-this-page li a")!.GetAttribute("href"));
        Assert.Contains("\"steps\"", site.SearchedTexts("fr-fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_neither_is_a_finding()
    {
        using var site = Pair("# Page\n\n## Steps\n", "# Page\n\n## Étapes\n", link: "page.md#stairs");

        Assert.Equal(["fr-FR/index.md:3:8 bookmark-not-found page.md#stairs"], site.Findings());
    }

    [Theory]
    [InlineData("# Page\n\n## One\n\n## Two\n", "# Page\n\n## Un\n")]
    [InlineData("# Page\n\n### One\n", "# Page\n\n## Un\n")]
    public void Where_headings_do_not_answer_to_each_other_each_keeps_its_own(string english, string french)
    {
        using var site = Pair(english, french);

        Assert.Equal(["page", "un"], Headings(site));
    }

    [Fact]
    public void An_id_that_an_author_gave_stays_an_anchor()
    {
        using var site = Pair("# Page\n\n## Steps\n", "# Page\n\n## <a name=\"mes-pas\"></a>Étapes\n", link: "page.md#mes-pas");

        Assert.Empty(site.Findings());
        Assert.Equal(["page", "steps"], Headings(site));
    }

    [Fact]
    public void Ids_that_change_places_stay_unique()
    {
        using var site = Pair(
            "# Page\n\n## Notes\n\n## Guide\n\n## Index\n\n## Other\n",
            "# Page\n\n## Guide\n\n## Notes\n\n## Table\n\n## Reste\n\n<a id=\"index\"></a>\n"
        );
        var ids = site.Html("fr-fr/page.html").QuerySelectorAll("article [id]").Select(element => element.Id!).ToArray();

        Assert.Equal(["page", "notes", "guide", "table", "other"], Headings(site));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Equal(["guide", "index", "notes", "other", "page", "reste", "table"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_question_has_the_anchor_of_the_question_it_translates()
    {
        using var site = Pair(
            "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: Roles\n  questions:\n"
                + "  - question: What user roles are available?\n    answer: Two.\n",
            "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: Rôles\n  questions:\n"
                + "  - question: Quels rôles existent ?\n    answer: Deux.\n",
            "page.yml",
            "page.yml#what-user-roles-are-available-"
        );

        Assert.Empty(site.Findings());
        Assert.Equal(["questions", "roles", "what-user-roles-are-available-"], Headings(site));
        Assert.NotNull(site.Html("fr-fr/page.html").QuerySelector("h3 > #quels-rôles-existent-"));
    }

    [Fact]
    public void A_question_too_many_leaves_a_page_its_own_anchors()
    {
        using var site = Pair(
            "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: Roles\n  questions:\n"
                + "  - question: What user roles are available?\n    answer: Two.\n",
            "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: Rôles\n",
            "page.yml",
            "page.yml#what-user-roles-are-available-"
        );

        Assert.Equal(["fr-FR/index.md:3:8 bookmark-not-found page.yml#what-user-roles-are-available-"], site.Findings());
    }

    [Fact]
    public void A_heading_that_changes_in_the_source_changes_in_the_translation_though_only_the_source_is_parsed_again()
    {
        using var site = Pair("# Page\n\n## Steps\n", "# Page\n\n## Étapes\n");
        site.Build();
        var parsed = site.Caches.Parsed.Misses;

        site.Write("en-US/page.md", "# Page\n\n## First steps\n");
        site.Build();

        Assert.Equal(parsed + 1, site.Caches.Parsed.Misses);
        Assert.Contains(
            "<h2 id=\"first-steps\"><span id=\"étapes\"></span>Étapes</h2>",
            File.ReadAllText(Path.Combine(site.Output, "fr-fr/page.html")),
            StringComparison.Ordinal
        );
        TestSite.AssertSame(site.FreshFiles(), site.Files());

        site.Delete("en-US/page.md");
        site.Build();

        Assert.Contains(
            "<h2 id=\"étapes\">Étapes</h2>",
            File.ReadAllText(Path.Combine(site.Output, "fr-fr/page.html")),
            StringComparison.Ordinal
        );
        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void On_real_documentation_every_heading_has_its_counterpart()
    {
        var (english, french) = (Repository.Corpus("console.en-us"), Repository.Corpus("console.fr-fr"));
        using var site = new TestSite();
        site.Use(options => options with { Source = english, Locales = [new LocaleFolder("fr-FR", french)] });
        var result = site.Run();
        var source = result.Site.Source.Pages.ToDictionary(page => page.Page.Id.Slug, page => page.Page, StringComparer.Ordinal);
        var translated = result
            .Site.Locales[1]
            .Pages.Where(page => !page.IsFallback && source.ContainsKey(page.Page.Id.Slug))
            .Select(page => page.Page)
            .ToArray();

        Assert.Equal(132, translated.Length);
        var elsewhere = new List<string>();
        Assert.All(
            translated,
            page =>
            {
                var original = source[page.Id.Slug];
                Assert.Equal(original.Headings.Select(heading => heading.Level), page.Headings.Select(heading => heading.Level));
                var html = Encoding.UTF8.GetString(result.Files.Single(file => file.Path == $"fr-fr/{page.Id.Slug}.html").Plan().Produce());
                var ids = TestSite
                    .Parse(html)
                    .QuerySelectorAll("article [id]")
                    .Select(element => element.Id)
                    .ToHashSet(StringComparer.Ordinal);
                Assert.All(original.Headings, heading => Assert.Contains(heading.Id, ids));
                elsewhere.AddRange(original.Headings.Select(heading => heading.Id).Except(page.Headings.Select(heading => heading.Id)));
            }
        );

        Assert.Empty(elsewhere);
    }
}
