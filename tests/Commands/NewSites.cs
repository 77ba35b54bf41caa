using System.Text.Json;
using LicensingSite.Cli;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Yaml;

namespace LicensingSite.Tests.Commands;

/// <summary>What <c>new site</c> writes for editors, GitHub and other authors, and the schemas that go with it.</summary>
public sealed class NewSites : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("new-").FullName;

    [Fact]
    public async Task The_first_line_of_site_yml_leads_an_editor_to_the_schema()
    {
        await Run("new", "site", "docs");

        var first = (await Text("docs/site.yml")).Split('\n')[0];
        var schema = await Text(Path.Combine("docs", first.Split('=')[1]));

        Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
        Assert.Equal((await Run("schema", "site")).Output, schema);
    }

    [Theory]
    [InlineData("site", "source_locale")]
    [InlineData("front-matter", "description")]
    public async Task A_schema_is_printed_as_a_site_publishes_it(string name, string key)
    {
        using var site = new TestSite(("index.md", "# Home\n"));

        var run = await Run("schema", name);
        using var schema = JsonDocument.Parse(run.Output);

        Assert.Equal((0, site.Page($"schemas/{name}.json") + "\n"), (run.ExitCode, run.Output));
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty(key, out _));
    }

    [Fact]
    public async Task Files_for_editors_and_GitHub_can_be_parsed()
    {
        await Run("new", "site", "docs");

        foreach (var name in new[] { "settings", "extensions" })
        {
            using var _ = JsonDocument.Parse(await Text($"docs/.vscode/{name}.json"));
        }

        var workflow = await Text("docs/.github/workflows/docs.yml");
        Assert.Empty(YamlReader.Read(workflow).Faults);
        Assert.DoesNotContain("{action}", workflow, StringComparison.Ordinal);
        Assert.Contains($"LicensingSite@v{ThisProgram.Version}\n", workflow, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public async Task The_commands_in_the_README_work(string locale)
    {
        await Run("new", "site", "docs", "--source-locale", locale);
        var commands = (await Text("docs/README.md"))
            .Split('\n')
            .Where(line =>
                line.StartsWith("LicensingSite ", StringComparison.Ordinal) && !line.Contains(" serve ", StringComparison.Ordinal)
            )
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
            .ToArray();

        Assert.Equal(2, commands.Length);
        foreach (var command in commands)
        {
            Assert.Equal(0, (await CommandRunner.RunAsync(Path.Combine(folder, "docs"), command)).ExitCode);
        }
    }

    [Fact]
    public async Task A_repository_that_has_a_README_keeps_it()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), "# Mine\n", TestContext.Current.CancellationToken);

        var run = await Run("new", "site");

        Assert.Equal((0, "# Mine\n"), (run.ExitCode, await Text("README.md")));
        Assert.Contains("kept ./README.md, which already exists", run.Errors, StringComparison.Ordinal);
        Assert.Contains("created ./site.yml", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_on_the_path_is_called_by_its_name()
    {
        var tools = Place("tools", OperatingSystem.IsWindows() ? "LicensingSite.exe" : "LicensingSite");

        Assert.Equal(
            "LicensingSite",
            ThisProgram.Command(folder, "/elsewhere/LicensingSite", $"/nowhere{Path.PathSeparator}{tools}", "/elsewhere")
        );
    }

    [Fact]
    public void A_tool_in_a_manifest_is_called_through_dotnet()
    {
        Place(".config", "dotnet-tools.json", """{ "tools": { "licensingsite": { "version": "0.2.0" } } }""");
        var below = Directory.CreateDirectory(Path.Combine(folder, "docs")).FullName;

        Assert.Equal("dotnet LicensingSite", ThisProgram.Command(below, "/packages/LicensingSite", "", "/packages"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    [InlineData("""{ "tools": { "csharpier": { } } }""")]
    public void A_program_that_is_nowhere_known_is_called_by_its_path(string manifest)
    {
        Place(".config", "dotnet-tools.json", manifest);

        Assert.Equal("\"/a place/LicensingSite\"", ThisProgram.Command(folder, "/a place/LicensingSite", "", "/a place"));
        Assert.Equal("dotnet /place/LicensingSite.dll", ThisProgram.Command(folder, "/usr/bin/dotnet", "", "/place"));
    }

    [Fact]
    public void A_program_in_its_repository_is_run_from_its_project()
    {
        var project = Place("generator", "LicensingSite.csproj");

        Assert.Equal(
            "dotnet run --project generator --",
            ThisProgram.Command(folder, "/usr/bin/dotnet", "", Path.Combine(project, "bin", "Debug"))
        );
    }

    string Place(string below, string name, string text = "")
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, below)).FullName;
        File.WriteAllText(Path.Combine(place, name), text);
        return place;
    }

    Task<ProgramRun> Run(params IEnumerable<string> words) => CommandRunner.RunAsync(folder, words);

    Task<string> Text(string path) => File.ReadAllTextAsync(Path.Combine(folder, path), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
