using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>
/// A content security policy: which sources pages may load from. Scripts and styles come from the site only; images, videos and players
/// may come from other sites, as authors may embed them.
/// </summary>
/// <param name="Additions">Sources that site.yml adds, by directive.</param>
/// <param name="InlineScripts">Hashes of scripts in the head of pages.</param>
/// <param name="InlineStyles">Hashes of styles in the head of pages.</param>
sealed record ContentPolicy(
    ImmutableSortedDictionary<string, ImmutableArray<string>> Additions,
    ImmutableArray<string> InlineScripts,
    ImmutableArray<string> InlineStyles
)
{
    const string Fallback = "default-src";
    const string None = "'none'";
    const string UnsafeInline = "'unsafe-inline'";

    public const string Scripts = "script-src";
    public const string Styles = "style-src";

    /// <summary>All directives that list sources.</summary>
    public static readonly ImmutableArray<string> Directives =
    [
        Fallback,
        Scripts,
        Styles,
        "img-src",
        "font-src",
        "connect-src",
        "media-src",
        "frame-src",
        "worker-src",
        "manifest-src",
        "form-action",
        "frame-ancestors",
        "object-src",
        "base-uri",
    ];

    static readonly ImmutableArray<(string Directive, ImmutableArray<string> Sources)> Basis =
    [
        (Fallback, ["'self'"]),
        ("img-src", ["'self'", "https:"]),
        ("media-src", ["'self'", "https:"]),
        ("frame-src", ["https:"]),
        ("object-src", [None]),
        ("base-uri", ["'self'"]),
    ];

    public static readonly ContentPolicy Default = new(
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal),
        [],
        []
    );

    /// <summary>The value of the header <c>Content-Security-Policy</c>.</summary>
    public string Header =>
        string.Join("; ", Basis.Select(line => line.Directive).Union(Directives.Where(IsOwn)).Select(name => $"{name} {Joined(name)}"));

    /// <summary>The sources of a directive.</summary>
    public ImmutableArray<string> SourcesOf(string directive)
    {
        ImmutableArray<string> sources = [.. Inherited(directive), .. AdditionsTo(directive)];
        return sources.Contains(UnsafeInline) ? sources : [.. sources, .. HashesOf(directive)];
    }

    /// <summary>True where a directive lets pages load a URL of another site.</summary>
    public bool Allows(string directive, Uri url) => SourcesOf(directive).Any(source => Matches(source, url));

    string Joined(string directive) =>
        SourcesOf(directive).Where(source => source != None).Distinct().ToArray() is { Length: > 0 } sources
            ? string.Join(' ', sources)
            : None;

    bool IsOwn(string directive) => !AdditionsTo(directive).IsEmpty || !HashesOf(directive).IsEmpty;

    ImmutableArray<string> AdditionsTo(string directive) => Additions.GetValueOrDefault(directive, []);

    ImmutableArray<string> HashesOf(string directive) =>
        directive switch
        {
            Scripts => InlineScripts,
            Styles => InlineStyles,
            _ => [],
        };

    /// <summary>The built-in sources; of a directive that has none, those that it falls back to.</summary>
    ImmutableArray<string> Inherited(string directive) =>
        Basis.FirstOrDefault(line => line.Directive == directive).Sources is { IsDefault: false } sources ? sources
        : directive is "form-action" or "frame-ancestors" ? ["'self'"]
        : SourcesOf(Fallback);

    static bool Matches(string source, Uri url)
    {
        if (source == "*" || source.Equals(url.Scheme + ":", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (scheme, rest) = source.Split("://") is [var first, var second] ? (first, second) : (null, source);
        var (authority, path) = rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
            ? (rest[..slash], rest[slash..])
            : (rest, "");
        var host = authority.Split(':')[0];
        return (
                scheme is null
                || scheme.Equals(url.Scheme, StringComparison.OrdinalIgnoreCase)
                || (scheme == "http" && url.Scheme == "https")
            )
            && (
                host.StartsWith("*.", StringComparison.Ordinal)
                    ? url.Host.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
                    : host.Equals(url.Host, StringComparison.OrdinalIgnoreCase)
            )
            && (
                path.EndsWith('/') || path.Length == 0
                    ? url.AbsolutePath.StartsWith(path, StringComparison.Ordinal)
                    : url.AbsolutePath == path
            );
    }
}
