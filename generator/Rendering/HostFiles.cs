using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>What hosts of static sites want to be told: redirects as <c>_redirects</c> (Cloudflare Pages, Netlify), and all they need as <c>staticwebapp.config.json</c> (Azure).</summary>
static class HostFiles
{
    public const string Redirections = "_redirects";

    /// <summary>Azure takes no larger file, in bytes; a site with more redirects leaves them to its pages that send readers on.</summary>
    const int Largest = 20 * 1024;

    /// <summary>Scripts and styles come from the site alone; pictures, videos and players may stand elsewhere, for authors may show such.</summary>
    const string Policy = "default-src 'self'; img-src 'self' https:; media-src 'self' https:; frame-src https:; object-src 'none'; base-uri 'self'";

    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<OutputFile> Of(Site site)
    {
        var redirects = Redirects(site).ToArray();
        if (redirects.Length > 0)
        {
            yield return OutputFile.Of(Redirections, Encoding.UTF8.GetBytes(string.Concat(redirects.Select(redirect => $"{redirect.From} {redirect.To} 301\n"))));
        }

        var whole = Azure(site.Config.BaseUrl, redirects);
        yield return OutputFile.Of("staticwebapp.config.json", whole.Length <= Largest ? whole : Azure(site.Config.BaseUrl, []));
    }

    static IEnumerable<(string From, string To)> Redirects(Site site) =>
        from locale in site.Locales
        from redirect in locale.Redirects
        select (site.Config.BaseUrl.Href(Routes.Page(locale.Locale, redirect.Slug)), OneWord(redirect.Href));

    /// <summary>An address in which nothing ends the line or the column.</summary>
    static string OneWord(string href) => string.Concat(href.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));

    static byte[] Azure(BaseUrl baseUrl, (string From, string To)[] redirects) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["routes"] = new JsonArray([.. redirects.Select(redirect => new JsonObject { ["route"] = redirect.From, ["redirect"] = redirect.To, ["statusCode"] = 301 })]),
        ["responseOverrides"] = new JsonObject { ["404"] = new JsonObject { ["rewrite"] = baseUrl.Href("404.html") } },
        ["globalHeaders"] = new JsonObject
        {
            ["Content-Security-Policy"] = Policy,
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        },
        ["mimeTypes"] = new JsonObject { [".md"] = "text/markdown; charset=utf-8" },
    }.ToJsonString(Options) + "\n");
}
