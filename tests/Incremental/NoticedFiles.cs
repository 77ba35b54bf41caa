using System.Text;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Incremental;

/// <summary>What is read again of a site that follows its files: as little as a change allows, and never too little.</summary>
public sealed class NoticedFiles
{
    const string Faq = "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: All\n  questions:\n  - question: Why?\n    answer: So.\n";

    static readonly (string Path, string Text)[] Content =
    [
        ("site.yml", SampleSite.Configuration),
        ("en-US/toc.yml", "- name: Home\n  href: index.md\n"),
        ("en-US/index.md", "# Home\n\n![A](a.svg)\n"),
        ("en-US/faq.yml", Faq),
        ("en-US/a.svg", "<svg/>"),
        ("en-US/old/page.md", "# Old\n"),
        ("fr-FR/index.md", "# Accueil\n"),
    ];

    [Theory]
    [InlineData("en-US/index.md", "# Other\n")]
    [InlineData("fr-FR/index.md", "# Autre\n")]
    [InlineData("en-US/toc.yml", "- name: Start\n  href: index.md\n")]
    [InlineData("en-US/a.svg", "<svg><g/></svg>")]
    [InlineData(".git/index", "...")]
    [InlineData("en-US/index.md~gone", null)]
    public void An_edit_of_content_is_seen_without_reading_what_the_site_is_made_of(string path, string? text)
    {
        var (same, differences) = After(site => Edit(site, path, text), path);

        Assert.True(same);
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("site.yml", "source_locale: en-US\nlocales:\n- tag: en-US\n  path: en-US\n")]
    [InlineData("en-US/faq.yml", "title: Questions\n")]
    [InlineData("en-US/faq.yml", "### YamlMime:FAQ\ntitle: Answers\nsections: []\n")]
    [InlineData("en-US/new.md", "# New\n")]
    [InlineData("fr-FR/new.svg", "<svg/>")]
    [InlineData("en-US/index.md", null)]
    [InlineData("en-US/a.svg", null)]
    [InlineData("en-US/toc.yml", null)]
    [InlineData("en-US/old", null)]
    public void Where_files_come_or_go_or_are_read_otherwise_the_site_is_read_again(string path, string? text)
    {
        var (same, differences) = After(site => Edit(site, path, text), path);

        Assert.False(same);
        Assert.Empty(differences);
    }

    [Fact]
    public void A_site_is_behind_once_a_file_has_come_that_was_not_noticed()
    {
        using var site = new TestSite(Content);
        var live = new IncrementalSite(site.Options);
        Assert.False(live.IsBehind());
        Assert.Empty(live.Open());
        Assert.False(live.IsBehind());

        site.Write("en-US/new.md", "# New\n");

        Assert.True(live.IsBehind());
        Assert.Empty(live.Notice([Path.Combine(site.Source, "en-US/new.md")]));
        Assert.False(live.IsBehind());
        Assert.True(live.HasPage("new"));
    }

    [Fact]
    public void A_site_that_is_gone_is_a_finding_until_it_is_back()
    {
        using var site = new TestSite(Content);
        var live = new IncrementalSite(site.Options);
        Assert.Empty(live.Open());
        var aside = site.Source + "-aside";

        Directory.Move(site.Source, aside);
        Assert.NotEmpty(live.Notice([site.Source]));
        Assert.False(live.IsBehind());

        Directory.Move(aside, site.Source);
        Assert.Empty(live.Notice([site.Source]));
        Assert.True(live.HasPage("index"));
    }

    [Fact]
    public void Templates_that_cannot_be_read_are_a_finding()
    {
        using var site = new TestSite(Content);
        site.Use(options => options with { Templates = Path.Combine(site.Folder, "nowhere") });

        Assert.Contains(site.Refused(), found => found.Rule.Id == "template-error");
        Assert.Contains(new IncrementalSite(site.Options).Open(), found => found.Rule.Id == "template-error");
    }

    [Theory]
    [InlineData("index")]
    [InlineData("faq")]
    [InlineData("old/page")]
    public void A_page_made_alone_is_that_of_the_whole_site_and_others_are_not_parsed(string slug)
    {
        using var site = new TestSite(Content);
        var (workspace, _) = Workspace.Open(site.Options, CompiledTemplates.Workspace);
        var tree = Loading.TreeLoader.Load(workspace!.Config);
        var caches = new StageCaches();

        var partial = SitePipeline.RunPartial(workspace, tree, caches, slug);

        var path = $"en-us/{slug}.html";
        Assert.Equal(site.Page(path), Encoding.UTF8.GetString(partial.Files.Find(path)!.Plan().Produce()));
        var parsed = caches.Parsed.Entries.Select(file => Path.GetRelativePath(site.Source, file.Key));
        Assert.Equal(
            slug == "faq" ? [] : [$"en-US/{slug}.md"],
            parsed.Where(file => file.StartsWith("en-US/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal))
        );
    }

    static void Edit(TestSite site, string path, string? text)
    {
        var full = Path.Combine(site.Source, path);
        if (text is not null)
        {
            site.Write(path, text);
        }
        else if (Directory.Exists(full))
        {
            Directory.Delete(full, recursive: true);
        }
        else
        {
            File.Delete(full);
        }
    }

    /// <summary>Whether the configuration was kept over an edit, and which files are not those of a site read afresh.</summary>
    static (bool IsSame, IReadOnlyList<string> Differences) After(Action<TestSite> edit, string path)
    {
        using var site = new TestSite(Content);
        var live = new IncrementalSite(site.Options);
        Assert.Empty(live.Open());
        var before = live.Run();

        edit(site);
        Assert.Empty(live.Notice([Path.Combine(site.Source, path)]));
        var after = live.Run();

        return (ReferenceEquals(before.Site.Config, after.Site.Config), TestSite.Differences(Bytes(after), Bytes(site.Run())));
    }

    static Dictionary<string, string> Bytes(BuildResult result) =>
        TestSite.AllFilesOf(result).ToDictionary(file => file.Path, file => Convert.ToHexString(file.Plan().Produce()));
}
