using System.Text.RegularExpressions;
using LicensingSite.Localization;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>A site in many languages on a static host: where readers arrive who named none, or no page.</summary>
public sealed class ManyLanguages(OurSite ours)
{
    static readonly string[] Tags = ["en-US", "fr-FR", "pt-BR", "zh-CN", "zh-TW", "ar-SA", "nb-NO", "sr-Latn-RS"];

    /// <summary>Serves the site to all tests that do not change it.</summary>
    static readonly Lazy<StaticHost> Host = new(() =>
    {
        using var site = Site();
        return new StaticHost(site);
    });

    [Theory]
    [InlineData("fr-CA", "fr-fr")]
    [InlineData("pt", "pt-br")]
    [InlineData("pt-PT", "pt-br")]
    [InlineData("zh-Hant-HK", "zh-tw")]
    [InlineData("zh-Hant-TW", "zh-tw")]
    [InlineData("zh", "zh-cn")]
    [InlineData("zh-SG", "zh-cn")]
    [InlineData("no", "nb-no")]
    [InlineData("ar-EG", "ar-sa")]
    [InlineData("sr-Cyrl-RS", "sr-latn-rs")]
    [InlineData("de-DE,fr-BE;q=0.9,en", "fr-fr")]
    public async Task The_root_leads_to_the_nearest_language(string accepted, string segment)
    {
        await using var reader = await Reader(Host.Value, accepted);
        var page = await reader.NewPageAsync();

        await page.GotoAsync(StaticHost.Address + "?a=b#c");

        await Expect(page).ToHaveURLAsync($"{StaticHost.Address}{segment}/?a=b#c");
    }

    [Fact]
    public async Task Going_back_from_there_leads_to_where_the_reader_came_from()
    {
        await using var reader = await Reader(Host.Value, "fr-CA");
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/buy");
        await page.GotoAsync(StaticHost.Address);
        await Expect(page).ToHaveURLAsync(StaticHost.Address + "fr-fr/");

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(StaticHost.Address + "en-us/buy");
    }

    [Fact]
    public async Task A_reader_of_no_language_of_the_site_may_choose_and_is_led_there_from_then_on()
    {
        await using var reader = await Reader(Host.Value, "ko-KR");
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address);
        await page.Locator("main a[hreflang=ar-SA]").ClickAsync();
        await Expect(page).ToHaveURLAsync(StaticHost.Address + "ar-sa/");

        await page.GotoAsync(StaticHost.Address);

        await Expect(page).ToHaveURLAsync(StaticHost.Address + "ar-sa/");
    }

    [Theory]
    [InlineData("fr-fr/nowhere", "fr-FR", "Page introuvable")]
    [InlineData("ar-sa/nowhere", "ar-SA", "الصفحة غير موجودة")]
    [InlineData("nowhere", "en-US", "Page not found")]
    public async Task An_address_that_leads_nowhere_says_so_in_its_language_and_keeps_the_address(string path, string tag, string title)
    {
        await using var reader = await Reader(Host.Value, "en-GB");
        var page = await reader.NewPageAsync();

        await page.GotoAsync(StaticHost.Address + path);

        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
        await Expect(page).ToHaveURLAsync(StaticHost.Address + path);
        await Expect(page.Locator("button.theme")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", tag == "ar-SA" ? "rtl" : "ltr");
    }

    [Theory]
    [InlineData("buy?x=1#how", "fr-fr/buy?x=1#how")]
    [InlineData("de-de/buy", "fr-fr/buy")]
    [InlineData("FR-FR/Buy", "fr-fr/buy")]
    [InlineData("fr/buy/", "fr-fr/buy")]
    [InlineData("buy/index.html#how", "fr-fr/buy#how")]
    public async Task A_page_named_without_a_language_of_the_site_is_found_in_the_reader_s(string asked, string found)
    {
        await using var reader = await Reader(Host.Value, "fr-FR");
        var page = await reader.NewPageAsync();

        await page.GotoAsync(StaticHost.Address + asked);

        await Expect(page).ToHaveURLAsync(StaticHost.Address + found);
    }

    [Fact]
    public async Task A_page_that_only_another_language_has_is_offered_in_it()
    {
        using var site = Site();
        site.Write("fr-FR/prime.md", "# Prime\n");
        await using var reader = await Reader(new StaticHost(site), "en-US");
        var page = await reader.NewPageAsync();

        await page.GotoAsync(StaticHost.Address + "en-us/prime");

        await Expect(page.Locator(".elsewhere a")).ToHaveCountAsync(1);
        await page.Locator(".elsewhere a").ClickAsync();
        await Expect(page).ToHaveURLAsync(StaticHost.Address + "fr-fr/prime");
    }

    [Fact]
    public async Task Without_JavaScript_every_language_is_offered_at_an_address_that_leads_nowhere()
    {
        await using var reader = await Reader(Host.Value, "en-US", isScripted: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "fr-fr/nowhere");

        await Expect(page.Locator("main section")).ToHaveCountAsync(Tags.Length);
        await Expect(page.Locator("main section[lang=ar-SA]")).ToHaveAttributeAsync("dir", "rtl");
        await page.Locator("main section[lang=fr-FR] a").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(StaticHost.Address + "fr-fr/");
    }

    [Fact]
    public async Task No_page_does_what_its_content_security_policy_forbids()
    {
        using var site = Site();
        site.Write("en-US/hostile.md", "---\ntitle: </script><script>document.title='broken'</script>\n---\n# Hostile\n");
        await using var reader = await Reader(new StaticHost(site), "en-US");
        var page = await reader.NewPageAsync();
        var violations = new List<string>();
        await page.ExposeFunctionAsync("violated", (string what) => violations.Add(what));
        await page.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', (event) => violated(`${location}: ${event.violatedDirective}`))"
        );
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                violations.Add(message.Text);
            }
        };

        foreach (
            var path in new[]
            {
                "en-us/",
                "en-us/buy",
                "fr-fr/buy",
                "en-us/hostile",
                "ar-sa/all-pages",
                "ar-sa/search?q=a",
                "fr-fr/nowhere",
            }
        )
        {
            await page.GotoAsync(StaticHost.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(violations);
        await page.GotoAsync(StaticHost.Address + "en-us/hostile");
        Assert.NotEqual("broken", await page.TitleAsync());
        Assert.Equal(1, await page.Locator("script[type='application/ld+json']").CountAsync());
    }

    [Fact]
    public async Task The_generator_counts_as_browsers_do()
    {
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        string[] tags =
        [
            "en-US",
            "fr-FR",
            "de-DE",
            "es-ES",
            "ja-JP",
            "ar-SA",
            "pt-BR",
            "pt-PT",
            "it-IT",
            "ca-ES",
            "ru-RU",
            "uk-UA",
            "pl-PL",
            "cs-CZ",
            "sk-SK",
            "lt-LT",
            "lv-LV",
            "ro-RO",
            "sl-SI",
            "he-IL",
            "mt-MT",
            "ga-IE",
            "gd-GB",
            "cy-GB",
            "is-IS",
            "mk-MK",
            "hr-HR",
            "sr-Latn-RS",
            "fil-PH",
            "hi-IN",
            "fa-IR",
            "hy-AM",
            "zh-CN",
            "ko-KR",
            "vi-VN",
            "th-TH",
            "tr-TR",
            "nb-NO",
            "fi-FI",
            "hu-HU",
            "el-GR",
        ];
        int[] counts = [.. Enumerable.Range(0, 250), 1_000, 1_000_000, 1_000_011, 3_000_000];
        var differences = new List<string>();
        foreach (var tag in tags)
        {
            Assert.True(Locale.TryParse(tag, out var locale));
            var said = await page.EvaluateAsync<string[]>(
                "([tag, counts]) => { const rules = new Intl.PluralRules(tag); return counts.map((count) => rules.select(count)); }",
                new object[] { tag, counts }
            );
            differences.AddRange(
                counts
                    .Zip(said)
                    .Where(pair => !PluralRules.Of(locale, pair.First).ToString().Equals(pair.Second, StringComparison.OrdinalIgnoreCase))
                    .Select(pair => $"{tag} {pair.First}: {pair.Second}")
                    .Take(3)
            );
        }

        Assert.Empty(differences);
    }

    static TestSite Site() =>
        new([
            ("site.yml", "source_locale: en-US\nlocales:\n" + string.Concat(Tags.Select(tag => $"- tag: {tag}\n"))),
            .. Tags.Select(tag => ($"{tag}/index.md", $"# Home {tag}\n")),
            ("en-US/buy.md", "# Buy\n\n## How\n"),
            ("fr-FR/buy.md", "# Acheter\n\n## <a name=\"how\"></a>Comment\n"),
        ]);

    async Task<IBrowserContext> Reader(StaticHost host, string accepted, bool isScripted = true)
    {
        var languages = Regex.Replace(accepted, ";q=[^,]*", "").Split(',');
        var reader = await ours.ReaderAsync(options => (options.Locale, options.JavaScriptEnabled) = (languages[0], isScripted));
        await host.ServeAsync(reader);
        await reader.AddInitScriptAsync(
            $"Object.defineProperty(navigator, 'languages', {{ get: () => {System.Text.Json.JsonSerializer.Serialize(languages)} }})"
        );
        return reader;
    }
}
