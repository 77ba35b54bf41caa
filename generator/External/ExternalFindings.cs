using LicensingSite.Diagnostics;

namespace LicensingSite.External;

/// <summary>What a verdict on an address means for each link to it.</summary>
static class ExternalFindings
{
    public static IEnumerable<Diagnostic> Of(ExternalUrl url, Verdict verdict) => url.Links.SelectMany(link => Of(link, verdict));

    static IEnumerable<Diagnostic> Of(ExternalLink link, Verdict verdict)
    {
        switch (verdict.Standing)
        {
            case Standing.Broken:
                yield return new Diagnostic(Rules.ExternalLinkBroken, link.Place, $"{verdict.Reason} Correct the address, or take the link out.", link.Target);
                yield break;
            case Standing.Refused:
                yield return new Diagnostic(Rules.ExternalLinkRefused, link.Place, $"{verdict.Reason} Allow the host in site.yml under links: allow_private, or link elsewhere.", link.Target);
                yield break;
            case Standing.Unknown:
                yield return new Diagnostic(Rules.ExternalLinkUnknown, link.Place, $"Nobody can say whether this link works. {verdict.Reason}", link.Target);
                yield break;
        }

        if (verdict.MovedTo is { } address)
        {
            var meant = link.Anchor is null || address.Contains('#', StringComparison.Ordinal) ? address : address + link.Target[link.Target.IndexOf('#', StringComparison.Ordinal)..];
            yield return new Diagnostic(Rules.ExternalLinkMoved, link.Place, $"This page has moved for good. Link to '{meant}'.", link.Target, meant);
        }

        if (link.Anchor is { } anchor && verdict.Has(anchor) != true)
        {
            yield return verdict.Has(anchor) is null
                ? new Diagnostic(Rules.ExternalLinkUnknown, link.Place, $"Nobody can say whether this link works. The page is too long, or breaks off, before an anchor '#{anchor}'.", link.Target)
                : new Diagnostic(Rules.ExternalAnchorNotFound, link.Place, $"The page has no anchor '#{anchor}'. Link to one of its headings, or to the page as a whole.", link.Target);
        }
    }
}
