using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

public sealed class IndexFiles
{
    [Fact]
    public void However_many_jobs_the_files_are_the_same()
    {
        using var site = FrenchContent();
        site.Use(options => options with { Jobs = 1 });
        var one = site.FreshFiles();
        site.Use(options => options with { Jobs = 2 });

        TestSite.AssertSame(one, site.FreshFiles());
        Assert.True(one.Keys.Count(path => path.StartsWith("fr-fr/_s/", StringComparison.Ordinal)) > 10);
    }

    [Fact]
    public void After_an_edit_only_the_page_is_analysed_and_the_index_is_that_of_a_fresh_build()
    {
        using var site = FrenchContent();
        site.Build();
        var (analysed, names) = (site.Caches.Analyses.Misses, Names(site));
        File.AppendAllText(Path.Combine(site.Source, "authoring/text.md"), "\nUn mot nouveau : xylophone.\n");

        site.Build();

        Assert.Equal(1, site.Caches.Analyses.Misses - analysed);
        Assert.InRange(Names(site).Except(names).Count(), 1, names.Count / 2);
        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void Nothing_is_analysed_while_the_index_is_not_read_or_has_not_changed()
    {
        using var site = SampleSite.Create();

        site.Page("fr-fr/credit.html");
        Assert.Equal(0, site.Caches.Analyses.Misses);
        site.Build();
        site.Caches = new StageCaches();
        site.Build();

        Assert.Equal(0, site.Caches.Analyses.Misses);
    }

    static List<string> Names(TestSite site) =>
        [.. site.Files().Keys.Where(path => path.StartsWith("fr-fr/_s/", StringComparison.Ordinal))];

    /// <summary>The French half of our own content, whose index has many files.</summary>
    static TestSite FrenchContent()
    {
        var site = new TestSite();
        TestSite.Copy(Path.Combine(Repository.Content, "fr-FR"), site.Source);
        site.Use(options => options with { SourceLocale = "fr-FR" });
        return site;
    }
}
