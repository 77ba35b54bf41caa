using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>Checks hreflang and canonical links: their targets exist, and translations link to each other with the right tag.</summary>
sealed class LanguageAudit(StaticHost host, ImmutableDictionary<string, AuditedPage> pages)
{
    const string Default = "x-default";

    public IEnumerable<Diagnostic> FindProblems(AuditedPage page) =>
        [.. Canonical(page), .. page.Alternates.SelectMany(alternate => Alternates(page, alternate))];

    IEnumerable<Diagnostic> Canonical(AuditedPage page)
    {
        if (
            page.Canonical is { } canonical
            && host.Resolve(page, canonical.Address) is { IsOurs: true } resolved
            && (resolved.File is null || pages.GetValueOrDefault(resolved.File) is { IsRedirect: true })
        )
        {
            yield return new Diagnostic(
                Rules.CanonicalMismatch,
                canonical.Place,
                $"The canonical URL '{canonical.Address}' is not a page of the site, so search engines may drop this "
                    + "page. Use the URL of an existing page.",
                canonical.Address
            );
        }
    }

    IEnumerable<Diagnostic> Alternates(AuditedPage page, Alternate alternate)
    {
        var resolved = host.Resolve(page, alternate.Link.Address);
        if (!resolved.IsOurs)
        {
            yield break;
        }

        if (pages.GetValueOrDefault(resolved.File ?? "") is not { } other)
        {
            yield return Mismatch(
                alternate,
                $"hreflang '{alternate.Hreflang}' points to '{resolved.Path}', which does not exist. Use the URL of the " + "translation."
            );
            yield break;
        }

        if (alternate.Hreflang == Default)
        {
            yield break;
        }

        if (!IsSame(other.Lang, alternate.Hreflang))
        {
            yield return Mismatch(
                alternate,
                $"hreflang is '{alternate.Hreflang}', but the page '{other.Path}' has the language '{other.Lang}'. Use "
                    + "the same language in both."
            );
        }

        if (!other.Alternates.Any(back => back.Hreflang != Default && host.Resolve(other, back.Link.Address).File == page.Path))
        {
            yield return Mismatch(
                alternate,
                $"The page '{other.Path}' does not link back to this page with hreflang, so search engines ignore both "
                    + "links. Add the link there."
            );
        }
    }

    /// <summary>True for equal tags, and for a tag that omits the region of the page's language.</summary>
    static bool IsSame(string? lang, string hreflang) =>
        lang is not null
        && (
            string.Equals(lang, hreflang, StringComparison.OrdinalIgnoreCase)
            || lang.StartsWith(hreflang + "-", StringComparison.OrdinalIgnoreCase)
        );

    static Diagnostic Mismatch(Alternate alternate, string message) =>
        new(Rules.HreflangMismatch, alternate.Link.Place, message, alternate.Link.Address);
}
