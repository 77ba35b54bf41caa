using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>The language switch keeps readers at the section they read.</summary>
public sealed class SectionAfterALanguageSwitch(OurSite ours)
{
    [Theory]
    [InlineData("fr-fr", "en-US", "en-us", 1400)]
    [InlineData("en-us", "fr-FR", "fr-fr", 390)]
    public async Task The_switch_names_the_section_where_its_id_is_shared(string from, string tag, string to, int width)
    {
        await using var reader = await ours.ReaderAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 700 });
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"{from}/authoring/style-notes", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var heading = page.Locator("article h2[id]").Nth(2);
        var id = await heading.GetAttributeAsync("id");
        await heading.EvaluateAsync("(element) => element.scrollIntoView({ behavior: 'instant' })");

        await Switch(page, tag);

        await Expect(page).ToHaveURLAsync(new Regex($"/{to}/authoring/style-notes#{Regex.Escape(Uri.EscapeDataString(id!))}$"));
        await Expect(page.Locator("article h2[id]").Nth(2)).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("fr-fr/long", "en-US", "#partie-3", "section-3")]
    [InlineData("en-us/long", "fr-FR", "#section-5", "partie-5")]
    public async Task The_switch_shows_the_heading_at_the_same_place_where_ids_are_not_shared(
        string path,
        string tag,
        string at,
        string expected
    )
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        var page = await site.OpenAsync(reader, path + at);

        await Switch(page, tag);

        await Expect(page).ToHaveURLAsync(new Regex($"#{expected}$"));
        await Expect(page.Locator($"#{expected}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_switch_names_no_section_at_the_top_of_a_page()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        var page = await site.OpenAsync(reader, "fr-fr/long");

        await Switch(page, "en-US");

        await Expect(page).ToHaveURLAsync(new Regex("/en-us/long$"));
    }

    [Fact]
    public async Task The_switch_follows_what_is_read_not_the_address_it_was_opened_at()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        var page = await site.OpenAsync(reader, "en-us/long#section-1");
        await page.Locator("#section-4").EvaluateAsync("(element) => element.scrollIntoView({ behavior: 'instant' })");

        await Switch(page, "fr-FR");

        await Expect(page).ToHaveURLAsync(new Regex("#partie-4$"));
    }

    /// <summary>Clicks in place: the browser's driver would scroll to the header first, though it is in view.</summary>
    static async Task Switch(IPage page, string tag)
    {
        await page.Locator(".languages summary").EvaluateAsync("(element) => element.click()");
        await page.EvaluateAsync(
            "async () => { await new Promise((done) => setTimeout(done)); await "
                + "import(document.querySelector('[data-place-script]').dataset.placeScript); await new Promise((done) "
                + "=> setTimeout(done)); }"
        );
        await page.Locator($".languages a[data-locale={tag}]").EvaluateAsync("(element) => element.click()");
    }
}
