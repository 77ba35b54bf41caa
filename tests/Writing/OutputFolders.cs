using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Writing;

public sealed class OutputFolders
{
    [Fact]
    public void A_page_that_is_gone_leaves_no_file()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("deep/down/old.md", "# Old\n"), ("media/old.svg", "<svg/>"));
        site.Build();
        var before = site.Files().Keys.ToArray();
        site.Delete("deep/down/old.md");
        site.Delete("media/old.svg");

        var outcome = site.Build();

        var gone = before.Except(site.Files().Keys).ToArray();
        Assert.Equal(
            ["en-us/deep/down/old.html", "en-us/deep/down/old.md", "en-us/media/old.svg"],
            gone.Where(path => !path.Contains("/_s/", StringComparison.Ordinal))
        );
        Assert.Equal(gone.Length, outcome.Deleted);
        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void Folders_that_hold_nothing_any_more_go_away()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("deep/down/old.md", "# Old\n"));
        site.Build();
        site.Delete("deep/down/old.md");
        site.Build();

        Assert.False(Directory.Exists(Path.Combine(site.Output, "en-us/deep")));
    }

    [Fact]
    public void A_renamed_page_moves()
    {
        using var site = new TestSite(("old.md", "# Page\n"));
        site.Build();
        File.Move(Path.Combine(site.Source, "old.md"), Path.Combine(site.Source, "new.md"));
        site.Build();

        Assert.Contains("en-us/new.html", site.Files().Keys);
        Assert.DoesNotContain("en-us/old.html", site.Files().Keys);
    }

    [Fact]
    public void Files_of_others_stay_as_they_are()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("old/page.md", "# Old\n"));
        string[] foreign = ["CNAME", ".nojekyll", ".git/config", "en-us/old/notes.txt", "en-us/.hidden/x"];
        foreach (var path in foreign)
        {
            Put(site, path, "theirs");
        }

        site.Build();
        File.Delete(Path.Combine(site.Source, "old/page.md"));
        site.Build();

        Assert.All(foreign, path => Assert.Equal("theirs", File.ReadAllText(Path.Combine(site.Output, path))));
        Assert.DoesNotContain("en-us/old/page.html", site.Files().Keys);
    }

    [Fact]
    public void A_file_of_others_in_the_way_refuses_the_build_and_nothing_is_changed()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("a.md", "# A\n"));
        site.Build();
        Put(site, "en-us/b.html", "theirs");
        var before = site.Files();
        site.Write("a.md", "# A, changed\n");
        site.Write("b.md", "# B\n");

        var outcome = site.Build();

        var fault = Assert.Single(outcome.Faults);
        Assert.Equal("output-not-ours", fault.Rule.Id);
        Assert.EndsWith("/en-us/b.html", fault.Place.Source.File, StringComparison.Ordinal);
        TestSite.AssertSame(before, site.Files());
    }

    [Fact]
    public async Task A_refused_build_ends_with_exit_code_2_and_names_the_file()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        Put(site, "en-us/index.html", "theirs");

        var result = await CommandRunner.RunAsync(site.Folder, "build", "--templates", Repository.Templates);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("output/en-us/index.html:1:1: error output-not-ours:", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            "theirs",
            await File.ReadAllTextAsync(Path.Combine(site.Output, "en-us/index.html"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void A_folder_that_was_edited_by_hand_is_put_right()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("a.md", "# A\n"));
        site.Build();
        var before = site.Files();
        File.Delete(Path.Combine(site.Output, "en-us/a.html"));
        File.WriteAllText(Path.Combine(site.Output, "en-us/index.html"), "edited");

        site.Build();

        TestSite.AssertSame(before, site.Files());
    }

    [Fact]
    public void Nothing_but_the_site_and_the_list_of_its_files_is_left()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        site.Build();

        Assert.Equal([".licensingsite"], Directory.EnumerateFileSystemEntries(site.Output, ".*").Select(Path.GetFileName));
        Assert.Equal(
            site.Files().Keys.Where(path => path != ".licensingsite"),
            File.ReadAllLines(Path.Combine(site.Output, ".licensingsite"))
        );
    }

    [Fact]
    public void What_a_build_that_was_cut_off_left_aside_is_cleared_away()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        Put(site, ".staging/0", "half a page");

        Assert.Empty(site.Build().Faults);

        Assert.False(Directory.Exists(Path.Combine(site.Output, ".staging")));
    }

    [Fact]
    public void The_site_is_not_written_through_a_symbolic_link()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var elsewhere = Directory.CreateDirectory(Path.Combine(site.Folder, "elsewhere")).FullName;
        Directory.CreateDirectory(site.Output);
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "en-us"), elsewhere);

        site.Build();

        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    static void Put(TestSite site, string path, string text)
    {
        var full = Path.Combine(site.Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
