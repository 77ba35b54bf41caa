using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>Parses a page of a built site and extracts its links and metadata.</summary>
static class PageReader
{
    static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    /// <summary>Attributes that contain a URL, by element.</summary>
    static readonly ImmutableArray<(string Element, string Attribute, bool IsPage)> Carriers =
    [
        ("a", "href", true),
        ("area", "href", true),
        ("iframe", "src", true),
        ("form", "action", true),
        ("link", "href", false),
        ("script", "src", false),
        ("img", "src", false),
        ("source", "src", false),
        ("video", "src", false),
        ("video", "poster", false),
        ("audio", "src", false),
        ("track", "src", false),
        ("embed", "src", false),
        ("object", "data", false),
        ("input", "src", false),
    ];

    public static AuditedPage Read(string path, string shownPath, string html)
    {
        var lines = SourceLines.Of(shownPath, html);
        var document = new HtmlParser(Options).ParseDocument(html);
        var source = new ElementPlaces(lines, html);
        var canonical = Related(document, "canonical").FirstOrDefault();
        return new AuditedPage(
            path,
            new Place(lines, 0, 0),
            document.DocumentElement.GetAttribute("lang"),
            document.QuerySelector("base[href]")?.GetAttribute("href"),
            document.QuerySelector("meta[http-equiv=refresh i]") is not null,
            document.QuerySelector("meta[name=robots i][content*=noindex i]") is null,
            [.. document.All.SelectMany(AnchorsOf)],
            [.. Links(document, source)],
            canonical is null ? null : Link(canonical, source),
            [
                .. Related(document, "alternate")
                    .Where(link => link.HasAttribute("hreflang"))
                    .Select(link => new Alternate(link.GetAttribute("hreflang")!, Link(link, source))),
            ],
            [.. PageAudit.FindProblems(document, source)]
        );

        static AuditedLink Link(IElement link, ElementPlaces source) =>
            new(link.GetAttribute("href")!.Trim(), source.Of(link, "href"), IsPage: true);
    }

    static IEnumerable<string> AnchorsOf(IElement element) =>
        (element is IHtmlAnchorElement ? new[] { element.Id, element.GetAttribute("name") } : [element.Id]).OfType<string>();

    static IEnumerable<IElement> Related(IHtmlDocument document, string relation) =>
        document.QuerySelectorAll($"link[rel={relation} i][href]");

    static IEnumerable<AuditedLink> Links(IHtmlDocument document, ElementPlaces source)
    {
        foreach (var element in document.All)
        {
            foreach (var (name, attribute, isPage) in Carriers)
            {
                if (element.LocalName == name && element.GetAttribute(attribute)?.Trim() is { } address && !IsHint(element))
                {
                    yield return new AuditedLink(address, source.Of(element, attribute), isPage);
                }
            }

            foreach (var address in Candidates(element.GetAttribute("srcset")))
            {
                yield return new AuditedLink(address, source.Of(element, "srcset"), IsPage: false);
            }

            if (
                element.LocalName == "meta"
                && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                && RefreshTarget(element.GetAttribute("content")) is { } destination
            )
            {
                yield return new AuditedLink(destination, source.Of(element, "content"), IsPage: true);
            }
        }
    }

    /// <summary>True for relations that are checked elsewhere or do not point to a file.</summary>
    static bool IsHint(IElement element) =>
        element.LocalName == "link"
        && element.GetAttribute("rel")?.ToLowerInvariant() is "canonical" or "alternate" or "preconnect" or "dns-prefetch";

    static IEnumerable<string> Candidates(string? srcset) =>
        srcset
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(candidate => candidate.Split(' ')[0])
        ?? [];

    static string? RefreshTarget(string? refresh) =>
        refresh?.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? refresh[(at + 4)..].Trim(' ', '\'', '"') : null;
}
