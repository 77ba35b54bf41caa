namespace LicensingSite.Serving;

/// <summary>The script that the preview adds to each page.</summary>
static class ReloadScript
{
    public static byte[] Content { get; } = Read();

    static byte[] Read()
    {
        using var stream = typeof(ReloadScript).Assembly.GetManifestResourceStream("reload.js")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
