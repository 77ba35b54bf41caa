using LicensingSite.Files;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Configuration;

/// <summary>Path patterns match what docfx matches.</summary>
public sealed class Globs
{
    [Theory]
    [InlineData("**/*.md", "a.md")]
    [InlineData("**/*.md", "a/b/c.md")]
    [InlineData("**.md", "a/b/c.md")]
    [InlineData("*.md", "a.md")]
    [InlineData("**/OBJ/**", "a/obj/b.md")]
    [InlineData("a/**", "a/b/c.md")]
    [InlineData("a/", "a/b/c.md")]
    [InlineData("./a/*.md", "a/b.md")]
    [InlineData(@"a\*.md", "a/*.md", "a*.md")]
    [InlineData(@"a\b.md", "a/b.md")]
    [InlineData("*.{md,yml}", "a.yml")]
    [InlineData("{a,b{c,d}}/*.md", "bd/x.md")]
    [InlineData("{a,}x.md", "x.md")]
    [InlineData("toc?.yml", "toc1.yml")]
    [InlineData("[a-c]*.md", "Beta.md")]
    [InlineData("[^a]*.md", "beta.md")]
    [InlineData("[ab.md", "[ab.md")]
    [InlineData(".github/*.md", ".github/a.md")]
    [InlineData("!*.md", "a.yml")]
    [InlineData("!!*.md", "a.md")]
    [InlineData("**/*.{md,yml}", "a/b.YML")]
    [InlineData("!**/*.{md,yml}", "a/b.png")]
    [InlineData("**", "a/b.md")]
    [InlineData(@"a\.b", "a/.b")]
    [InlineData("**/a/**/b", "x/a/b")]
    [InlineData("*[.]md", "a.md")]
    [InlineData("[^.]md", "xmd")]
    [InlineData("[z-ab].md", "b.md")]
    [InlineData(@"\{a\,b\}.md", "{a,b}.md")]
    [InlineData("(a|b)+.md", "(a|b)+.md")]
    public void A_pattern_matches(string pattern, params string[] paths) => Assert.Contains(paths, path => new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("*.md", "a/b.md")]
    [InlineData("a/**", "a")]
    [InlineData("a/*", "a/b/c.md")]
    [InlineData("**/*.md", ".hidden.md")]
    [InlineData("**/*.md", ".github/a.md")]
    [InlineData("a/**/b.md", "a/.x/b.md")]
    [InlineData("[.]x.md", ".x.md")]
    [InlineData("toc?.yml", "toc.yml")]
    [InlineData("**/*.{md,yml}", "a/.b/c.md")]
    [InlineData("**/*.{md,yml}", "a/b.md.bak")]
    [InlineData("*", ".md")]
    [InlineData("*[.]md", ".md")]
    [InlineData("?md", ".md")]
    [InlineData("[^a]md", ".md")]
    [InlineData("a?b", "a/b")]
    [InlineData("a[^x]b", "a/b")]
    [InlineData("[z-a].md", "b.md")]
    [InlineData("{a,b.md", "a.md")]
    [InlineData("a}.md", "a}.md")]
    [InlineData("!*.md", "a.md")]
    [InlineData("", "a.md")]
    public void A_pattern_does_not_match(string pattern, string path) => Assert.False(new Glob(pattern).Matches(path));

    [Fact]
    public void Dots_and_letter_case_count_as_options_say()
    {
        Assert.True(new Glob("**/*.md", new GlobOptions(MatchesDots: true, HeedsCase: false)).Matches(".github/.a.md"));
        Assert.False(new Glob("A.md", new GlobOptions(MatchesDots: false, HeedsCase: true)).Matches("a.md"));
    }

    [Theory]
    [InlineData("https://a.example/*", "https://a.example/b/c?d#e")]
    [InlineData(" *.EXAMPLE ", ".a.example")]
    [InlineData("a?b[0-9]", "a/b7")]
    public void A_pattern_of_addresses_matches_across_slashes(string pattern, string address) =>
        Assert.True(Glob.OfText(pattern).Matches(address));

    [Theory]
    [InlineData("*", "")]
    [InlineData("https://a.example", "https://a.example/b")]
    [InlineData("{a,b}", "a")]
    public void A_pattern_of_addresses_does_not_match(string pattern, string address) =>
        Assert.False(Glob.OfText(pattern).Matches(address));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 200)) + "b").Matches(new string('a', 20_000)));

    [Fact]
    public void A_pattern_of_many_folders_takes_no_time() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("**/a/", 40)) + "b").Matches(string.Join('/', Enumerable.Repeat("a", 200))));

    [Theory]
    [InlineData("site.yml", "exclude:\n- a}.md\n", "2:3 invalid-value a}.md")]
    [InlineData("site.yml", "resources:\n- '{a,b'\n", "2:3 invalid-value {a,b")]
    [InlineData("site.yml", "metadata:\n  author:\n    a}.md: Me\n", "3:5 invalid-value a}.md")]
    [InlineData("docfx.json", "{\"build\":{\"content\":[{\"files\":[\"a}.md\"]}]}}", "1:33 invalid-value a}.md")]
    [InlineData("docfx.json", "{\"build\":{\"content\":\"**.md\",\"fileMetadata\":{\"author\":{\"{a\":\"x\"}}}}", "1:56 invalid-value {a")]
    public void A_pattern_that_matches_nothing_is_a_finding(string file, string text, string finding)
    {
        using var site = new TestSite((file, text), ("index.md", "# Home\n"));

        Assert.Contains($"{file}:{finding}", site.Findings());
    }

    [Fact]
    public void A_pattern_of_addresses_that_is_too_large_is_a_finding()
    {
        var pattern = new string('a', 20_000);
        using var site = new TestSite(("site.yml", $"links:\n  ignore:\n  - {pattern}\n"), ("index.md", "# Home\n"));

        Assert.Equal([$"site.yml:3:5 invalid-value {pattern}"], site.Findings());
    }

    [Fact]
    public void A_pattern_of_too_many_choices_matches_nothing()
    {
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("{a,b}", 15))).Matches(new string('a', 15)));
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("{ab,ba}", 10))).Matches(string.Concat(Enumerable.Repeat("ab", 10))));
        Assert.False(new Glob(new string('{', 100_000)).Matches("a"));
    }
}
