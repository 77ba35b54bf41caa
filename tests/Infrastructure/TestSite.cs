using System.Text;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Writing;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>A site in a folder of its own: write files, build, look at what came out; change files, build again.</summary>
sealed class TestSite : IDisposable
{
    public TestSite(params IEnumerable<(string Path, string Text)> files)
    {
        Directory.CreateDirectory(Source);
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("site-").FullName;

    public string Source => Path.Combine(Folder, "content");

    public string Output => Path.Combine(Folder, "output");

    /// <summary>What builds of this site remember of each other.</summary>
    public ParseMemo Memo { get; set; } = ParseMemo.Empty;

    public WrittenFiles Written { get; set; } = WrittenFiles.None;

    public BuildOptions Options { get; set; } = null!;

    BuildOptions OptionsOrDefault => Options ?? new BuildOptions(Source, null, [], Repository.Templates, Output, null, Jobs: 2, UseCache: false);

    /// <summary>Writes a file of the content.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Source, path));

    /// <summary>The site and its findings; nothing is written.</summary>
    public BuildResult Run()
    {
        var (workspace, diagnostics) = Workspace.Open(OptionsOrDefault);
        Assert.True(workspace is not null, string.Join('\n', diagnostics.Select(found => found.Message)));
        return SitePipeline.Run(workspace, Memo, new Jobs(OptionsOrDefault.Jobs));
    }

    /// <summary>Why nothing can be built.</summary>
    public IReadOnlyList<Diagnostic> Refused()
    {
        var (workspace, diagnostics) = Workspace.Open(OptionsOrDefault);
        Assert.Null(workspace);
        return diagnostics;
    }

    /// <summary>Builds and writes the site.</summary>
    public SiteWriter.Outcome Build()
    {
        var outcome = SiteWriter.Write(Output, Run().Files, Written, new Jobs(OptionsOrDefault.Jobs));
        Written = outcome.Files;
        return outcome;
    }

    /// <summary>A file of the site as text, made without writing it.</summary>
    public string Page(string path) => Page(Run(), path);

    public static string Page(BuildResult result, string path) =>
        Encoding.UTF8.GetString(result.Files.Single(file => file.Path == path).Plan().Produce());

    /// <summary>The findings as <c>file:line:column rule target</c>, files relative to the content.</summary>
    public IReadOnlyList<string> Findings() =>
        [.. Run().Diagnostics.Select(found => $"{Path.GetRelativePath(Source, found.Place.Source.File)}:{found.Place.From.Line}:{found.Place.From.Column} {found.Rule.Id} {found.Target}".TrimEnd())];

    /// <summary>Every file written, by path relative to the output folder.</summary>
    public SortedDictionary<string, string> Files() => FilesOf(Output);

    public static SortedDictionary<string, string> FilesOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
