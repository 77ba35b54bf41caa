using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Writing;

public sealed class OddNames
{
    public static TheoryData<string, string> Names =>
        new()
        {
            { "two words", "two%20words" },
            { "c#", "c%23" },
            { "100%", "100%25" },
            { "a+b", "a%2Bb" },
            { "crédit", "cr%C3%A9dit" },
            { "💡", "%F0%9F%92%A1" },
            { "l’été & l'hiver", "l%E2%80%99%C3%A9t%C3%A9%20%26%20l%27hiver" },
            { "a;b=c", "a%3Bb%3Dc" },
            { "why?", "why%3F" },
            { "v1.2", "v1.2" },
            { new string('x', 180), new string('x', 180) },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_of_any_name_comes_out_and_links_to_it_lead_there(string name, string escaped)
    {
        using var site = new TestSite(("index.md", $"# Home\n\n[Odd](<{Escape(name)}.md>)\n"), ($"{name}.md", "# Odd\n"));
        site.Build();

        Assert.Empty(site.Findings());
        Assert.Contains($"en-us/{name}.html", site.Files().Keys);
        Assert.Equal($"/en-us/{escaped}", site.Html("en-us/index.html").QuerySelector("main article a")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_of_any_name_is_published_and_shown(string name, string escaped)
    {
        using var site = new TestSite(
            ("index.md", $"# Home\n\n![Odd](<{Escape(name)}.svg>)\n"),
            ($"{name}.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        );
        site.Build();

        Assert.Empty(site.Findings());
        Assert.Contains($"en-us/{name}.svg", site.Files().Keys);
        Assert.Equal($"/en-us/{escaped}.svg", site.Html("en-us/index.html").QuerySelector("main article img")!.GetAttribute("src"));
    }

    [Fact]
    public void A_page_in_folders_of_odd_names_is_found_from_the_table_of_contents_and_the_list_of_all_pages()
    {
        using var site = new TestSite(
            ("toc.yml", "- name: Odd\n  href: '50%25 off/été %231/page.md'\n"),
            ("index.md", "# Home\n"),
            ("50% off/été #1/page.md", "# Odd\n")
        );
        const string address = "/en-us/50%25%20off/%C3%A9t%C3%A9%20%231/page";

        Assert.Equal(address, site.Html("en-us/index.html").QuerySelector("nav[aria-label] a[href*=page]")!.GetAttribute("href"));
        Assert.Contains(address, site.Html("en-us/all-pages.html").QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Addresses_are_in_lower_case_whatever_the_files_are()
    {
        using var site = new TestSite(("Guides/Credit.MD", "# Credit\n"), ("index.md", "# Home\n\n[Credit](Guides/Credit.MD)\n"));
        site.Build();

        Assert.Empty(site.Findings());
        Assert.Contains("en-us/guides/credit.html", site.Files().Keys);
    }

    /// <summary>As an author has to write it in an address.</summary>
    static string Escape(string name) =>
        name.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("#", "%23", StringComparison.Ordinal)
            .Replace("?", "%3F", StringComparison.Ordinal);
}
