using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Writing;

public sealed class OutputInsideSource
{
    [Theory]
    [InlineData("content")]
    [InlineData("content/")]
    [InlineData("content/en-US/output")]
    [InlineData("content/../content/fr-FR")]
    [InlineData(".")]
    [InlineData("output/../content")]
    public async Task An_output_folder_that_overlaps_with_the_content_is_refused(string output)
    {
        using var site = SampleSite.Create();
        var before = TestSite.FilesOf(site.Folder);

        await AssertRefused(site, output);

        TestSite.AssertSame(before, TestSite.FilesOf(site.Folder));
    }

    [Fact]
    public async Task An_output_folder_that_leads_into_the_content_by_a_symbolic_link_is_refused()
    {
        using var site = SampleSite.Create();
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, "link"), Path.Combine(site.Source, "en-US"));

        await AssertRefused(site, "link/output");

        Assert.False(Directory.Exists(Path.Combine(site.Source, "en-US/output")));
    }

    [Theory]
    [InlineData("content-output")]
    [InlineData("output/content")]
    [InlineData("content/output")]
    public async Task A_folder_beside_those_of_the_languages_is_not_taken_for_one_inside(string output)
    {
        using var site = SampleSite.Create();

        Assert.Equal(0, (await Build(site, output)).ExitCode);
    }

    static async Task AssertRefused(TestSite site, string output)
    {
        var result = await Build(site, output);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error output-inside-source:", result.Output, StringComparison.Ordinal);
    }

    static Task<ProgramRun> Build(TestSite site, string output) =>
        CommandRunner.RunAsync(site.Folder, "build", "--no-cache", "--output", output, "--templates", Repository.Templates);
}
