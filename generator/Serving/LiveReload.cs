using System.Collections.Frozen;
using System.Text;
using LicensingSite.Work;

namespace LicensingSite.Serving;

/// <summary>The live reload client: a script added to each page that follows its changes and shows its findings.</summary>
static class LiveReload
{
    public const string Events = Folder + "events";
    public const string Changes = Folder + "changes";

    const string Folder = "/_preview/";
    const string Script = Folder + "preview.js";
    const string Style = Folder + "preview.css";

    /// <summary>The client's files by URL path.</summary>
    public static FrozenDictionary<string, byte[]> Files { get; } =
        new[] { Script, Style }.ToFrozenDictionary(path => path, path => Read(Path.GetFileName(path)));

    /// <summary>ETag of a file.</summary>
    public static string ETagOf(string path) => Fingerprint.Of(Files[path]).ToFileNamePart();

    /// <summary>Adds the script to a page.</summary>
    /// <param name="key">Key of the page's content; null if it must not be cached.</param>
    public static byte[] AddTo(byte[] html, string? key)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"{Script}\" data-key=\"{key}\" defer></script>\n");
        var end = html.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? html : [.. html.AsSpan(0, end), .. script, .. html.AsSpan(end)];
    }

    static byte[] Read(string name)
    {
        using var stream = typeof(LiveReload).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
