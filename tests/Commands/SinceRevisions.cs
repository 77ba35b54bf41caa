using System.Diagnostics;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary><c>check --since</c>: of all findings, those that came after a revision.</summary>
public sealed class SinceRevisions : IDisposable
{
    readonly TestSite site = new(
        ("index.md", "# Home\n\n[Gone](gone.md) [Terms](terms.md#prices)\n\n[!INCLUDE [t](includes/t.md)]\n"),
        ("terms.md", "# Terms\n\n## Prices\n"),
        ("includes/t.md", "[Terms](../terms.md)\n"),
        ("toc.yml", "- name: Home\n  href: index.md\n")
    );

    public SinceRevisions()
    {
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        Git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "First");
    }

    [Fact]
    public async Task What_was_broken_before_does_not_count()
    {
        var run = await Since("HEAD");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    /// <summary>Each change, and the files that are broken by it, by name.</summary>
    public static TheoryData<string, string?, string> Changes =>
        new()
        {
            { "index.md", "# Home\n\nMore.\n\n[Gone](gone.md) [Terms](terms.md#prices)\n\n[!INCLUDE [t](includes/t.md)]\n", "" },
            { "index.md", "# Home\n\n[Gone](gone.md) [Again](gone.md)\n", "index.md" },
            { "index.md", "# Home\n\n[Other](other.md)\n", "index.md" },
            { "terms.md", "# Terms\n\n## Costs\n", "index.md" },
            { "terms.md", null, "includes/t.md index.md" },
            { "includes/t.md", "[Terms](../prices.md)\n", "includes/t.md" },
            { "includes/t.md", null, "index.md" },
            { "toc.yml", "- name: Home\n  href: home.md\n", "toc.yml" },
            { "new.md", "# New\n\n[Gone](gone.md)\n", "new.md" },
            { "site.yml", "exclude: [terms.md]\n", "includes/t.md index.md" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_a_change_broke_is_found_wherever_it_broke_something(string path, string? text, string broken)
    {
        if (text is null)
        {
            site.Delete(path);
        }
        else
        {
            site.Write(path, text);
        }

        var run = await Since("HEAD");

        var files = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Split(':')[0]["content/".Length..]);
        Assert.Equal(broken, string.Join(' ', files.Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(broken.Length == 0 ? 0 : 1, run.ExitCode);
    }

    [Fact]
    public async Task The_checkout_and_its_index_stay_as_they_are()
    {
        site.Write("terms.md", "# Terms\n");
        var before = Git("status", "--porcelain");

        await Since("HEAD");

        Assert.Equal(before, Git("status", "--porcelain"));
        Assert.Equal("", Git("worktree", "list", "--porcelain").Contains("prunable", StringComparison.Ordinal) ? "prunable" : "");
    }

    [Fact]
    public async Task Of_a_site_that_was_not_there_everything_is_new()
    {
        using var other = new TestSite();
        await File.WriteAllTextAsync(Path.Combine(other.Folder, "README.md"), "# Read me\n", TestContext.Current.CancellationToken);
        GitFolder.Create(other.Folder);
        other.Write("index.md", "# Home\n\n[Gone](gone.md)\n");

        var run = await CommandRunner.RunAsync(other.Folder, "check", "--since", "HEAD", "--no-cache");

        Assert.Equal((1, 1), (run.ExitCode, Regex.Count(run.Output, "file-not-found")));
    }

    [Fact]
    public async Task Of_a_folder_that_was_called_otherwise_everything_is_new()
    {
        Git("mv", "content", "docs");

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--source", "docs", "--since", "HEAD", "--no-cache");
        Directory.Move(Path.Combine(site.Folder, "docs"), site.Source);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("docs/index.md:3:8: error file-not-found", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_locale_that_was_not_there_everything_is_new_and_the_others_keep_what_they_had()
    {
        Directory.CreateDirectory(Path.Combine(site.Folder, "fr"));
        await File.WriteAllTextAsync(
            Path.Combine(site.Folder, "fr/index.md"),
            "# Accueil\n\n[Absent](absent.md) [Terms](terms.md#prices)\n\n[!INCLUDE [t](includes/t.md)]\n",
            TestContext.Current.CancellationToken
        );

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--locale", "fr-FR=fr", "--since", "HEAD", "--no-cache");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("fr/index.md:3:10: error file-not-found", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\ncontent/index.md", "\n" + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_may_be_given_by_a_symbolic_link()
    {
        var link = Directory.CreateSymbolicLink(Path.Combine(site.Folder, "link"), "content").FullName;

        var same = await Linked();
        site.Write("terms.md", "# Terms\n\n[Lost](lost.md)\n\n## Prices\n");
        var changed = await Linked();

        Assert.Equal((0, ""), (same.ExitCode, same.Output));
        Assert.Equal(1, changed.ExitCode);
        Assert.StartsWith(
            "link/terms.md:3:8: error file-not-found",
            Assert.Single(changed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );

        Task<ProgramRun> Linked() => CommandRunner.RunAsync(site.Folder, "check", "--source", link, "--since", "HEAD", "--no-cache");
    }

    [Fact]
    public async Task A_page_that_is_a_symbolic_link_has_no_news_of_its_own()
    {
        await File.WriteAllTextAsync(
            Path.Combine(site.Folder, "shared.md"),
            "# Shared\n\n[Lost](lost.md)\n",
            TestContext.Current.CancellationToken
        );
        File.CreateSymbolicLink(Path.Combine(site.Source, "shared.md"), "../shared.md");
        File.CreateSymbolicLink(Path.Combine(site.Source, "nowhere.md"), "../nowhere.md");
        GitFolder.Commit(site.Folder);

        var run = await Since("HEAD");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_revision_that_is_none_is_wrong_usage()
    {
        var run = await Since("nothing");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Commit 'nothing' not found", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_checkout_is_wrong_usage()
    {
        using var other = new TestSite(("index.md", "# Home\n"));

        var run = await CommandRunner.RunAsync(other.Folder, "check", "--since", "HEAD");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not in a git repository", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    Task<ProgramRun> Since(string revision) => CommandRunner.RunAsync(site.Folder, "check", "--since", revision, "--no-cache");

    string Git(params string[] words)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", words) { WorkingDirectory = site.Folder, RedirectStandardOutput = true }
        )!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
