using System.Text.Json;
using LicensingSite.Loading;
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
        logo: { light: a.svg, dark: b.svg, title: true }
        favicon: a.svg
        colors: { accent: { light: "#0b6b3a", dark: "#5fd08f" } }
        font: { folder: fonts, body: Inter, heading: Inter, code: Inter }
        nav: [{ title: { en-US: Home }, path: index.md }]
        footer: { copyright: Us, links: [{ text: Home, url: index.md }] }
        social: { github: https://github.com/us, forum: { url: https://forum.example.org, label: Forum, icon: a.svg } }
        social_image: a.png
        styles: [a.css]
        scripts: [a.js]
        head: [a.html]
        policy: { script-src: [https://stats.example.org] }
        links: { ignore: [https://*.example.org/*], allow_private: [intranet], accept: { "http://*": [external-link-moved] }, budget: 1.5 }
        synonyms: { en-US: [[MPN, Microsoft Partner Network]] }
        last_updated: false
        contributors: false
        mermaid: { command: [mmdc], script: mermaid.js }

        """;

    [Fact]
    public void The_schema_names_all_keys_that_are_read()
    {
        string[] files = ["a.svg", "b.svg", "a.png", "a.css", "a.js", "a.html", "fonts/Inter.woff2"];
        using var site = new TestSite([("site.yml", Everything), ("index.md", "# Home\n"), .. files.Select(file => (file, ""))]);
        using var schema = JsonDocument.Parse(site.Page("schemas/site.json"));
        var properties = schema.RootElement.GetProperty("properties");
        var locale = properties.GetProperty("locales").GetProperty("items").GetProperty("properties");

        Assert.Empty(site.Findings());
        Assert.Equal(SiteFileSchema.Keys.Select(key => key.Name), properties.EnumerateObject().Select(key => key.Name));
        Assert.All(SiteFileSchema.Keys, key => Assert.Matches($@"(?m)^{key.Name}:", Everything));
        Assert.Equal(["tag", "path"], locale.EnumerateObject().Select(key => key.Name));
        Assert.All(
            properties.EnumerateObject().Concat(locale.EnumerateObject()),
            key => Assert.EndsWith(".", key.Value.GetProperty("description").GetString(), StringComparison.Ordinal)
        );
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
