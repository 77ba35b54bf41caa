using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

[Collection(WithTheEngine.Name)]
public sealed class Finding(SearchReader reader)
{
    static readonly (string Path, string Text)[] French =
    [
        ("site.yml", "source_locale: fr-FR\nlocales:\n- tag: fr-FR\n  path: .\nsynonyms:\n  fr-FR:\n  - [CSP, fournisseur de solutions cloud]\n"),
        ("toc.yml", "- name: École\n  href: eleve.md\n- name: Facturer\n  href: facture.md\n  displayName: avoir, note de crédit\n"),
        ("eleve.md", "# L’élève\n\nLes élèves et leurs coopé\u00ADrations «\u00A0scolaires\u00A0».\n\n## Les notes de l’élève\n\nUn bulletin.\n"),
        ("facture.md", "# La facturation mensuelle\n\nVous recevez la facture par PowerShell.\n\n## Annuler une facture\n\nÉcrivez au support.\n"),
        ("eau.md", "# L’eau\n\nUn fournisseur de solutions cloud, la co-vente.\n"),
        ("rien.md", "---\nsearch: false\n---\n# Introuvable\n"),
        ("cle.md", "---\nkeywords: [passepartout]\n---\n# La clé\n\nElle ouvre.\n"),
    ];

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
    public async Task A_word_finds_the_page_it_is_meant_for(string query, string url) => Assert.Equal(url, (await InFrench(query)).FirstOrDefault());

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
        using var site = new TestSite(French);
        await using var index = await reader.OpenAsync(site, "fr-fr");

        var hit = (await index.SearchAsync("annuler une facture"))[0];

        Assert.Equal(new Hit("/fr-fr/facture", "La facturation mensuelle", "annuler-une-facture", "Annuler une facture", "Écrivez au support.", "fr-FR"), hit);
    }

    [Fact]
    public async Task Words_found_are_marked_in_every_form()
    {
        using var site = new TestSite(French);
        await using var index = await reader.OpenAsync(site, "fr-fr");
        await index.SearchAsync("facture");

        var marked = await index.Page.EvaluateAsync<string>("() => engine.mark('La facturation, la FACTURE <b>.', 'facture').map((piece) => piece.isMatch ? `[${piece.text}]` : piece.text).join('')");

        Assert.Equal("La [facturation], la [FACTURE] <b>.", marked);
    }

    [Fact]
    public async Task A_page_shown_for_want_of_a_translation_is_found_in_its_own_language()
    {
        using var site = SampleSite.Create();
        await using var index = await reader.OpenAsync(site, "fr-fr");

        Assert.Equal(("/fr-fr/guides/partner", "en-US"), (await index.SearchAsync("partners")).Select(hit => (hit.Url, hit.Lang)).First());
        Assert.Equal(("/fr-fr/credit", "fr-FR"), (await index.SearchAsync("crédit")).Select(hit => (hit.Url, hit.Lang)).First());
    }

    [Fact]
    public async Task The_source_text_of_a_bilingual_page_is_not_found()
    {
        using var site = new TestSite(("a.md", "# Page\n\n<span class=\"sxs-lookup\">hidden <span>inner</span> one</span> seen\n"));
        await using var index = await reader.OpenAsync(site);

        Assert.Equal(["/en-us/a"], await index.UrlsAsync("seen"));
        Assert.Empty(await index.UrlsAsync("hidden"));
        Assert.Empty(await index.UrlsAsync("inner"));
    }

    [Fact]
    public async Task A_page_with_more_weight_comes_first()
    {
        using var site = new TestSite(("a.md", "# Invoices\n"), ("b.md", "---\nsearchWeight: 3\n---\n# Invoices\n"));
        await using var index = await reader.OpenAsync(site);

        Assert.Equal(["/en-us/b", "/en-us/a"], await index.UrlsAsync("invoices"));
    }

    [Fact]
    public async Task Scripts_without_spaces_are_found_by_their_characters()
    {
        using var site = new TestSite(("a.md", "# ライセンスの管理\n\n請求書をダウンロードします。\n"), ("b.md", "# 概要\n\nこのページは概要です。\n"));
        await using var index = await reader.OpenAsync(site);

        Assert.Equal("/en-us/a", (await index.UrlsAsync("請求書"))[0]);
        Assert.Equal("/en-us/a", (await index.UrlsAsync("ダウンロード"))[0]);
        Assert.Equal("/en-us/b", (await index.UrlsAsync("概"))[0]);
    }

    async Task<string[]> InFrench(string query)
    {
        using var site = new TestSite(French);
        await using var index = await reader.OpenAsync(site, "fr-fr");
        return await index.UrlsAsync(query);
    }
}
