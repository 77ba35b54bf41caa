using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Work;
using LicensingSite.Writing;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>A site in a folder of its own: write files, build, look at what came out; change files, build again.</summary>
sealed class TestSite : IDisposable
{
    Workspace? last;

    public TestSite(params IEnumerable<(string Path, string Text)> files)
    {
        Directory.CreateDirectory(Source);
        Options = new BuildOptions(Source, null, [], Repository.Templates, Output, null, Jobs: 2, UseCache: false);
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("site-").FullName;

    public string Source => Path.Combine(Folder, "content");

    public string Output => Path.Combine(Folder, "output");

    /// <summary>What builds of this site remember of each other.</summary>
    public StageCaches Caches { get; set; } = new StageCaches();

    public WrittenFiles Written { get; set; } = WrittenFiles.None;

    public BuildOptions Options { get; set; }

    /// <summary>Changes the options of later builds.</summary>
    public void Use(Func<BuildOptions, BuildOptions> change) => Options = change(Options);

    /// <summary>Gives the site templates of its own, which a test may change.</summary>
    public string UseOwnTemplates()
    {
        var folder = Path.Combine(Folder, "templates");
        Copy(Repository.Templates, folder);
        Use(options => options with { Templates = folder });
        return folder;
    }

    /// <summary>Puts all files of a folder into another.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

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
        var (workspace, diagnostics) = Workspace.Open(Options, last ?? CompiledTemplates.Workspace);
        Assert.True(workspace is not null, string.Join('\n', diagnostics.Select(found => found.Message)));
        last = workspace;
        return SitePipeline.Run(workspace, Caches, new Jobs(Options.Jobs));
    }

    /// <summary>All diagnostics of the site, in the order in which they are shown.</summary>
    public IReadOnlyList<Diagnostic> Check() => Run().FindDiagnostics();

    /// <summary>Every file of a site, those of its search index included.</summary>
    public static IEnumerable<OutputFile> AllFilesOf(BuildResult result) =>
        result.Files.Concat(result.Groups.SelectMany(group => group.Files.Value));

    /// <summary>What search shows of a locale's pages: addresses, headings and texts, one page after the other.</summary>
    public string SearchedTexts(string locale) =>
        string.Join(
            '\n',
            AllFilesOf(Run())
                .Where(file =>
                    file.Path.StartsWith($"{locale}/_s/", StringComparison.Ordinal)
                    && file.Path.Contains('-', StringComparison.Ordinal)
                    && !file.Path.EndsWith("/index.bin", StringComparison.Ordinal)
                )
                .Select(file => Inflated(file.Plan().Produce()))
                .Where(text => text.StartsWith('['))
        );

    static string Inflated(byte[] bytes)
    {
        using var stream = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Why nothing can be built.</summary>
    public IReadOnlyList<Diagnostic> Refused()
    {
        var (workspace, diagnostics) = Workspace.Open(Options);
        Assert.Null(workspace);
        return diagnostics;
    }

    /// <summary>Builds and writes the site.</summary>
    public SiteWriter.Outcome Build()
    {
        var result = Run();
        var outcome = SiteWriter.Write(Output, result.Files, result.Groups, Written, new Jobs(Options.Jobs));
        Written = outcome.Files;
        return outcome;
    }

    /// <summary>A file of the site as text, made without writing it.</summary>
    public string Page(string path) => Page(Run(), path);

    /// <summary>A page of the site as a browser reads it.</summary>
    public IHtmlDocument Html(string path) => Parse(Page(path));

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static string Page(BuildResult result, string path) => Encoding.UTF8.GetString(Single(result, path).Plan().Produce());

    static OutputFile Single(BuildResult result, string path) =>
        result.Groups.FirstOrDefault(group => path.StartsWith(group.Folder, StringComparison.Ordinal)) is { } group
            ? group.Files.Value.Single(file => file.Path == path)
            : result.Files.Single(file => file.Path == path);

    /// <summary>
    /// The findings as <c>file:line:column rule target</c>, files relative to the content; not what a translation lacks of its source, nor
    /// what nothing
    /// leads to, for most sites here hold no more than a test needs.
    /// </summary>
    public IReadOnlyList<string> Findings() =>
        [
            .. Check()
                .Where(found =>
                    !found.Rule.Id.StartsWith("translation-", StringComparison.Ordinal)
                    && found.Rule.Id is not ("orphan-page" or "unused-file")
                )
                .Select(found =>
                    (
                        $"{Path.GetRelativePath(Source, found.Place.Source.File)}:{found.Place.From.Line}"
                        + $":{found.Place.From.Column} {found.Rule.Id} {found.Target}"
                    ).TrimEnd()
                ),
        ];

    /// <summary>Every file of the site as it comes out of a build that remembers nothing, in a folder of its own.</summary>
    public SortedDictionary<string, string> FreshFiles()
    {
        var (caches, folder) = (Caches, Path.Combine(Folder, "fresh"));
        Caches = new StageCaches();
        var result = Run();
        SiteWriter.Write(folder, result.Files, result.Groups, WrittenFiles.None, new Jobs(Options.Jobs));
        Caches = caches;
        var files = FilesOf(folder);
        Directory.Delete(folder, recursive: true);
        return files;
    }

    /// <summary>Every file written, by path relative to the output folder.</summary>
    public SortedDictionary<string, string> Files() => FilesOf(Output);

    public static SortedDictionary<string, string> FilesOf(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                ),
            StringComparer.Ordinal
        );

    /// <summary>Paths at which two folders differ.</summary>
    public static IReadOnlyList<string> Differences(IDictionary<string, string> one, IDictionary<string, string> other) =>
        [.. one.Except(other).Concat(other.Except(one)).Select(file => file.Key).Distinct().Order(StringComparer.Ordinal)];

    public static void AssertSame(IDictionary<string, string> expected, IDictionary<string, string> actual) =>
        Assert.Empty(Differences(expected, actual));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
