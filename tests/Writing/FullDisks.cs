using System.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Writing;

public sealed class FullDisks
{
    [Fact]
    public async Task A_disk_that_fills_up_leaves_the_old_site_as_it_was()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        await using var disk = await Disk.MountAsync(Path.Combine(site.Folder, "disk"), "400k");
        Assert.Equal(0, (await Build(site)).ExitCode);
        var before = TestSite.FilesOf(site.Folder + "/disk/output");
        site.Write("index.md", "# Home, changed\n");
        site.Write("large.md", $"# Large\n\n{string.Concat(Enumerable.Repeat("A long page. ", 60_000))}\n");

        var failed = await Build(site);

        Assert.Equal(2, failed.ExitCode);
        Assert.Contains("error output-unwritable:", failed.Output, StringComparison.Ordinal);
        TestSite.AssertSame(before, TestSite.FilesOf(site.Folder + "/disk/output"));
        Assert.False(Directory.Exists(site.Folder + "/disk/output/.staging"));
    }

    [Fact]
    public async Task Wherever_a_disk_fills_up_the_next_build_on_a_larger_one_is_complete()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        await using var disk = await Disk.MountAsync(Path.Combine(site.Folder, "disk"), "400k");
        site.Use(options => options with { Output = Path.Combine(site.Folder, "disk/output") });
        Write();
        for (var i = 0; i < 60; i++)
        {
            site.Write($"pages-with-a-rather-long-name-so-that-the-list-grows/page-{i}.md", $"# Page {i}\n");
        }

        var failures = 0;
        for (var size = 400; size < 1360; size += 80)
        {
            await disk.ResizeAsync($"{size}k");
            failures += Write().Faults.Length;
        }

        Assert.InRange(failures, 1, 11);
        await disk.ResizeAsync("8m");
        Assert.Empty(Write().Faults);
        TestSite.AssertSame(site.FreshFiles(), TestSite.FilesOf(site.Options.Output));

        LicensingSite.Writing.SiteWriter.Outcome Write()
        {
            var result = site.Run();
            return LicensingSite.Writing.SiteWriter.Write(
                site.Options.Output,
                result.Files,
                result.Groups,
                LicensingSite.Writing.WrittenFiles.None,
                new LicensingSite.Work.Jobs(2)
            );
        }
    }

    static Task<ProgramRun> Build(TestSite site) =>
        CommandRunner.RunAsync(site.Folder, "build", "--output", "disk/output", "--templates", Repository.Templates);

    /// <summary>A disk in memory of a size of its own; only root may make one.</summary>
    sealed class Disk(string folder) : IAsyncDisposable
    {
        public static async Task<Disk> MountAsync(string folder, string size)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a disk in memory to fill up.");
            Directory.CreateDirectory(folder);
            Assert.SkipUnless(
                await Run("mount", "-t", "tmpfs", "-o", $"size={size}", "none", folder) == 0,
                "Only root can mount a small disk to fill up."
            );
            return new Disk(folder);
        }

        public async Task ResizeAsync(string size) => Assert.Equal(0, await Run("mount", "-o", $"remount,size={size}", folder));

        public async ValueTask DisposeAsync() => await Run("umount", folder);

        static async Task<int> Run(string command, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
