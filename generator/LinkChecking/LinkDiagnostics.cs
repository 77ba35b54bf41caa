using LicensingSite.Diagnostics;

namespace LicensingSite.LinkChecking;

/// <summary>The diagnostics of links, from the result of checking their URL.</summary>
static class LinkDiagnostics
{
    public static IEnumerable<Diagnostic> Create(ExternalUrl url, LinkCheckResult result) =>
        url.Links.SelectMany(link => Create(link, result));

    static IEnumerable<Diagnostic> Create(ExternalLink link, LinkCheckResult result)
    {
        switch (result.Status)
        {
            case LinkStatus.Broken:
                yield return Found(Rules.ExternalLinkBroken, $"{result.Reason} Correct the URL, or remove the link.");
                yield break;
            case LinkStatus.Refused:
                yield return Found(
                    Rules.ExternalLinkRefused,
                    $"{result.Reason} Allow the host in site.yml under links: allow_private, or remove the link."
                );
                yield break;
            case LinkStatus.Unknown:
                yield return Found(Rules.ExternalLinkUnknown, $"This link could not be checked. {result.Reason}");
                yield break;
        }

        if (result.MovedTo is { } address)
        {
            var target =
                link.Anchor is null || address.Contains('#', StringComparison.Ordinal)
                    ? address
                    : address + link.Target[link.Target.IndexOf('#', StringComparison.Ordinal)..];
            yield return Found(Rules.ExternalLinkMoved, $"This page has moved permanently. Link to '{target}'.", target);
        }

        if (link.Anchor is { } anchor && result.Has(anchor) != true)
        {
            yield return result.Has(anchor) is null
                ? Found(
                    Rules.ExternalLinkUnknown,
                    "This link could not be checked. The response ended, or reached the size limit, before the anchor "
                        + $"'#{anchor}' was found."
                )
                : Found(
                    Rules.ExternalAnchorNotFound,
                    $"The page has no anchor '#{anchor}'. Link to one of its headings, or to the page as a whole."
                );
        }

        Diagnostic Found(Rule rule, string message, string? suggestion = null) => new(rule, link.Place, message, link.Target, suggestion);
    }
}
