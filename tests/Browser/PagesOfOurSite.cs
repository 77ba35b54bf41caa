using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

public sealed class PagesOfOurSite(OurSite site)
{
    [Theory]
    [InlineData("en-us")]
    [InlineData("fr-fr")]
    public async Task Pages_load_without_an_error(string locale)
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) => Note(message.Type == "error", $"{page.Url}: {message.Text}");
        page.PageError += (_, message) => Note(true, $"{page.Url}: {message}");
        page.Response += (_, answer) => Note(answer.Status >= 400, $"{answer.Status} {answer.Url}");

        foreach (var path in OurSite.PagesIn(locale).Where(path => !path.EndsWith("nowhere", StringComparison.Ordinal)).Append(""))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        }

        Assert.Empty(errors);

        void Note(bool isError, string what)
        {
            if (isError)
            {
                errors.Add(what);
            }
        }
    }

    [Theory]
    [InlineData("fr-fr", "en-us", "en-US")]
    [InlineData("en-us", "fr-fr", "fr-FR")]
    public async Task The_language_switch_leads_to_the_same_page(string from, string to, string tag)
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"{from}/licensing/request-credit");

        await page.Locator(".languages summary").ClickAsync();
        await page.Locator($".languages a[hreflang={tag}]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex($"/{to}/licensing/request-credit"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
    }

    [Fact]
    public async Task Code_that_may_not_be_copied_is_selected_for_the_reader_to_copy()
    {
        await using var reader = await site.ReaderAsync();
        await reader.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        var page = await reader.NewPageAsync();
        page.PageError += (_, message) => Assert.Fail(message);
        await page.GotoAsync("en-us/authoring/code");
        var code = page.Locator("article .code").First;

        await code.Locator(".copy").ClickAsync();

        Assert.Equal(
            (await code.Locator("pre").TextContentAsync())!.TrimEnd(),
            await page.EvaluateAsync<string>("getSelection().toString()")
        );
    }

    [Theory]
    [InlineData("fr-FR", "/fr-fr/")]
    [InlineData("fr-CA", "/fr-fr/")]
    [InlineData("en-GB", "/en-us/")]
    public async Task The_root_leads_readers_to_their_language(string locale, string home)
    {
        await using var reader = await site.ReaderAsync(options => options.Locale = locale);
        var page = await reader.NewPageAsync();

        await page.GotoAsync("");

        await Expect(page).ToHaveURLAsync(new Regex(home + "$"));
    }

    [Fact]
    public async Task The_root_lets_readers_of_another_language_choose()
    {
        await using var reader = await site.ReaderAsync(options => options.Locale = "ja-JP");
        var page = await reader.NewPageAsync();

        await page.GotoAsync("");
        await page.Locator("main a[hreflang=fr-FR]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/$"));
    }

    [Fact]
    public async Task A_language_once_chosen_is_remembered()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/");
        await page.Locator(".languages summary").ClickAsync();
        await page.Locator(".languages a[hreflang=fr-FR]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/$"));

        await page.GotoAsync("");

        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/$"));
    }

    [Theory]
    [InlineData("en-us", "outage")]
    [InlineData("fr-fr", "indirect")]
    public async Task Search_finds_a_word_and_a_result_opens(string locale, string word)
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"{locale}/search");
        await page.Locator("#search-query").FillAsync(word);

        await Expect(page).ToHaveURLAsync(new Regex($"/{locale}/search\\?q={word}"));
        await page.Locator("main .results a").First.ClickAsync();

        await Expect(page).Not.ToHaveURLAsync(new Regex("/search"));
        await Expect(page.Locator("main article")).ToContainTextAsync(new Regex(word, RegexOptions.IgnoreCase));
    }

    [Fact]
    public async Task Search_looks_past_accents_and_letter_case()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();

        await page.GotoAsync("fr-fr/search?q=CREDIT");

        await Expect(page.Locator("main .results")).ToContainTextAsync("crédit");
    }

    [Fact]
    public async Task Search_that_finds_nothing_says_so()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();

        await page.GotoAsync("fr-fr/search?q=zzzyzx");

        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("Aucun résultat");
    }
}
