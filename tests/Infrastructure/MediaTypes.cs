namespace LicensingSite.Tests.Infrastructure;

/// <summary>What a static host says a file is.</summary>
static class MediaTypes
{
    static readonly Dictionary<string, string> ByExtension = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
    };

    public static string Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
