using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Seed;

/// <summary>Documentation of others, as it is published: what goes in comes out.</summary>
public sealed class RealDocumentation
{
    [Fact]
    public void A_pair_of_repositories_is_a_site_in_two_languages()
    {
        using var site = new TestSite();
        var (english, french) = (Repository.Corpus("console.en-us"), Repository.Corpus("console.fr-fr"));
        site.Use(options => options with { Source = english, Locales = [new LocaleFolder("fr-FR", french)] });
        var result = site.Run();
        var (source, translated) = (Pages(english, "docs", "console"), Pages(french, "docs", "console"));

        Assert.Equal(source, Shown(result, "en-us"));
        Assert.Equal(new SortedSet<string>([.. source, .. translated], StringComparer.Ordinal), Shown(result, "fr-fr"));
        Assert.Equal(
            source.Except(translated),
            result.Site.Locales[1].Pages.Where(page => page.IsFallback).Select(page => page.Page.Id.Slug + ".html")
        );
    }

    [Fact]
    public void A_repository_of_three_parts_is_a_site_in_one_language()
    {
        using var site = new TestSite();
        var folder = Repository.Corpus("partner-center.fr-fr");
        site.Use(options => options with { Source = folder });

        Assert.Equal(
            new SortedSet<string>(
                [
                    .. Pages(folder, "China", "partner-china"),
                    .. Pages(folder, "marketplace", "marketplace"),
                    .. Pages(folder, "partner-center", "partner-center"),
                ],
                StringComparer.Ordinal
            ),
            Shown(site.Run(), "fr-fr")
        );
    }

    [Theory]
    [InlineData("console.en-us")]
    [InlineData("console.fr-fr")]
    [InlineData("partner-center.fr-fr")]
    public void No_construct_of_the_dialect_is_left_as_it_was_written(string corpus)
    {
        using var site = new TestSite();
        site.Use(options => options with { Source = Repository.Corpus(corpus) });

        AssertNothingIsLeft(site.Run());
    }

    [Fact]
    public void No_construct_of_the_dialect_is_left_in_our_own_content() => AssertNothingIsLeft(OurContent.Site);

    static void AssertNothingIsLeft(BuildResult result)
    {
        var pages = result.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(pages);
        Assert.Empty(
            pages.SelectMany(page => Leftovers(Encoding.UTF8.GetString(page.Plan().Produce())).Select(text => $"{page.Path}: {text}"))
        );
    }

    /// <summary>
    /// What readers see of our syntax, outside code: colons in threes, brackets with an exclamation mark, and links of tabs, shown or only
    /// in an address.
    /// </summary>
    static IEnumerable<string> Leftovers(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var texts = page.Descendants<IText>()
            .Where(text => text.ParentElement!.Closest("code, pre, samp, kbd") is null)
            .Select(text => text.Data);
        var values = page.Descendants<IElement>().SelectMany(element => element.Attributes).Select(attribute => attribute.Value);
        return texts
            .Where(text =>
                text.Contains(":::", StringComparison.Ordinal)
                || text.Contains("[!", StringComparison.Ordinal)
                || text.Contains("#tab/", StringComparison.Ordinal)
            )
            .Concat(
                values.Where(value => value.Contains("#tab/", StringComparison.Ordinal) || value.Contains(":::", StringComparison.Ordinal))
            );
    }

    [Fact]
    public void A_second_run_over_all_of_it_parses_nothing()
    {
        using var site = new TestSite();
        site.Use(options => options with { Source = Repository.Corpus("partner-center.fr-fr") });
        site.Run();
        var parsed = site.Caches.Parsed.Misses;

        site.Run();

        Assert.Equal(parsed, site.Caches.Parsed.Misses);
    }

    /// <summary>The pages of a part of a repository by the rules of its docfx.json, read here with simple means.</summary>
    static SortedSet<string> Pages(string root, string part, string destination)
    {
        var folder = Path.Combine(root, part);
        var pages =
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where !path.Contains("includes/", StringComparison.Ordinal) && path != "README.md"
            where !Path.GetFileNameWithoutExtension(path).Equals("toc", StringComparison.OrdinalIgnoreCase)
            where
                path.EndsWith(".md", StringComparison.Ordinal)
                || (
                    path.EndsWith(".yml", StringComparison.Ordinal)
                    && File.ReadLines(file).First().StartsWith("### YamlMime:", StringComparison.Ordinal)
                )
            select $"{destination}/{Path.ChangeExtension(path, ".html")}".ToLowerInvariant();
        return new SortedSet<string>(pages, StringComparer.Ordinal);
    }

    static SortedSet<string> Shown(BuildResult result, string segment)
    {
        var redirected = result.Site.Locales.Single(locale => locale.Locale.Segment == segment).Redirects.Select(redirect => redirect.Slug);
        string[] generated = [.. Routes.Generated.Append(Routes.HomeSlug).Concat(redirected).Select(slug => slug + ".html")];
        var paths = result
            .Files.Select(file => file.Path)
            .Where(path => path.StartsWith(segment + "/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal));
        return new SortedSet<string>(paths.Select(path => path[(segment.Length + 1)..]).Except(generated), StringComparer.Ordinal);
    }
}
