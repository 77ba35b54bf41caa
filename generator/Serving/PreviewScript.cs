using System.Collections.Frozen;
using System.Text;
using LicensingSite.Work;

namespace LicensingSite.Serving;

/// <summary>What the preview adds to each page: a script that keeps it in step with its sources, and shows what is found in them.</summary>
static class PreviewScript
{
    public const string Events = Folder + "events";
    public const string Changes = Folder + "changes";

    const string Folder = "/_preview/";
    const string Script = Folder + "preview.js";
    const string Style = Folder + "preview.css";

    /// <summary>By address.</summary>
    public static FrozenDictionary<string, byte[]> Files { get; } = new[] { Script, Style }.ToFrozenDictionary(path => path, path => Read(Path.GetFileName(path)));

    /// <summary>Stands for the content of one of the files.</summary>
    public static string TagOf(string path) => Fingerprint.Of(Files[path]).ToFileNamePart();

    /// <summary>A page with the script.</summary>
    /// <param name="key">Stands for the page's content; null for a page that is never the same.</param>
    public static byte[] AddTo(byte[] html, string? key)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"{Script}\" data-key=\"{key}\" defer></script>\n");
        var end = html.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? html : [.. html.AsSpan(0, end), .. script, .. html.AsSpan(end)];
    }

    static byte[] Read(string name)
    {
        using var stream = typeof(PreviewScript).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
