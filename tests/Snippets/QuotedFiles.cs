using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Snippets;

/// <summary>Where quoted code comes from, and what becomes of a page when it changes.</summary>
public sealed class QuotedFiles
{
    [Fact]
    public void A_page_follows_the_file_it_quotes()
    {
        using var site = new TestSite(("index.md", "# Home\n\n[!code[](a.txt)]\n"), ("a.txt", "one\n"));
        Assert.Contains("<code>one\n</code>", site.Page("en-us/index.html"), StringComparison.Ordinal);

        site.Write("a.txt", "two\n");

        Assert.Contains("<code>two\n</code>", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("~/../a.txt")]
    [InlineData("/etc/passwd")]
    [InlineData(@"..\..\a.txt")]
    public void A_file_outside_the_content_is_never_read(string path)
    {
        using var site = new TestSite(("index.md", $"# Home\n\n[!code[]({path})]\n"));
        File.WriteAllText(Path.Combine(site.Folder, "a.txt"), "secret");

        Assert.DoesNotContain("secret", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Equal([$"index.md:3:10 codesnippet-not-found {path}"], site.Findings());
    }

    [Fact]
    public void A_backslash_stands_between_folders_and_before_brackets()
    {
        using var site = new TestSite(("sub/index.md", "# Home\n\n[!code[](..\\code\\a\\(1\\).txt)]\n"), ("code/a(1).txt", "one\n"));

        Assert.Contains("<code>one\n</code>", site.Page("en-us/sub/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[!code[](a.txt)]")]
    [InlineData(":::code source=\"a.txt\":::")]
    public void Alone_in_a_cell_code_is_a_block(string quote)
    {
        using var site = new TestSite(("index.md", $"# Home\n\n| A | B |\n|---|---|\n| {quote} | c |\n"), ("a.txt", "one\n"));

        Assert.Contains("<pre tabindex=\"0\"><code>one\n</code></pre>\n</td>", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_quotes_the_file_of_the_source_language()
    {
        using var site = new TestSite(
            ("site.yml", "locales:\n- {tag: en-US, path: en}\n- {tag: fr-FR, path: fr}\n"),
            ("en/index.md", "# Home\n"),
            ("en/a.txt", "one\n"),
            ("fr/index.md", "# Accueil\n\n[!code[](a.txt)]\n")
        );

        Assert.Contains("<code>one\n</code>", site.Page("fr-fr/index.html"), StringComparison.Ordinal);
    }
}
