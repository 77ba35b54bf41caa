using System.Text.RegularExpressions;
using LicensingSite.Loading;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Configuration;

/// <summary>
/// <c>authoring/site-file.md</c> lists every key of site.yml, in English with the words of the schema, and shows each in an example that
/// the program accepts.
/// </summary>
public sealed partial class SiteFileReference
{
    static IEnumerable<(string Name, SiteFileKey Key)> Keys => SiteFileSchema.All;

    /// <summary>The files that the example names.</summary>
    static readonly string[] Named =
    [
        "brand/logo.svg",
        "brand/logo-dark.svg",
        "brand/icon.svg",
        "brand/forum.svg",
        "brand/card.png",
        "brand/extra.css",
        "brand/extra.js",
        "brand/analytics.html",
        "brand/fonts/Inter[wght].woff2",
        "brand/fonts/JetBrainsMono-Regular.woff2",
    ];

    [Fact]
    public void The_English_page_says_what_the_schema_says()
    {
        var file = FileOf("en-US");
        var page = File.ReadAllText(file);
        var rows = string.Concat(
            Keys.Select(key => $"| `{key.Name}` | {key.Key.Purpose.Replace("|", "\\|", StringComparison.Ordinal)} |\n")
        );

        Snapshot.Matches(file, Rows().Replace(page, _ => rows, 1));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void A_page_lists_every_key_in_the_order_of_the_schema(string locale) =>
        Assert.Equal(Keys.Select(key => key.Name), Row().Matches(File.ReadAllText(FileOf(locale))).Select(row => row.Groups[1].Value));

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void The_example_has_every_key_and_is_accepted(string locale)
    {
        var example = Example().Match(File.ReadAllText(FileOf(locale))).Groups[1].Value;
        using var site = new TestSite([
            ("site.yml", example),
            ("en-US/index.md", "# Home\n"),
            ("en-US/new/page.md", "# Page\n"),
            ("en-US/guides/index.md", "# Guides\n"),
            ("fr-FR/index.md", "# Accueil\n"),
            .. Named.Select(file => (file, "")),
        ]);

        Assert.DoesNotContain(site.Findings(), found => !found.EndsWith("history-unavailable", StringComparison.Ordinal));
        Assert.All(Keys, key => Assert.Matches($@"\b{key.Key.Name}:", example));
    }

    static string FileOf(string locale) => Path.Combine(Repository.Content, locale, "authoring", "site-file.md");

    [GeneratedRegex(@"(?:^\| `[^`]+` \|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
