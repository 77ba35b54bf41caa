using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>
/// Configuration for hosts of static sites: redirects and headers as <c>_redirects</c> and <c>_headers</c> (Cloudflare Pages, Netlify),
/// redirects as <c>redirects.map</c> (nginx), and redirects, headers and MIME types as <c>staticwebapp.config.json</c> (Azure).
/// </summary>
static class HostFiles
{
    public const string Redirections = "_redirects";
    public const string Headers = "_headers";
    public const string NginxMap = "redirects.map";

    /// <summary>Azure's limit in bytes; with more redirects, the file has none, and the redirect pages of the site are used.</summary>
    const int Largest = 20 * 1024;

    static (string Name, string Value)[] SecurityHeaders(SiteConfig config) =>
        [
            ("Content-Security-Policy", config.Branding.Policy.Header),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ];

    static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<OutputFile> Create(Site site)
    {
        var redirects = Redirects(site).ToArray();
        if (redirects.Length > 0)
        {
            yield return OutputFile.Of(
                Redirections,
                Encoding.UTF8.GetBytes(string.Concat(redirects.Select(redirect => $"{redirect.From} {redirect.To} 301\n")))
            );
            yield return OutputFile.Of(NginxMap, Nginx(redirects));
        }

        yield return OutputFile.Of(
            Headers,
            Encoding.UTF8.GetBytes(
                $"{site.Config.BaseUrl.Href("")}*\n"
                    + string.Concat(SecurityHeaders(site.Config).Select(header => $"  {header.Name}: {header.Value}\n"))
            )
        );

        var whole = Azure(site.Config, redirects);
        yield return OutputFile.Of("staticwebapp.config.json", whole.Length <= Largest ? whole : Azure(site.Config, []));
    }

    /// <summary>The parameters of a <c>map $uri</c> block, whose keys are addresses that are not escaped.</summary>
    static byte[] Nginx(IEnumerable<(string From, string To)> redirects)
    {
        return Encoding.UTF8.GetBytes(
            string.Concat(
                redirects
                    .Select(redirect => (From: Uri.UnescapeDataString(redirect.From), redirect.To))
                    .Where(redirect => !redirect.From.Any(char.IsControl))
                    .Select(redirect => $"{Quoted(redirect.From)} {Quoted(redirect.To.Replace("$", "%24", StringComparison.Ordinal))};\n")
            )
        );

        static string Quoted(string text) =>
            $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    static IEnumerable<(string From, string To)> Redirects(Site site) =>
        from locale in site.Locales
        from redirect in locale.Redirects
        select (site.Config.BaseUrl.Href(Routes.Page(locale.Locale, redirect.Slug)), OneWord(redirect.Href));

    /// <summary>Escapes white space and control characters, which would end the column or the line.</summary>
    static string OneWord(string href) =>
        string.Concat(href.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));

    static byte[] Azure(SiteConfig config, (string From, string To)[] redirects) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["routes"] = new JsonArray([
                    .. redirects.Select(redirect => new JsonObject
                    {
                        ["route"] = redirect.From,
                        ["redirect"] = redirect.To,
                        ["statusCode"] = 301,
                    }),
                ]),
                ["responseOverrides"] = new JsonObject { ["404"] = new JsonObject { ["rewrite"] = config.BaseUrl.Href("404.html") } },
                ["globalHeaders"] = new JsonObject(
                    SecurityHeaders(config).Select(header => KeyValuePair.Create<string, JsonNode?>(header.Name, header.Value))
                ),
                ["mimeTypes"] = new JsonObject { [".md"] = "text/markdown; charset=utf-8" },
            }.ToJsonString(Options) + "\n"
        );
}
