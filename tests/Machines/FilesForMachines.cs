using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.Safety;

namespace LicensingSite.Tests.Machines;

/// <summary>llms.txt, feeds, and the files that hosts read.</summary>
public sealed class FilesForMachines
{
    const string Base = "https://docs.example.org/guide/";

    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Llms_txt_has_the_shape_that_its_readers_expect_and_names_twins_that_are_there()
    {
        using var site = SampleSite.At(Base);
        var result = site.Run();
        var paths = result.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

        foreach (
            var (path, title, pages) in new[]
            {
                ("llms.txt", "# Licensing guide", 4),
                ("en-us/llms.txt", "# Licensing guide", 4),
                ("fr-fr/llms.txt", "# Guide des licences", 3),
            }
        )
        {
            var lines = TestSite.Page(result, path).Split('\n');
            Assert.Equal(title, lines[0]);
            Assert.StartsWith("> ", lines[2], StringComparison.Ordinal);
            var addresses = lines
                .Where(line => line.StartsWith("- [", StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf("](", StringComparison.Ordinal) + 2)..].Split(')')[0])
                .ToArray();
            Assert.All(addresses, address => Assert.Contains(address[Base.Length..], paths));
            Assert.Equal(pages, addresses.Count(address => address.EndsWith(".md", StringComparison.Ordinal)));
        }

        Assert.Contains(
            "\n## Guides\n\n- [Guides](" + Base + "en-us/guides/index.md)\n",
            TestSite.Page(result, "llms.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains("](" + Base + "fr-fr/llms.txt)\n", TestSite.Page(result, "llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_names_what_is_new_or_newly_translated_the_newest_first()
    {
        using var site = SampleSite.At(Base);
        site.Write("fr-FR/guides/index.md", "---\nms.date: 2020-01-02\nms.lasthandoff: 2022-03-04\n---\n# Guides & <tous>\n");
        var result = site.Run();
        var channel = XDocument.Parse(TestSite.Page(result, "fr-fr/feed.xml")).Root!.Element("channel")!;

        Assert.Equal(
            ["title", "link", "description", "language", "lastBuildDate", "link", "item", "item"],
            channel.Elements().Select(element => element.Name.LocalName)
        );
        Assert.Equal(Base + "fr-fr/feed.xml", channel.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("fr-FR", channel.Element("language")!.Value);
        Assert.Equal("Fri, 04 Mar 2022 00:00:00 GMT", channel.Element("lastBuildDate")!.Value);
        Assert.Equal(
            [("Guides & <tous>", Base + "fr-fr/guides/", "2022-03-04"), ("Crédit", Base + "fr-fr/credit", "2020-09-22")],
            channel
                .Elements("item")
                .Select(item =>
                    (
                        item.Element("title")!.Value,
                        item.Element("guid")!.Value,
                        DateTime
                            .Parse(item.Element("pubDate")!.Value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
                            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    )
                )
        );
        Assert.Equal(
            Base + "fr-fr/feed.xml",
            site.Html("fr-fr/credit.html").QuerySelector("link[type='application/rss+xml']")!.GetAttribute("href")
        );
    }

    [Fact]
    public void There_is_no_feed_without_a_host_or_without_dates()
    {
        using var nowhere = SampleSite.Create();
        using var dateless = new TestSite(("index.md", "# Home\n"));
        dateless.Use(options => options with { BaseUrl = Base });

        Assert.All(
            new[] { nowhere, dateless },
            site => Assert.DoesNotContain(site.Run().Files, file => file.Path.EndsWith("feed.xml", StringComparison.Ordinal))
        );
        Assert.Null(nowhere.Html("en-us/credit.html").QuerySelector("link[type='application/rss+xml']"));
        Assert.Null(dateless.Html("en-us/index.html").QuerySelector("link[type='application/rss+xml']"));
    }

    [Fact]
    public void Feeds_and_lists_hold_whatever_a_title_holds()
    {
        string[] titles = [.. Payloads.Texts, "]]> & ' \u2028 \u0001 \ud83d\ude00", "a\nb](x) `c` - d"];
        using var site = new TestSite([
            ("index.md", "# Home\n"),
            .. titles.Select(
                (title, at) =>
                    (
                        $"p{at}.md",
                        $"---\ntitle: {JsonSerializer.Serialize(title)}\ndescription: "
                            + $"{JsonSerializer.Serialize(title)}\nms.date: 2020-01-01\n---\n# T\n"
                    )
            ),
        ]);
        site.Use(options => options with { BaseUrl = Base });
        var result = site.Run();

        var items = XDocument.Parse(TestSite.Page(result, "en-us/feed.xml")).Descendants("item").ToArray();
        Assert.Equal(Math.Min(50, titles.Length), items.Length);
        Assert.All(
            TestSite.Page(result, "llms.txt").Split('\n'),
            line =>
                Assert.True(
                    line.Length == 0
                        || line.StartsWith("# ", StringComparison.Ordinal)
                        || line.StartsWith("## ", StringComparison.Ordinal)
                        || line.StartsWith("- [", StringComparison.Ordinal),
                    line
                )
        );
    }

    [Fact]
    public void Hosts_are_told_where_pages_have_gone_in_words_that_cannot_be_read_otherwise()
    {
        using var site = new TestSite(
            (
                "site.yml",
                "redirects:\n  old page*.md: new.md\n"
                    + "  \"a:b#c.md\": \"https://example.org/x y\\n/evil /evil 200\"\n"
                    + "  gone.md: new.md#part\n"
            ),
            ("index.md", "# Home\n"),
            ("new.md", "# New\n\n## Part\n")
        );
        site.Use(options => options with { BaseUrl = "https://docs.example.org/a/b/" });
        var result = site.Run();
        var lines = TestSite.Page(result, "_redirects").TrimEnd('\n').Split('\n');
        using var azure = JsonDocument.Parse(TestSite.Page(result, "staticwebapp.config.json"));

        Assert.All(lines, line => Assert.Equal((3, "301"), (line.Split(' ').Length, line.Split(' ')[^1])));
        Assert.All(lines, line => Assert.DoesNotContain(line.Split(' ')[0], character => character is '*' or ':' or '#'));
        Assert.Contains("/a/b/en-us/old%20page%2A /a/b/en-us/new 301", lines);
        Assert.Contains("/a/b/en-us/gone /a/b/en-us/new#part 301", lines);
        Assert.Equal(
            lines,
            azure
                .RootElement.GetProperty("routes")
                .EnumerateArray()
                .Select(route =>
                    $"{route.GetProperty("route").GetString()} "
                    + $"{route.GetProperty("redirect").GetString()} "
                    + $"{route.GetProperty("statusCode").GetInt32()}"
                )
        );
        Assert.Equal(
            "\"/a/b/en-us/a:b#c\" \"https://example.org/x%20y%0A/evil%20/evil%20200\";\n"
                + "\"/a/b/en-us/gone\" \"/a/b/en-us/new#part\";\n"
                + "\"/a/b/en-us/old page*\" \"/a/b/en-us/new\";\n",
            TestSite.Page(result, "redirects.map")
        );
        Assert.StartsWith("/a/b/*\n  Content-Security-Policy: ", TestSite.Page(result, "_headers"), StringComparison.Ordinal);
        Assert.Equal(
            "/a/b/404.html",
            azure.RootElement.GetProperty("responseOverrides").GetProperty("404").GetProperty("rewrite").GetString()
        );
    }

    [Fact]
    public void The_map_for_nginx_keeps_quotation_marks_and_variables_literal()
    {
        using var site = new TestSite(("site.yml", "redirects: { 'a\"$b.md': 'https://example.org/$x\"y' }\n"), ("index.md", "# Home\n"));

        Assert.Equal("\"/en-us/a\\\"$b\" \"https://example.org/%24x\\\"y\";\n", TestSite.Page(site.Run(), "redirects.map"));
    }

    [Fact]
    public void A_table_larger_than_Azure_takes_is_left_to_the_pages_that_send_readers_on()
    {
        var lines = Enumerable.Range(0, 500).Select(number => $"  old-{number}.md: index.md\n");
        using var site = new TestSite(("site.yml", "redirects:\n" + string.Concat(lines)), ("index.md", "# Home\n"));
        var result = site.Run();

        Assert.InRange(Encoding.UTF8.GetByteCount(TestSite.Page(result, "staticwebapp.config.json")), 100, 20 * 1024);
        Assert.Equal(500, TestSite.Page(result, "_redirects").Count(character => character == '\n'));
    }
}
