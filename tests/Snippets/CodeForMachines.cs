using LicensingSite.Parsing;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Snippets;

/// <summary>What search, word counts and the Markdown twin make of code with options.</summary>
public sealed class CodeForMachines
{
    const string Plain = "# Page\n\nSome words.\n\n```js\na();\nb();\nc();\n```\n";

    const string WithOptions =
        "# Page\n\nSome words.\n\n```js {1} linenumbers=734 wrap\na();\nold(); // [!code --]\nb(); // [!code ++]\nc();\n```\n";

    [Fact]
    public void The_twin_has_the_code_that_readers_copy_and_its_title()
    {
        using var site = Site(WithOptions + "\n```js title=\"Two.js\"\nd();\n```\n");

        var twin = site.Page("en-us/page.md");

        Assert.Contains("```js\na();\nb();\nc();\n```\n\n**Two.js**\n\n```js\nd();\n```\n", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_neither_searched_nor_counted()
    {
        using var plain = Site(Plain);
        using var site = Site(WithOptions);

        Assert.Equal(WordsOf(plain), WordsOf(site));
        Assert.Contains("b();", site.SearchedTexts("en-us"), StringComparison.Ordinal);
        Assert.DoesNotContain("73", site.SearchedTexts("en-us"), StringComparison.Ordinal);
        Assert.DoesNotContain("[!code", site.SearchedTexts("en-us"), StringComparison.Ordinal);
    }

    static TestSite Site(string page) => new(("index.md", "# Home\n"), ("page.md", page));

    static int WordsOf(TestSite site) =>
        WordCount.Count(site.Run().Site.Source.Pages.Single(page => page.Page.Path == "page.md").Page.Body);
}
