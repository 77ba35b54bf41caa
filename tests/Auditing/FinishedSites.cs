using System.Security.Cryptography;
using LicensingSite.Auditing;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;

namespace LicensingSite.Tests.Auditing;

/// <summary>What an audit finds in sites of any making, as a static host would serve them.</summary>
public sealed class FinishedSites : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("audit-").FullName;

    public static TheoryData<string, string> Links =>
        new()
        {
            { "about.html", "" },
            { "about", "" },
            { "./about#team", "" },
            { "about#", "" },
            { "about#top", "" },
            { "about#:~:text=team", "" },
            { "about?x=1#Team", "bookmark-not-found" },
            { "about#tema", "bookmark-not-found" },
            { "#here", "" },
            { "#nowhere", "bookmark-not-found" },
            { "", "" },
            { "#", "" },
            { "blog/", "" },
            { "blog", "" },
            { "/blog/index.html#first", "" },
            { "/gone.html", "file-not-found" },
            { "/blog/gone", "file-not-found" },
            { "blog/gone/", "file-not-found" },
            { "../gone.html", "file-not-found" },
            { "About.html", "file-case-mismatch" },
            { "du%20caf%C3%A9.html", "" },
            { "du café.html", "" },
            { "moved#anything", "" },
            { "doc.pdf#page=2", "" },
            { "/another/site/of/this/host", "" },
            { "https://example.org/gone", "" },
            { "//example.org/gone", "" },
            { "mailto:me@example.org", "" },
            { "tel:+33123456789", "" },
            { "javascript:void(0)", "" },
            { "data:text/plain,x", "" },
            { "http://[", "" },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_leads_where_a_static_host_leads_it(string address, string rule)
    {
        WriteSite();
        Write("index.html", Html($"<h1 id=\"here\">Home</h1><a href=\"{address}\">link</a>"));

        Assert.Equal(rule.Length == 0 ? [] : [$"index.html {rule} {address}"], Findings());
    }

    [Theory]
    [InlineData("<img alt=\"\" src=\"⟦gone.png⟧\">")]
    [InlineData("<img alt=\"\" src=logo.png srcset=\"⟦logo.png 1x, gone.png 2x⟧\">")]
    [InlineData("<video poster=\"⟦gone.png⟧\"></video>")]
    [InlineData("<script src='⟦gone.js⟧'></script>")]
    [InlineData("<iframe title=\"x\" src=\"⟦gone.html⟧\"></iframe>")]
    [InlineData("<meta http-equiv=refresh content=\"⟦0; url=gone.html⟧\">")]
    [InlineData("<p title=\"href=\"><a\n class=x\n HREF = \"x\" href=\"about\">a</a> <a href=\"⟦gone.html⟧\">b</a>")]
    public void Whatever_holds_an_address_is_asked_and_the_finding_is_at_its_text(string marked)
    {
        WriteSite();
        var page = Html("<h1>Home</h1>" + marked.Replace("HREF = \"x\" ", "", StringComparison.Ordinal));
        Write("index.html", page.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));

        var found = Assert.Single(SiteAudit.Run(folder, BaseUrl.Root, new Jobs(1)).Findings);

        Assert.Equal("file-not-found", found.Rule.Id);
        Assert.Equal(
            (page.IndexOf('⟦', StringComparison.Ordinal), page.IndexOf('⟧', StringComparison.Ordinal) - 1),
            (found.Place.Start, found.Place.End)
        );
    }

    [Theory]
    [
        Trait("Rule", "title-missing"),
        Trait("Rule", "lang-missing"),
        Trait("Rule", "duplicate-id"),
        Trait("Rule", "heading-order"),
        Trait("Rule", "alt-text-missing"),
        Trait("Rule", "canonical-mismatch")
    ]
    [InlineData("<html lang=\"en\"><title> </title><h1>A</h1>", "title-missing")]
    [InlineData("<html><title>A</title><h1>A</h1>", "lang-missing")]
    [InlineData("<html lang=\"en\"><title>A</title><h1 id=a>A</h1><p id=a>", "duplicate-id")]
    [InlineData("<html lang=\"en\"><title>A</title><h1>A</h1><h3>B</h3>", "heading-order")]
    [InlineData("<html lang=\"en\"><title>A</title><h1>A</h1><img src=logo.png>", "alt-text-missing")]
    [InlineData("<html lang=\"en\"><title>A</title><link rel=canonical href=/gone.html><h1>A</h1>", "canonical-mismatch")]
    [InlineData(
        "<html lang=\"en\"><title>A</title><link rel=canonical "
            + "href=https://example.org/a><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><img "
            + "src=logo.png alt=''>",
        ""
    )]
    public void A_page_is_looked_at_by_itself(string html, string rule)
    {
        WriteSite();
        Write("index.html", html);

        Assert.Equal(rule, string.Join(' ', SiteAudit.Run(folder, BaseUrl.Root, new Jobs(1)).Findings.Select(found => found.Rule.Id)));
    }

    [Fact, Trait("Rule", "hreflang-mismatch")]
    public void Translations_have_to_name_each_other_in_the_language_they_are_in()
    {
        Write("en/a.html", Translated("en-US", ("en", "/en/a"), ("fr", "/fr/a"), ("de", "/de/a"), ("x-default", "/en/a")));
        Write("fr/a.html", Translated("fr-FR", ("en", "/en/a"), ("fr", "/fr/a")));
        Write("de/a.html", Translated("de-AT", ("de-DE", "/de/a"), ("ja", "/de/gone")));

        Assert.Equal(
            ["de/a.html hreflang-mismatch /de/a", "de/a.html hreflang-mismatch /de/gone", "en/a.html hreflang-mismatch /de/a"],
            Findings()
        );
    }

    [Fact]
    public void A_site_below_a_path_is_looked_at_there()
    {
        Write(
            "index.html",
            Html(
                "<h1>Home</h1><a href=\"/docs/a\">a</a><a href=\"/docs/gone.html\">gone</a><a "
                    + "href=\"/a\">elsewhere</a><a href=\"/docs\">home</a><a "
                    + "href=\"https://example.org/docs/a/gone\">gone</a>"
            )
        );
        Write("a.html", Html("<h1>A</h1>"));

        Assert.Equal(["index.html file-not-found /docs/gone.html"], Findings("/docs/"));
        Assert.Equal(
            ["index.html file-not-found /docs/gone.html"],
            Findings("https://example.org/docs/").Where(found => found.Contains("gone.html", StringComparison.Ordinal))
        );
    }

    public static TheoryData<string, string> LinksOfARoot =>
        new()
        {
            { "<a href=about>", "file-not-found about" },
            { "<a href=guide/start/>", "file-not-found guide/start/" },
            { "<a href=assets/app.js>", "file-not-found assets/app.js" },
            { "<img alt='' src=img/a.png>", "file-not-found img/a.png" },
            { "<a href=Docs/>", "file-case-mismatch Docs/" },
            { "<a href=docs/>", "" },
            { "<a href=mailto:me@example.org>", "" },
            { "<a href=?x=1>", "" },
            { "<a href=/gone>", "" },
            { "<a href=/azure/>", "" },
            { "<a href=https://docs.example.org/gone>", "" },
        };

    [Theory]
    [MemberData(nameof(LinksOfARoot))]
    public void A_relative_address_is_of_the_site_whatever_folders_it_has(string link, string finding)
    {
        Write("docs/index.html", Html("<h1>Docs</h1>"));
        Write("index.html", Html($"<h1>Home</h1>{link}x</a>"));

        Assert.Equal(finding.Length == 0 ? [] : [$"index.html {finding}"], Findings());
    }

    [Theory]
    [InlineData("/gone", "https://docs.example.org/", true)]
    [InlineData("/azure/", "https://docs.example.org/", true)]
    [InlineData("https://docs.example.org/gone", "https://docs.example.org/", true)]
    [InlineData("/azure/", "https://docs.example.org/site/", false)]
    [InlineData("../azure/", "https://docs.example.org/site/", false)]
    [InlineData("/docs/", "https://docs.example.org/", false)]
    public void A_host_whose_root_is_the_site_has_nothing_else(string address, string baseUrl, bool isBroken)
    {
        Write("docs/index.html", Html("<h1>Docs</h1>"));
        Write("index.html", Html($"<h1>Home</h1><a href=\"{address}\">x</a>"));

        Assert.Equal(isBroken ? [$"index.html file-not-found {address}"] : [], Findings(baseUrl));
    }

    [Fact]
    public void No_anchor_without_a_name_is_suggested()
    {
        Write("index.html", Html("<h1 id=\"\">Home</h1><a href=\"#a\">x</a>"));

        Assert.Null(Assert.Single(SiteAudit.Run(folder, BaseUrl.Root, new Jobs(1)).Findings).Suggestion);
    }

    [Fact]
    public void A_page_is_read_once_whatever_links_lead_to_it()
    {
        Write("index.html", Html("<h1>Home</h1><a href=\"gone.html\">gone</a><a href=\"/latest/a#x\">a</a><a href=\"/latest/a#y\">a</a>"));
        Write("v2/a.html", Html("<h1 id=\"x\">A</h1>"));
        Write("v3/b.html", Html("<h1>B</h1>"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "latest"), "v2");
        Directory.CreateSymbolicLink(Path.Combine(folder, "v2/self"), "..");
        Directory.CreateSymbolicLink(Path.Combine(folder, "v2/other"), "../v3");
        Directory.CreateSymbolicLink(Path.Combine(folder, "v3/other"), "../v2");
        File.CreateSymbolicLink(Path.Combine(folder, "a.html"), "v2/a.html");

        Assert.Equal(
            ["index.html bookmark-not-found /latest/a#y", "index.html file-not-found gone.html"],
            Findings().Order(StringComparer.Ordinal)
        );
        Assert.Equal(3, SiteAudit.Run(folder, BaseUrl.Root, new Jobs(1)).Pages);
    }

    [Fact]
    public void Any_bytes_are_read_as_a_browser_reads_them()
    {
        for (var page = 0; page < 50; page++)
        {
            var bytes = Enumerable.Range(0, 60).SelectMany(part => SHA256.HashData([(byte)page, (byte)part]));
            File.WriteAllBytes(Path.Combine(folder, $"{page}.html"), [.. "<a href=\""u8, .. bytes]);
        }

        Write("empty.html", "");

        Assert.Equal(51, SiteAudit.Run(folder, BaseUrl.Root, new Jobs(2)).Pages);
    }

    [Fact]
    public async Task The_command_tells_findings_in_every_format_and_fails_by_severity()
    {
        Write("index.html", Html("<h1>Home</h1><a href=\"gone.html\">gone</a>"));

        var run = await CommandRunner.RunAsync(folder, "audit", ".", "--format", "github");
        var clean = await CommandRunner.RunAsync(folder, "audit", "nothing");

        Assert.Equal((1, 2), (run.ExitCode, clean.ExitCode));
        Assert.StartsWith("::error file=./index.html,line=1,", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 page; 1 error, 0 warnings", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Folder 'nothing' not found.", clean.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    void WriteSite()
    {
        Write("about.html", Html("<h1>About</h1><h2 id=\"team\">Team</h2>"));
        Write("blog/index.html", Html("<h1>Blog</h1><a name=\"first\"></a>"));
        Write("du café.html", Html("<h1>Café</h1>"));
        Write("moved.html", "<html lang=en><title>Moved</title><meta http-equiv=refresh content='0; url=about'>");
        Write("logo.png", "");
        Write("doc.pdf", "");
    }

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    string[] Findings(string baseUrl = "/")
    {
        Assert.True(BaseUrl.TryParse(baseUrl, out var address));
        return
        [
            .. SiteAudit
                .Run(folder, address, new Jobs(2))
                .Findings.Select(found => $"{Path.GetRelativePath(folder, found.Place.Source.File)} {found.Rule.Id} {found.Target}"),
        ];
    }

    static string Html(string body) => $"<!doctype html><html lang=\"en\"><head><title>Page</title></head><body>{body}</body></html>";

    static string Translated(string lang, params (string Tag, string Href)[] alternates) =>
        $"<html lang=\"{lang}\"><title>A</title>"
        + $"{string.Concat(alternates.Select(one => $"<link rel=\"alternate\" hreflang=\"{one.Tag}\" href=\"{one.Href}\">"))}"
        + "<h1>A</h1>";
}
