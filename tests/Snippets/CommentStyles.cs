using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Snippets;

/// <summary>A part of a file is named by comments, as each language writes them.</summary>
public sealed class CommentStyles
{
    [Theory]
    [InlineData("a.cs", "// <part>", "// </part>")]
    [InlineData("a.cs", "//<PART>", "//  < / part > ")]
    [InlineData("a.cs", "// <snippetpart>", "// </snippetpart>")]
    [InlineData("a.cs", "# region part", "#endregion // part")]
    [InlineData("a.cpp", "// <part>", "// </part>")]
    [InlineData("a.h", "/* <part> */", "/* </part> */")]
    [InlineData("a.vb", "' <part>", "' </part>")]
    [InlineData("a.vb", "#Region \"part\"", "#End Region")]
    [InlineData("a.fs", "// <part>", "// </part>")]
    [InlineData("a.java", "// <part>", "// </part>")]
    [InlineData("a.js", "// <part>", "// </part>")]
    [InlineData("a.ts", "// <part>", "// </part>")]
    [InlineData("a.json", "// <part>", "// </part>")]
    [InlineData("a.tsx", "<!-- <part> -->", "<!-- </part> -->")]
    [InlineData("a.py", "# <part>", "# </part>")]
    [InlineData("a.sql", "-- <part>", "-- </part>")]
    [InlineData("a.lua", "--<part>", "--</part>")]
    [InlineData("a.ps1", "# <part>", "# </part>")]
    [InlineData("a.sh", "#<part>", "#</part>")]
    [InlineData("a.yml", "# <part>", "# </part>")]
    [InlineData("a.xml", "<!-- <part> -->", "<!-- </part> -->")]
    [InlineData("a.xaml", "<!--<part>-->", "<!--</part>-->")]
    [InlineData("a.html", "<!-- <part> -->", "<!-- </part> -->")]
    [InlineData("a.cshtml", "<!-- <part> -->", "<!-- </part> -->")]
    [InlineData("a.css", "/*<part>*/", "/* </part> */")]
    [InlineData("a.bat", "REM <part>", "rem </part>")]
    [InlineData("a.erl", "% <part>", "% </part>")]
    [InlineData("a.lsp", "; <part>", "; </part>")]
    [InlineData("a.rb", "# <part>", "# </part>")]
    [InlineData("a.go", "// <part>", "// </part>")]
    [InlineData("a.rs", "// <part>", "// </part>")]
    [InlineData("a.php", "// <part>", "// </part>")]
    [InlineData("a.tf", "# <part>", "# </part>")]
    [InlineData("a.bicep", "// <part>", "// </part>")]
    public void Comments_of_each_language_name_a_part(string file, string begin, string end)
    {
        using var site = Site($"[!code-text[]({file}#part)]", (file, $"before\n{begin}\none\n{end}\nafter\n"));

        Assert.Contains("<code class=\"lang-text\">one\n</code>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("// <part>", "// </part> x")]
    [InlineData("// <pa rt>", "// </pa rt>")]
    [InlineData("x // <part>", "// </part>")]
    [InlineData("// <part>", "")]
    public void Do_not_where_they_say_more_or_have_no_end(string begin, string end)
    {
        using var site = Site("[!code-csharp[](a.cs#part)]", ("a.cs", $"{begin}\none\n{end}\n"));

        Assert.Equal(["index.md:3:22 tag-not-found part"], site.Findings());
    }

    [Fact]
    public void Are_all_tried_in_a_language_nobody_knows()
    {
        using var site = Site("[!code-nonsense[](a.xyz#part)]", ("a.xyz", "% <part>\none\n% </part>\n"));

        Assert.Contains("<code class=\"lang-nonsense\">one\n</code>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Equal(["index.md:3:25 unknown-language-code nonsense"], site.Findings());
    }

    [Fact]
    public void Are_those_of_the_file_where_the_page_calls_its_language_otherwise()
    {
        using var site = Site(":::code source=\"a.cs\" id=\"part\" language=\"azurecli\":::", ("a.cs", "// <part>\none\n// </part>\n"));

        Assert.Contains("<code class=\"lang-azurecli\">one\n</code>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    static TestSite Site(string line, params IEnumerable<(string, string)> files) => new([("index.md", $"# Home\n\n{line}\n"), .. files]);
}
