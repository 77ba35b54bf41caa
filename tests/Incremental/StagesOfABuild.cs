using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;

namespace LicensingSite.Tests.Incremental;

/// <summary>What a build says while it runs, and what becomes of kept results when a site is made otherwise.</summary>
public sealed class StagesOfABuild
{
    [Fact]
    public void Each_stage_is_named_while_it_runs()
    {
        using var site = SampleSite.Create();
        var (workspace, _) = Workspace.Open(site.Options, CompiledTemplates.Workspace);
        var sink = new Names();

        var result = SitePipeline.Run(workspace!, new StageCaches(), new Jobs(1, sink));
        Assert.Equal(["Parsing"], sink.Stages);
        _ = result.Check();
        Assert.Equal(["Parsing", "Linking", "Checking translations"], sink.Stages);
        _ = TestSite.AllFilesOf(result).ToArray();
        Assert.Equal(["Parsing", "Linking", "Checking translations", "Searching"], sink.Stages);
    }

    [Fact]
    public void A_locale_that_comes_later_is_compared_with_pages_that_are_kept()
    {
        const string One = "source_locale: en-US\nlocales:\n- { tag: en-US, path: en-US }\n";
        using var site = new TestSite(
            ("site.yml", One),
            ("en-US/index.md", "# A\n\n> [!NOTE]\n> A.\n"),
            ("fr-FR/index.md", "# B\n\n> [!TIP]\n> B.\n")
        );
        Assert.DoesNotContain(site.Check(), IsOfStructure);

        site.Write("site.yml", $"{One}- {{ tag: fr-FR, path: fr-FR }}\n");

        Assert.Single(site.Check(), IsOfStructure);

        static bool IsOfStructure(Diagnostics.Diagnostic found) => found.Rule.Id == "translation-structure";
    }

    [Fact]
    public void A_locale_that_becomes_the_source_is_parsed_as_such()
    {
        using var site = SampleSite.Create();
        site.Build();

        site.Write("site.yml", SampleSite.Configuration.Replace("source_locale: en-US", "source_locale: fr-FR", StringComparison.Ordinal));
        site.Build();

        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void A_text_of_the_interface_that_changes_changes_the_pages_that_show_it()
    {
        using var site = new TestSite(("a.md", "# A\n\n> [!NOTE]\n> B.\n"));
        var strings = Path.Combine(site.UseOwnTemplates(), "strings", "en-US.yml");
        site.Build();

        File.WriteAllText(strings, File.ReadAllText(strings).Replace("Note", "Mark", StringComparison.Ordinal));
        site.Build();

        Assert.Contains("Mark", site.Html("en-us/a.html").QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    /// <summary>The names of the stages, each once.</summary>
    sealed class Names : IProgressSink
    {
        public List<string> Stages { get; } = [];

        public void Begin(string stage, int items)
        {
            if (!Stages.Contains(stage))
            {
                Stages.Add(stage);
            }
        }

        public void Advance() { }
    }
}
