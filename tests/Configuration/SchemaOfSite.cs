using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Configuration;

/// <summary>What editors are told of site.yml, beside what is read of it.</summary>
public sealed class SchemaOfSite
{
    const string Everything = """
        title: { en-US: Guide }
        source_locale: en-US
        locales:
          - { tag: en-US, path: . }
        base_url: /docs/
        edit_url: https://host.example/edit/{locale}/{path}
        exclude: [drafts/**]
        resources: [data/*.json]
        metadata: { author: Team, titleSuffix: { "rules/**": Rules } }
        redirects: { old.md: index.md }
        links: { ignore: [https://*.example.org/*], allow_private: [intranet], accept: { "http://*": [external-link-moved] }, budget: 1.5 }
        synonyms: { en-US: [[MPN, Microsoft Partner Network]] }

        """;

    [Fact]
    public void The_schema_names_all_keys_that_are_read()
    {
        using var site = new TestSite(("site.yml", Everything), ("index.md", "# Home\n"));
        using var schema = JsonDocument.Parse(site.Page("schemas/site.json"));
        var properties = schema.RootElement.GetProperty("properties");
        var locale = properties.GetProperty("locales").GetProperty("items").GetProperty("properties");

        Assert.Empty(site.Findings());
        Assert.Equal(
            ["title", "source_locale", "locales", "base_url", "edit_url", "exclude", "resources", "metadata", "redirects", "links", "synonyms"],
            properties.EnumerateObject().Select(key => key.Name));
        Assert.Equal(["tag", "path"], locale.EnumerateObject().Select(key => key.Name));
        Assert.All(properties.EnumerateObject().Concat(locale.EnumerateObject()), key => Assert.EndsWith(".", key.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_it_does_not_name_is_a_finding()
    {
        using var site = new TestSite(("site.yml", "titel: Guide\n"), ("index.md", "# Home\n"));
        using var schema = JsonDocument.Parse(site.Page("schemas/site.json"));

        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["site.yml:1:1 unknown-key titel"], site.Findings());
    }

    [Theory]
    [InlineData("exclude", "array")]
    [InlineData("source_locale", "string")]
    [InlineData("locales", "array")]
    public void The_schema_says_of_which_kind_a_value_is(string key, string type)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        using var schema = JsonDocument.Parse(site.Page("schemas/site.json"));

        Assert.Equal(type, schema.RootElement.GetProperty("properties").GetProperty(key).GetProperty("type").GetString());
    }
}
