using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>A locale's table of contents counts; what only the source lists has its place in it.</summary>
public sealed class TocsOfALocale
{
    const string English = """
        - name: Home
          href: index.md
        - name: Buy
          items:
          - name: Order
            href: buy/order.md
          - name: Pay
            href: buy/pay.md
          - name: Return
            href: buy/return.md
        - name: Help
          href: help.md

        """;

    [Fact]
    public void A_title_takes_in_the_entries_that_its_translation_lacks_where_the_source_has_them()
    {
        using var site = Site(
            "- name: Accueil\n  href: index.md\n- name: Acheter\n  items:\n  - name: Commander\n"
                + "    href: buy/order.md\n  - name: Retourner\n    href: buy/return.md\n"
        );

        Assert.Equal(
            ["Accueil", "Acheter", "Acheter/Commander", "Acheter/Payer", "Acheter/Retourner", "Help (en-US)"],
            Menu(site, "buy/pay")
        );
    }

    [Fact]
    public void The_order_and_the_groups_of_the_locale_count()
    {
        using var site = Site("- name: Aide\n  href: help.md\n- name: Payer\n  href: buy/pay.md\n- name: Accueil\n  href: index.md\n");

        Assert.Equal(["Aide", "Order (en-US)", "Payer", "Return (en-US)", "Accueil"], Menu(site, "buy/pay"));
    }

    [Fact]
    public void A_group_of_which_the_locale_has_nothing_comes_whole()
    {
        using var site = Site("- name: Accueil\n  href: index.md\n- name: Aide\n  href: help.md\n");

        Assert.Equal(
            ["Accueil", "Buy (en-US)", "Buy (en-US)/Order (en-US)", "Buy (en-US)/Payer", "Buy (en-US)/Return (en-US)", "Aide"],
            Menu(site, "buy/pay")
        );
    }

    [Fact]
    public void The_file_may_be_of_another_kind()
    {
        using var site = Site("");
        site.Delete("fr-FR/toc.yml");
        site.Write(
            "fr-FR/TOC.md",
            "# [Accueil](index.md)\n# Acheter\n## [Commander](buy/order.md)\n"
                + "## [Payer](buy/pay.md)\n## [Retourner](buy/return.md)\n# [Aide](help.md)\n"
        );

        Assert.Equal(["Accueil", "Acheter", "Acheter/Commander", "Acheter/Payer", "Acheter/Retourner", "Aide"], Menu(site, "buy/pay"));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void What_the_locale_lists_in_another_of_its_tables_is_not_listed_twice()
    {
        using var site = Site("- name: Accueil\n  href: index.md\n- name: Achats\n  href: buy/toc.yml\n");
        site.Write(
            "fr-FR/buy/toc.yml",
            "- name: Commander\n  href: order.md\n- name: Payer\n  href: pay.md\n- name: Retourner\n  href: return.md\n"
        );

        Assert.Equal(
            ["Accueil", "Help (en-US)", "Achats", "Achats/Commander", "Achats/Payer", "Achats/Retourner"],
            Menu(site, "buy/pay").Order(StringComparer.Ordinal).OrderBy(entry => entry[0] is 'A' && entry != "Accueil")
        );
    }

    [Fact]
    public void A_page_that_only_the_locale_has_is_listed_where_the_locale_says()
    {
        using var site = Site("- name: Accueil\n  href: index.md\n- name: Prime\n  href: prime.md\n");
        site.Write("fr-FR/prime.md", "# Prime\n");

        Assert.Equal(["Accueil", "Prime"], Menu(site, "prime").Where(entry => entry is "Accueil" or "Prime"));
        Assert.DoesNotContain(site.Html("en-us/index.html").QuerySelectorAll(".menu a"), link => link.TextContent == "Prime");
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_fault_of_the_source_is_reported_at_the_source_alone()
    {
        using var site = Site("- name: Accueil\n  href: index.md\n- name: Perdu\n  href: perdu.md\n");
        site.Write("en-US/toc.yml", English + "- name: Lost\n  href: lost.md\n");

        Assert.Equal(["en-US/toc.yml:14:9 file-not-found lost.md", "fr-FR/toc.yml:4:9 file-not-found perdu.md"], site.Findings());
    }

    [Fact]
    public void Quoted_code_that_a_translation_lacks_comes_from_the_source()
    {
        using var site = Site("");
        site.Write("en-US/code/a.cs", "class A;\n");
        site.Write("fr-FR/buy/pay.md", "# Payer\n\n:::code language=\"csharp\" source=\"../code/a.cs\":::\n");
        Assert.Contains("class A", site.Html("fr-fr/buy/pay.html").QuerySelector("pre")!.TextContent, StringComparison.Ordinal);

        site.Write("fr-FR/code/a.cs", "class Achat;\n");

        Assert.Contains("class Achat", site.Html("fr-fr/buy/pay.html").QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    static TestSite Site(string french) =>
        new(
            ("site.yml", SampleSite.Configuration),
            ("en-US/toc.yml", English),
            ("en-US/index.md", "# Home\n"),
            ("en-US/buy/order.md", "# Order\n"),
            ("en-US/buy/pay.md", "# Pay\n"),
            ("en-US/buy/return.md", "# Return\n"),
            ("en-US/help.md", "# Help\n"),
            ("fr-FR/toc.yml", french),
            ("fr-FR/index.md", "# Bienvenue\n"),
            ("fr-FR/buy/pay.md", "# Payer\n")
        );

    /// <summary>
    /// Every entry of the table of contents that a French page is shown with, below its parents; the language of a title where it says one.
    /// </summary>
    static IReadOnlyList<string> Menu(TestSite site, string slug)
    {
        var tree = site.Run().Site.Locales[1].Pages.Single(page => page.Page.Id.Slug == slug).Navigation!;
        return [.. tree.Nodes.Select(Path)];

        string Path(Model.NavigationNode node) =>
            (node.Parent < 0 ? "" : Path(tree.Nodes[node.Parent]) + "/")
            + node.Title
            + (node.Language is { } language ? $" ({language})" : "");
    }
}
