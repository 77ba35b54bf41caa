using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests;

public sealed class FirstSite
{
    [Fact]
    public void A_folder_of_Markdown_is_a_site()
    {
        using var site = new TestSite(("index.md", "# Welcome\n\n[On](next.md)\n"), ("next.md", "# Next\n"));

        Assert.Contains("<a href=\"/en-us/next\">On</a>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_site_without_a_page_for_its_address_shows_all_pages_there()
    {
        using var site = new TestSite(("guides/credit.md", "# Credit\n"));

        Assert.Contains("<a href=\"/en-us/guides/credit\">Credit</a>", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }
}
