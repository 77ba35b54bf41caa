using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// A small site with each kind of page and each construct in the six languages of the interface, on a static host with a strict policy.
/// </summary>
static class EveryKind
{
    public static readonly string[] Locales = ["en-us", "fr-fr", "ar-sa", "de-de", "es-es", "ja-jp"];

    static readonly string[] Kinds =
    [
        "",
        "hub",
        "faq",
        "article",
        "variants",
        "search?q=note",
        "all-pages",
        "translation-status",
        "nowhere",
    ];

    /// <summary>A page of each kind in a language.</summary>
    public static IEnumerable<string> PagesIn(string locale) => Kinds.Select(kind => $"{StaticHost.Address}{locale}/{kind}");

    /// <summary>Serves the site to all tests: nothing in it changes.</summary>
    static readonly Lazy<StaticHost> Host = new(() =>
    {
        using var content = Content();
        return new StaticHost(content);
    });

    /// <summary>The site, to be built with other options.</summary>
    public static TestSite Content()
    {
        var content = new TestSite();
        content.Use(options => options with { Source = Repository.TestFile("Browser/kinds") });
        return content;
    }

    public static async Task<IBrowserContext> ReaderAsync(OurSite site, Action<BrowserNewContextOptions>? set = null)
    {
        var reader = await site.ReaderAsync(set);
        await Host.Value.ServeAsync(reader);
        return reader;
    }
}
