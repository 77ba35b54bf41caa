using System.Text.Json;
using System.Text.RegularExpressions;
using LicensingSite.Markdown.Articles;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Yaml;

namespace LicensingSite.Tests.Pages;

/// <summary>Front matter is checked by its schema, and whatever is wrong with it costs no page.</summary>
public sealed class FrontMatterOfPages
{
    [Theory]
    [InlineData("---\ntitle: Never closed\n\n# Home\n", "index.md:1:1 yaml-header-syntax-error")]
    [InlineData("---\nms.custom:\n\t- a\n---\n# Home\n", "index.md:3:1 yaml-header-syntax-error")]
    [InlineData("---\ntitle: [a, b]\n---\n# Home\n", "index.md:2:8 invalid-value title")]
    [InlineData("---\n_noindex: perhaps\n---\n# Home\n", "index.md:2:11 invalid-value _noindex")]
    [InlineData("---\nms.lasthandoff: 22/11/2026\n---\n# Home\n", "index.md:2:17 invalid-value ms.lasthandoff")]
    [InlineData("---\nkeywords: { a: b }\n---\n# Home\n", "index.md:2:11 invalid-value keywords")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n# Home\n", "index.md:3:1 yaml-duplicate-key title")]
    public void A_fault_is_a_finding_at_its_place_and_the_page_is_built(string text, string finding)
    {
        using var site = new TestSite(("index.md", text));

        Assert.Equal([finding], site.Findings());
        Assert.Contains("Home</h1>", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n\nText.\n")]
    [InlineData("---\ntitle: 2020\nkeywords: [a, b]\nms.date: 2020-8-1\nanything: { else: [] }\n---\n# Home\n")]
    public void What_is_right_is_no_finding(string text)
    {
        using var site = new TestSite(("index.md", text));

        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("---\ntitle: Buy & sell\n---\nText.\n", "<h1>Buy &amp; sell</h1>\n<p>Text.")]
    [InlineData("---\ntitle: Buy\n---\n## Section\n", "<h1>Buy</h1>\n")]
    public void A_text_without_a_title_gets_the_one_of_the_front_matter(string text, string article)
    {
        using var site = new TestSite(("index.md", text));

        Assert.Contains(article, site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: Buy\n---\n# Sell\n", "<h1>Buy")]
    [InlineData("---\ntitle: Buy\n---\n<h1>Sell</h1>\n", "<h1>Buy")]
    [InlineData("## Sell\n", "<h1>")]
    public void A_text_with_a_title_gets_no_second_one(string text, string title)
    {
        using var site = new TestSite(("index.md", text));

        Assert.DoesNotContain(title, site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_pages_are_valid_by_the_schema_that_editors_get()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        using var schema = JsonDocument.Parse(site.Page("schemas/front-matter.json"));
        var properties = schema.RootElement.GetProperty("properties");

        var faults =
            from file in Directory.EnumerateFiles(Repository.Content, "*.md", SearchOption.AllDirectories)
            from entry in Entries(File.ReadAllText(file))
            where !properties.TryGetProperty(entry.Key, out var property) || !IsValid(property, entry.Value)
            select $"{Path.GetRelativePath(Repository.Content, file)}: {entry.Key}";
        Assert.Empty(faults);
    }

    static IEnumerable<(string Key, YamlNode Value)> Entries(string text) =>
        FrontMatter.Find(text) is var (start, end, _) && YamlReader.Read(text[start..end]).Root is YamlMap map
            ? map.Entries.Select(entry => (entry.Key.Value, entry.Value))
            : [];

    static bool IsValid(JsonElement schema, YamlNode value)
    {
        if (schema.TryGetProperty("enum", out var choices))
        {
            return value is YamlScalar { Value: var chosen } && choices.EnumerateArray().Any(choice => choice.GetString() == chosen);
        }

        var types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
            ? several.EnumerateArray().Select(type => type.GetString()).ToArray()
            : [schema.GetProperty("type").GetString()];
        return value switch
        {
            YamlMap map => types.Contains("object")
                && map.Entries.All(entry =>
                    schema.GetProperty("properties").TryGetProperty(entry.Key.Value, out var inner) && IsValid(inner, entry.Value)
                )
                && schema.GetProperty("required").EnumerateArray().All(name => map[name.GetString()!] is not null),
            YamlList list => types.Contains("array") && list.Items.All(item => IsValid(schema.GetProperty("items"), item)),
            YamlScalar { Value: var text } => (types.Contains("string") || (types.Contains("boolean") && bool.TryParse(text, out _)))
                && (!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(text, pattern.GetString()!)),
            _ => false,
        };
    }
}
