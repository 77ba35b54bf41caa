using System.Xml.Linq;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class SearchDescriptions
{
    [Fact]
    public void Browsers_are_told_how_to_search_each_language()
    {
        using var site = SampleSite.Create();
        site.Use(options => options with { BaseUrl = "https://docs.example/a/b/" });

        var described = XDocument.Parse(site.Page("fr-fr/opensearch.xml")).Root!;

        Assert.Equal(
            "https://docs.example/a/b/fr-fr/search?q={searchTerms}",
            described.Elements().Single(part => part.Name.LocalName == "Url").Attribute("template")!.Value
        );
        Assert.InRange(described.Elements().Single(part => part.Name.LocalName == "ShortName").Value.Length, 1, 16);
        Assert.Contains("href=\"/a/b/fr-fr/opensearch.xml\"", site.Page("fr-fr/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_there_is_nothing_to_tell()
    {
        using var site = SampleSite.Create();

        Assert.DoesNotContain(site.Run().Files, file => file.Path.EndsWith("opensearch.xml", StringComparison.Ordinal));
        Assert.DoesNotContain("opensearch", site.Page("fr-fr/index.html"), StringComparison.Ordinal);
    }
}
