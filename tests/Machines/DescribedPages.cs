using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Machines;

/// <summary>JSON-LD, held against what search engines ask of each type.</summary>
public sealed class DescribedPages
{
    static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["TechArticle"] = ["headline", "url", "inLanguage", "isPartOf"],
        ["WebPage"] = ["headline", "url", "inLanguage", "isPartOf"],
        ["FAQPage"] = ["mainEntity", "url", "inLanguage"],
        ["Question"] = ["name", "acceptedAnswer"],
        ["Answer"] = ["text"],
        ["Person"] = ["name"],
        ["WebSite"] = ["name", "url"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name", "item"],
    };

    [Fact]
    public void Every_page_of_ours_says_what_its_type_requires()
    {
        var described = OurContent
            .Published.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(file =>
                TestSite
                    .Parse(System.Text.Encoding.UTF8.GetString(file.Plan().Produce()))
                    .QuerySelectorAll("script[type='application/ld+json']")
                    .Select(script => (file.Path, script.TextContent))
            )
            .ToArray();

        Assert.True(described.Length > 150);
        Assert.All(
            described,
            page =>
            {
                using var json = JsonDocument.Parse(page.TextContent);
                Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
                Assert.Empty(Faults(json.RootElement));
            }
        );
    }

    [Fact]
    public void Questions_come_with_their_answers()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n"),
            (
                "faq.yml",
                "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: Section\n  summary: About.\n  questions:\n"
                    + "  - question: Why </script>?\n    answer: Because of **this** & `that`.\n  - question: Who?\n"
                    + "    answer: |\n      - You.\n- questions:\n  - question: When?\n    answer: Now.\n"
            )
        );
        site.Use(options => options with { BaseUrl = OurContent.Base });

        using var json = JsonDocument.Parse(site.Html("en-us/faq.html").QuerySelector("script[type='application/ld+json']")!.TextContent);
        var page = json.RootElement.GetProperty("@graph")[0];

        Assert.Equal("FAQPage", page.GetProperty("@type").GetString());
        Assert.Empty(Faults(json.RootElement));
        Assert.Equal(
            [("Why </script>?", "Because of this & that."), ("Who?", "You."), ("When?", "Now.")],
            page.GetProperty("mainEntity")
                .EnumerateArray()
                .Select(question =>
                    (
                        question.GetProperty("name").GetString()!.Trim(),
                        question.GetProperty("acceptedAnswer").GetProperty("text").GetString()!
                    )
                )
        );
    }

    /// <summary>
    /// What the types of a description require and is not there, is empty, or is no absolute address where one must stand.
    /// </summary>
    static IEnumerable<string> Faults(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Faults);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var type = element.TryGetProperty("@type", out var said) ? said.GetString()! : "";
        var isNamedOnly = element.TryGetProperty("@id", out _) && !element.TryGetProperty("url", out _);
        var missing = isNamedOnly
            ? []
            : Required
                .GetValueOrDefault(type, [])
                .Where(name => !element.TryGetProperty(name, out var value) || value.ToString().Length == 0)
                .Select(name => $"{type} without {name}");
        var relative = element
            .EnumerateObject()
            .Where(property =>
                property.Name is "url" or "item" or "@id" && !Uri.TryCreate(property.Value.GetString(), UriKind.Absolute, out _)
            )
            .Select(property => $"{type}.{property.Name} is {property.Value}");
        return [.. missing, .. relative, .. element.EnumerateObject().SelectMany(property => Faults(property.Value))];
    }
}
