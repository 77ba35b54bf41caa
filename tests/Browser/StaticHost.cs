using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>A site as a plain static host serves it: files with or without <c>.html</c>, <c>/404.html</c> for everything else, and a strict content security policy.</summary>
sealed class StaticHost(TestSite site)
{
    public const string Address = "http://site.test/";

    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
    };

    readonly Dictionary<string, byte[]> files = TestSite.AllFilesOf(site.Run()).ToDictionary(file => file.Path, file => file.Plan().Produce());

    /// <summary>Answers all that a reader's pages ask for.</summary>
    public Task ServeAsync(IBrowserContext reader) => reader.RouteAsync(new Regex("^http://site\\.test/"), route =>
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath)[1..];
        var name = new[] { path, path + ".html", path + "index.html" }.FirstOrDefault(files.ContainsKey);
        var found = name ?? "404.html";
        return route.FulfillAsync(new RouteFulfillOptions
        {
            Status = name is null ? 404 : 200,
            BodyBytes = route.Request.Method == "HEAD" ? [] : files[found],
            Headers = new Dictionary<string, string>
            {
                ["Content-Type"] = Types.GetValueOrDefault(Path.GetExtension(found), "application/octet-stream"),
                ["Content-Security-Policy"] = "default-src 'self'",
            },
        });
    });
}
