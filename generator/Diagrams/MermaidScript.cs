using System.Text;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Diagrams;

/// <summary>
/// The library that draws diagrams in the browser: a file that is published with the site, and the parts that it loads. All are published
/// as <c>.js</c>, because many hosts do not know <c>.mjs</c>, and browsers refuse modules of an unknown type.
/// </summary>
/// <param name="File">Full path.</param>
sealed record MermaidScript(string File)
{
    /// <summary>The module that loads what a diagram needs; the other file of the package has everything in it.</summary>
    const string Module = "mermaid.esm.min.mjs";

    readonly Lazy<string> folder = new(() => $"assets/mermaid.{Fingerprint.Of(System.IO.File.ReadAllBytes(File)).ToFileNamePart()}");

    /// <summary>Address relative to the site; also the path in the output folder.</summary>
    public string SitePath => $"{folder.Value}/{NameOf(File)}";

    /// <summary>The file of site.yml, else the one that npm has installed; null for none.</summary>
    public static MermaidScript? Find(MermaidSettings settings) =>
        (settings.Script ?? NodeModules.Find(settings.Folder, $"mermaid/dist/{Module}")) is { } file && System.IO.File.Exists(file)
            ? new MermaidScript(file)
            : null;

    public IEnumerable<OutputFile> Files()
    {
        yield return Published(File, SitePath);
        var parts = Path.Combine(Path.GetDirectoryName(File)!, "chunks", Path.GetFileNameWithoutExtension(File));
        string[] files = Directory.Exists(parts) ? Directory.GetFiles(parts) : [];
        foreach (var part in files.Where(part => Path.GetExtension(part) is ".js" or ".mjs").Order(StringComparer.Ordinal))
        {
            yield return Published(part, $"{folder.Value}/chunks/{Path.GetFileName(parts)}/{NameOf(part)}");
        }
    }

    static string NameOf(string file) => Path.ChangeExtension(Path.GetFileName(file), ".js");

    static OutputFile Published(string file, string path) =>
        OutputFile.Deferred(
            path,
            () => Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(file).Replace(".mjs\"", ".js\"", StringComparison.Ordinal))
        );
}
