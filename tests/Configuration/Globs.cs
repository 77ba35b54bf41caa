using LicensingSite.Files;

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
    public void A_pattern_matches(string pattern, params string[] paths) =>
        Assert.Contains(paths, path => new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("*.md", "a/b.md")]
    [InlineData("a/**", "a")]
    [InlineData("a/*", "a/b/c.md")]
    [InlineData("**/*.md", ".hidden.md")]
    [InlineData("**/*.md", ".github/a.md")]
    [InlineData("a/**/b.md", "a/.x/b.md")]
    [InlineData("[.]x.md", ".x.md")]
    [InlineData("toc?.yml", "toc.yml")]
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

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 200)) + "b").Matches(new string('a', 20_000)));
}
