using System.IO.Compression;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Writing;

/// <summary><c>build --compress</c>: files of text once more, for servers that hand them out as they are.</summary>
public sealed class Compressed : IDisposable
{
    readonly TestSite site = new(
        ("index.md", "# Home\n\n![P](media/p.svg) ![Q](media/q.png)\n"),
        ("media/p.svg", "<svg/>"),
        ("media/q.png", "q")
    );

    [Fact]
    public async Task Compressed_copies_contain_what_the_files_contain()
    {
        await BuildAsync("--compress");

        var files = Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/.", StringComparison.Ordinal))
            .ToHashSet();
        var twins = files.Where(file => Path.GetExtension(file) is ".br" or ".gz").ToArray();
        Assert.All(twins, twin => Assert.Equal(File.ReadAllBytes(twin[..^3]), Content(twin)));
        Assert.Equal(files.Except(twins).Where(IsText).Order(), twins.Select(twin => twin[..^3]).Distinct().Order());
        Assert.Equal(2 * twins.Select(twin => twin[..^3]).Distinct().Count(), twins.Length);
    }

    [Fact]
    public async Task Nothing_is_written_twice_and_copies_are_deleted_without_the_option()
    {
        await BuildAsync("--compress");
        Assert.Contains(" 0 written,", (await BuildAsync("--compress")).Errors, StringComparison.Ordinal);

        await BuildAsync();

        Assert.Empty(Directory.EnumerateFiles(site.Output, "*.br", SearchOption.AllDirectories));
    }

    public void Dispose() => site.Dispose();

    static bool IsText(string file) =>
        Path.GetExtension(file) is not (".png" or ".bin") && Path.GetFileName(file) is not ("_redirects" or "_headers");

    static byte[] Content(string twin)
    {
        using var file = File.OpenRead(twin);
        using Stream stream = twin.EndsWith(".br", StringComparison.Ordinal)
            ? new BrotliStream(file, CompressionMode.Decompress)
            : new GZipStream(file, CompressionMode.Decompress);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    async Task<ProgramRun> BuildAsync(params string[] words)
    {
        var run = await CommandRunner.RunAsync(site.Folder, ["build", .. words]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }
}
