using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Translations;

namespace LicensingSite.Tests.Localization;

/// <summary>A real repository and its real translation.</summary>
public sealed class RealTranslations
{
    const string Changed = "docs/console-modes.md";

    [Fact]
    public void Every_translated_page_is_fresh()
    {
        using var site = new TestSite();
        var (english, french) = (Repository.Corpus("console.en-us"), Repository.Corpus("console.fr-fr"));
        site.Use(options => options with { Source = english, Locales = [new LocaleFolder("fr-FR", french)] });

        var pages = site.Run().Site.Locales[1].Pages;

        Assert.Equal(132, pages.Length);
        Assert.All(pages, page => Assert.Equal(Freshness.Fresh, page.Freshness));
    }

    [Fact]
    public void One_changed_file_makes_one_stale_page_and_its_section_is_named()
    {
        using var site = Copied();
        GitFolder.Create(site.Source);
        var file = Path.Combine(site.Source, Changed);
        File.AppendAllText(file, "\nOne sentence more.\n");

        var (result, strings) = (site.Run(), Pipeline.Workspace.Open(site.Options).Workspace!.Strings);
        var stale = Assert.Single(result.Site.Locales[1].Pages, page => page.Freshness != Freshness.Fresh);
        var difference = new SourceComparison(result.Site, strings).Compare(stale);

        Assert.Equal((Changed, Freshness.Stale), (stale.Page.Path, stale.Freshness));
        var change = Assert.Single(difference.Changes);
        Assert.Equal(
            (ChangeGrade.Words, SectionFate.Changed, stale.Source!.Headings[^1].Title),
            (change.Grade, change.Fate, change.Section.Path[^1])
        );
        Assert.Equal([new ChangedLine(true, "One sentence more.")], change.Lines);
        Assert.Single(
            result.Files.Where(page =>
                page.Path.StartsWith("fr-fr/console/", StringComparison.Ordinal) && page.Path.EndsWith(".html", StringComparison.Ordinal)
            ),
            page =>
                TestSite.Page(result, page.Path).Contains("La page d’origine a changé depuis cette traduction.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_deleted_translation_is_untranslated_shown_from_the_source_and_in_no_list_of_translations()
    {
        using var site = Copied();
        site.Use(options => options with { BaseUrl = "https://docs.example.org/" });
        File.Delete(Path.Combine(site.Folder, "french", Changed));

        var result = site.Run();

        var missing = Assert.Single(result.Site.Locales[1].Pages, page => page.Freshness != Freshness.Fresh);
        Assert.Equal((Changed, Freshness.Untranslated, true), (missing.Page.Path, missing.Freshness, missing.IsFallback));
        var french = TestSite.Parse(TestSite.Page(result, "fr-fr/console/console-modes.html"));
        Assert.Equal("en-US", french.QuerySelector("main article")!.GetAttribute("lang"));
        Assert.NotNull(french.QuerySelector("main .notice"));
        Assert.Equal(
            "https://docs.example.org/en-us/console/console-modes",
            french.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.Empty(
            TestSite
                .Parse(TestSite.Page(result, "en-us/console/console-modes.html"))
                .QuerySelectorAll("link[rel=alternate][hreflang][hreflang=fr-FR]")
        );
        Assert.DoesNotContain("fr-fr/console/console-modes<", TestSite.Page(result, "sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "\"https://docs.example.org/fr-fr/console/console-modes\"",
            TestSite.Page(result, "sitemap.xml"),
            StringComparison.Ordinal
        );
    }

    static TestSite Copied()
    {
        var (english, french) = (Repository.Corpus("console.en-us"), Repository.Corpus("console.fr-fr"));
        var site = new TestSite();
        var folder = Path.Combine(site.Folder, "french");
        TestSite.Copy(english, site.Source);
        TestSite.Copy(french, folder);
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        site.Use(options => options with { Locales = [new LocaleFolder("fr-FR", folder)] });
        return site;
    }
}
