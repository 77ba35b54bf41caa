using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>A fault is found once, however often the text that has it is shown.</summary>
public sealed class Repetition
{
    [Fact]
    public void A_finding_in_a_file_that_several_pages_include_is_shown_once()
    {
        using var site = new TestSite(
            ("a.md", "# A\n\n[!INCLUDE [t](includes/t.md)]\n"),
            ("b.md", "# B\n\n[!INCLUDE [t](includes/t.md)]\n\n[!INCLUDE [t](includes/t.md)]\n"),
            ("includes/t.md", "[Gone](../gone.md)\n")
        );

        Assert.Equal(["includes/t.md:1:8 file-not-found ../gone.md"], site.Findings());
    }

    [Fact]
    public void A_finding_in_a_file_parsed_for_another_page_before_is_shown_once()
    {
        using var site = new TestSite(
            ("a.md", "# A\n\n[!INCLUDE [t](includes/t.md)]\n"),
            ("b.md", "# B\n\n[!INCLUDE [t](includes/t.md)]\n"),
            ("includes/t.md", "[Gone](../gone.md)\n")
        );
        Assert.Single(site.Findings());

        site.Write("b.md", "# B, changed\n\n[!INCLUDE [t](includes/t.md)]\n");

        Assert.Equal(["includes/t.md:1:8 file-not-found ../gone.md"], site.Findings());
    }

    [Fact]
    public void A_finding_in_a_page_that_another_page_includes_is_shown_once()
    {
        using var site = new TestSite(("a.md", "# A\n\n[!INCLUDE [b](b.md)]\n"), ("b.md", "[Gone](gone.md)\n"));

        Assert.Equal(["b.md:1:8 file-not-found gone.md"], site.Findings());
    }

    [Fact]
    public void A_finding_in_a_page_shown_in_several_languages_is_shown_once()
    {
        using var site = new TestSite(
            ("site.yml", "locales:\n- {tag: en-US, path: en}\n- {tag: fr-FR, path: fr}\n- {tag: de-AT, path: de}\n"),
            ("en/a.md", "# A\n\n[Gone](gone.md)\n"),
            ("en/toc.yml", "- name: Gone\n  href: gone.md\n"),
            ("fr/b.md", "# B\n"),
            ("de/b.md", "# B\n")
        );

        Assert.Equal(
            ["en/a.md:3:8 file-not-found gone.md", "en/toc.yml:2:9 file-not-found gone.md"],
            site.Findings().Where(found => found.Contains("gone", StringComparison.Ordinal))
        );
    }
}
