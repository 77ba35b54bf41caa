using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

public sealed class SearchResults(SearchReader reader, FrenchIndex french) : IClassFixture<SearchReader>, IClassFixture<FrenchIndex>
{
    [Theory]
    [InlineData("élève")]
    [InlineData("eleve")]
    [InlineData("l’élève")]
    [InlineData("l'eleve")]
    [InlineData("ÉLÈVES")]
    [InlineData("e\u0301le\u0300ve")]
    [InlineData("é\u00ADlève")]
    [InlineData("«\u00A0élève\u00A0»")]
    public async Task However_it_is_written_a_word_finds_the_same(string query) => Assert.Equal("/fr-fr/eleve", (await InFrench(query))[0]);

    [Theory]
    [InlineData("facturer", "/fr-fr/facture")]
    [InlineData("factures", "/fr-fr/facture")]
    [InlineData("fcature", "/fr-fr/facture")]
    [InlineData("gacturation", "/fr-fr/facture")]
    [InlineData("factu", "/fr-fr/facture")]
    [InlineData("note de crédit", "/fr-fr/facture")]
    [InlineData("école", "/fr-fr/eleve")]
    [InlineData("scolaire", "/fr-fr/eleve")]
    [InlineData("coopération", "/fr-fr/eleve")]
    [InlineData("shell", "/fr-fr/facture")]
    [InlineData("CSP", "/fr-fr/eau")]
    [InlineData("covente", "/fr-fr/eau")]
    [InlineData("co‑vente", "/fr-fr/eau")]
    [InlineData("eau", "/fr-fr/eau")]
    [InlineData("passe-partout", "/fr-fr/cle")]
    [InlineData("comment annuler une facture ?", "/fr-fr/facture")]
    [InlineData("je n’arrive pas à annuler une facture", "/fr-fr/facture")]
    public async Task A_word_finds_the_page_it_is_meant_for(string query, string url) =>
        Assert.Equal(url, (await InFrench(query)).FirstOrDefault());

    [Theory]
    [InlineData("introuvable")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("👍")]
    [InlineData("zzzyzx")]
    [InlineData("__proto__")]
    public async Task Nothing_is_found_where_there_is_nothing(string query) => Assert.Empty(await InFrench(query));

    [Fact]
    public async Task A_hit_leads_to_the_section_and_shows_its_text()
    {
        var hit = (await french.Index.SearchAsync("annuler une facture"))[0];

        Assert.Equal(
            new Hit(
                "/fr-fr/facture",
                "La facturation mensuelle",
                "annuler-une-facture",
                "Annuler une facture",
                "Écrivez au support.",
                "fr-FR",
                "Documents"
            ),
            hit
        );
    }

    [Theory]
    [InlineData("en-US", "License", "licensing")]
    [InlineData("en-US", "Party", "parties")]
    [InlineData("fr-FR", "Licence", "licences")]
    [InlineData("fr-FR", "Régional", "régionaux")]
    [InlineData("de-DE", "Rechnung", "Rechnungen")]
    [InlineData("de-DE", "Vertrag", "Verträge")]
    [InlineData("es-ES", "Factura", "facturas")]
    [InlineData("es-ES", "Suscripción", "suscripciones")]
    [InlineData("pl-PL", "Licencja", "licencja")]
    public async Task A_title_is_found_by_the_other_forms_of_its_words(string locale, string title, string query)
    {
        using var site = new TestSite(
            ("site.yml", $"source_locale: {locale}\nlocales:\n- tag: {locale}\n  path: .\n"),
            ("a.md", $"# {title}\n"),
            ("b.md", $"# Xyz\n\nXyz, {query}.\n")
        );
        var index = await reader.OpenAsync(site, locale.ToLowerInvariant());

        Assert.Equal($"/{locale.ToLowerInvariant()}/a", (await index.UrlsAsync(query))[0]);
    }

    [Theory]
    [InlineData("crossborder")]
    [InlineData("resellers abroad")]
    [InlineData("foreign")]
    public async Task A_page_is_found_by_each_of_its_names_and_its_description(string query)
    {
        using var site = new TestSite(
            ("toc.yml", "- name: Resellers abroad\n  href: a.md\n- name: B\n  href: b.md\n"),
            ("a.md", "---\ntitle: Crossborder sales\ndescription: What foreign sellers sign.\n---\n# Selling elsewhere\n\nText.\n"),
            ("b.md", "# Selling\n\nResellers, abroad. Text.\n")
        );
        var index = await reader.OpenAsync(site);

        Assert.Equal("/en-us/a", (await index.UrlsAsync(query))[0]);
    }

    [Fact]
    public async Task Words_found_are_marked_in_every_form()
    {
        await french.Index.SearchAsync("facture");

        var marked = await french.Index.Page.EvaluateAsync<string>(
            "() => engine.mark('La facturation, la FACTURE <b>.', 'facture').map((piece) "
                + "=> piece.isMatch ? `[${piece.text}]` : piece.text).join('')"
        );

        Assert.Equal("La [facturation], la [FACTURE] <b>.", marked);
    }

    [Fact]
    public async Task Joined_words_are_marked_as_one()
    {
        await french.Index.SearchAsync("covente vente");

        Assert.Equal(
            ["co-vente"],
            await french.Index.Page.EvaluateAsync<string[]>(
                "() => engine.mark('La co-vente.', 'covente vente').filter((piece) => piece.isMatch).map((piece) => piece.text)"
            )
        );
    }

    [Fact]
    public async Task A_page_shown_for_want_of_a_translation_is_found_in_its_own_language()
    {
        using var site = SampleSite.Create();
        var index = await reader.OpenAsync(site, "fr-fr");

        Assert.Equal(("/fr-fr/guides/partner", "en-US"), (await index.SearchAsync("partners")).Select(hit => (hit.Url, hit.Lang)).First());
        Assert.Equal(("/fr-fr/credit", "fr-FR"), (await index.SearchAsync("crédit")).Select(hit => (hit.Url, hit.Lang)).First());
    }

    [Fact]
    public async Task The_source_text_of_a_bilingual_page_is_not_found()
    {
        using var site = new TestSite(("a.md", "# Page\n\n<span class=\"sxs-lookup\">hidden <span>inner</span> one</span> seen\n"));
        var index = await reader.OpenAsync(site);

        Assert.Equal(["/en-us/a"], await index.UrlsAsync("seen"));
        Assert.Empty(await index.UrlsAsync("hidden"));
        Assert.Empty(await index.UrlsAsync("inner"));
    }

    [Theory]
    [InlineData("description: About the invoice.")]
    [InlineData("keywords: [invoice]")]
    public async Task A_page_that_has_a_word_in_its_front_matter_too_comes_before_one_that_has_it_in_its_text_alone(string frontMatter)
    {
        using var site = new TestSite(("a.md", "# Xyz\n\nAn invoice.\n"), ("b.md", $"---\n{frontMatter}\n---\n# Xyz\n\nAn invoice.\n"));
        var index = await reader.OpenAsync(site);

        Assert.Equal(["/en-us/b", "/en-us/a"], await index.UrlsAsync("invoice"));
    }

    [Fact]
    public async Task A_page_with_more_weight_comes_first()
    {
        using var site = new TestSite(("a.md", "# Invoices\n"), ("b.md", "---\nsearchWeight: 3\n---\n# Invoices\n"));
        var index = await reader.OpenAsync(site);

        Assert.Equal(["/en-us/b", "/en-us/a"], await index.UrlsAsync("invoices"));
    }

    [Fact]
    public async Task A_page_with_more_weight_is_not_lost_among_many_alike()
    {
        using var site = new TestSite(
            Enumerable
                .Range(0, 400)
                .Select(number => ($"p{number:000}.md", number == 399 ? "---\nsearchWeight: 1.5\n---\n# Invoices\n" : "# Invoices\n"))
        );
        var index = await reader.OpenAsync(site);

        Assert.Equal("/en-us/p399", (await index.UrlsAsync("invoices"))[0]);
    }

    [Fact]
    public async Task A_joined_word_does_not_part_the_words_of_a_title()
    {
        using var site = new TestSite(
            ("a.md", "# Partner xyz sale\n"),
            ("b.md", "# Co-sale partner xyz\n"),
            ("c.md", "# Partner co-sale xyz\n")
        );
        var index = await reader.OpenAsync(site);

        Assert.Equal("/en-us/b", (await index.UrlsAsync("co-sale partner"))[0]);
    }

    [Fact]
    public async Task Texts_without_spaces_show_and_mark_what_was_found()
    {
        var filling = string.Concat(Enumerable.Repeat("このページは概要です。", 60));
        using var site = new TestSite(("a.md", $"# 概要\n\nAB {filling}請求書をダウンロードします。{filling}\n"));
        var index = await reader.OpenAsync(site);

        var excerpt = (await index.SearchAsync("請求書"))[0].Excerpt;
        var marked = await index.Page.EvaluateAsync<string[]>(
            "(text) => engine.mark(text, '請求書').filter((piece) => piece.isMatch).map((piece) => piece.text)",
            excerpt
        );

        Assert.Contains("請求書をダウンロード", excerpt, StringComparison.Ordinal);
        Assert.Equal(["請求書"], marked);
    }

    [Fact]
    public async Task Excerpts_cut_no_character_in_two()
    {
        using var site = new TestSite(
            ("a.md", $"# Page\n\n{string.Concat(Enumerable.Repeat("🎉", 301))}𠮷needle𠮷{string.Concat(Enumerable.Repeat("🎉", 300))}\n")
        );
        var index = await reader.OpenAsync(site);

        var excerpt = (await index.SearchAsync("needle"))[0].Excerpt;

        Assert.Contains("needle", excerpt, StringComparison.Ordinal);
        Assert.Equal(excerpt, new string([.. excerpt.EnumerateRunes().SelectMany(rune => rune.ToString()).Where(c => c != '\uFFFD')]));
    }

    [Theory]
    [InlineData("en-US", "CSP", "Cloud Solution Provider")]
    [InlineData("en-US", "MPN", "Microsoft Partner Network")]
    [InlineData("en-US", "EA", "Enterprise Agreement")]
    [InlineData("en-US", "VL", "Volume Licensing")]
    [InlineData("en-US", "OEM", "original equipment manufacturer")]
    [InlineData("fr-FR", "CSP", "fournisseur de solutions cloud")]
    [InlineData("fr-FR", "MPN", "réseau de partenaires Microsoft")]
    [InlineData("fr-FR", "EA", "Contrat Entreprise")]
    [InlineData("fr-FR", "VL", "licences en volume")]
    [InlineData("fr-FR", "OEM", "fabricant d’équipement d’origine")]
    public async Task Our_own_synonyms_lead_from_short_names_to_full_ones_and_back(string locale, string name, string full)
    {
        var folder = locale.ToLowerInvariant();
        using var site = new TestSite(
            ("site.yml", await File.ReadAllTextAsync(Path.Combine(Repository.Content, "site.yml"), TestContext.Current.CancellationToken)),
            ("en-US/index.md", "# Xyz\n"),
            ("fr-FR/index.md", "# Xyz\n"),
            ($"{locale}/a.md", $"# Xyz\n\nXyz, {name}.\n"),
            ($"{locale}/b.md", $"# Xyz\n\nXyz, {full}.\n"),
            ($"{locale}/c.md", "# Xyz\n\nXyz.\n")
        );
        var index = await reader.OpenAsync(site, folder);

        Assert.Equal([$"/{folder}/a", $"/{folder}/b"], (await index.UrlsAsync(name)).Order(StringComparer.Ordinal));
        Assert.Equal([$"/{folder}/a", $"/{folder}/b"], (await index.UrlsAsync(full)).Order(StringComparer.Ordinal).Take(2));
    }

    [Fact]
    public async Task Scripts_without_spaces_are_found_by_their_characters()
    {
        using var site = new TestSite(
            ("a.md", "# ライセンスの管理\n\n請求書をダウンロードします。\n"),
            ("b.md", "# 概要\n\nこのページは概要です。\n")
        );
        var index = await reader.OpenAsync(site);

        Assert.Equal("/en-us/a", (await index.UrlsAsync("請求書"))[0]);
        Assert.Equal("/en-us/a", (await index.UrlsAsync("ダウンロード"))[0]);
        Assert.Equal("/en-us/b", (await index.UrlsAsync("概"))[0]);
    }

    Task<string[]> InFrench(string query) => french.Index.UrlsAsync(query);
}
