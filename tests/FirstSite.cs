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
}
