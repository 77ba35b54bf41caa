using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// A site as a plain static host serves it: files with or without <c>.html</c>, <c>/404.html</c> for everything else, and a strict content
/// security policy.
/// </summary>
/// <param name="policy">The content security policy of all answers.</param>
/// <param name="root">The path below which the site lies; nothing else is there.</param>
sealed class StaticHost(TestSite site, string root = "/", string policy = "default-src 'self'")
{
    public const string Address = "http://site.test/";

    readonly Dictionary<string, Lazy<byte[]>> files = TestSite
        .AllFilesOf(site.Run())
        .ToDictionary(file => file.Path, file => new Lazy<byte[]>(() => file.Plan().Produce()));

    /// <summary>Answers all that a reader's pages ask for.</summary>
    /// <param name="strays">Receives what they ask for outside of the site.</param>
    public Task ServeAsync(IBrowserContext reader, ConcurrentQueue<string>? strays = null) =>
        reader.RouteAsync(
            new Regex("^http://site\\.test/"),
            route =>
            {
                var address = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath);
                if (!address.StartsWith(root, StringComparison.Ordinal))
                {
                    strays?.Enqueue($"{address} on {route.Request.Frame.Url}");
                    return route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
                }

                var path = address[root.Length..];
                var name = new[] { path, path + ".html", path + "index.html" }.FirstOrDefault(files.ContainsKey);
                var found = name ?? "404.html";
                return route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Status = name is null ? 404 : 200,
                        BodyBytes = route.Request.Method == "HEAD" ? [] : files[found].Value,
                        Headers = new Dictionary<string, string>
                        {
                            ["Content-Type"] = MediaTypes.Of(found),
                            ["Content-Security-Policy"] = policy,
                        },
                    }
                );
            }
        );
}
