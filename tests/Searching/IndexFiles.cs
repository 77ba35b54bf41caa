using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

public sealed class IndexFiles
{
    [Fact]
    public void However_many_jobs_the_files_are_the_same()
    {
        using var site = OurContent();
        site.Use(options => options with { Jobs = 1 });
        var one = site.FreshFiles();
        site.Use(options => options with { Jobs = 2 });

        TestSite.AssertSame(one, site.FreshFiles());
        Assert.True(one.Keys.Count(path => path.StartsWith("fr-fr/_s/", StringComparison.Ordinal)) > 10);
    }

    [Fact]
    public void Only_a_page_that_changed_is_analysed_and_the_index_is_that_of_a_fresh_build()
    {
        using var site = OurContent();
        site.Build();
        var before = site.Caches.Analyses.Misses;
        File.AppendAllText(Path.Combine(site.Source, "fr-FR/authoring/text.md"), "\nUn mot nouveau : xylophone.\n");

        site.Build();

        Assert.Equal(1, site.Caches.Analyses.Misses - before);
        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void Nothing_is_analysed_while_nobody_asks()
    {
        using var site = OurContent();

        site.Page("fr-fr/authoring/text.html");
        site.Build();
        site.Caches = new StageCaches();
        site.Build();

        Assert.Equal(0, site.Caches.Analyses.Misses);
    }

    [Fact]
    public void A_page_edited_leaves_most_files_their_names()
    {
        using var site = OurContent();
        site.Build();
        var before = Names(site);
        File.AppendAllText(Path.Combine(site.Source, "fr-FR/authoring/text.md"), "\nUn xylophone.\n");

        site.Build();

        Assert.InRange(Names(site).Except(before).Count(), 1, before.Count / 2);
    }

    static List<string> Names(TestSite site) => [.. site.Files().Keys.Where(path => path.StartsWith("fr-fr/_s/", StringComparison.Ordinal))];

    static TestSite OurContent()
    {
        var site = new TestSite();
        TestSite.Copy(Repository.Content, site.Source);
        return site;
    }
}
