using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>What pages tell search engines of each other: each language named by its own, canonical addresses that exist.</summary>
sealed class LanguageAudit(StaticHost host, ImmutableDictionary<string, AuditedPage> pages)
{
    const string Default = "x-default";

    public IEnumerable<Diagnostic> Faults(AuditedPage page) => [.. Canonical(page), .. page.Alternates.SelectMany(alternate => Alternates(page, alternate))];

    IEnumerable<Diagnostic> Canonical(AuditedPage page)
    {
        if (page.Canonical is { } canonical && host.Ask(page, canonical.Address) is { IsOurs: true } answer && (answer.File is null || pages.GetValueOrDefault(answer.File) is { IsRedirect: true }))
        {
            yield return new Diagnostic(Rules.CanonicalMismatch, canonical.Place, $"The canonical address '{canonical.Address}' leads to no page of the site, so search engines may drop this one. Name the page that holds the text.", canonical.Address);
        }
    }

    IEnumerable<Diagnostic> Alternates(AuditedPage page, Alternate alternate)
    {
        var answer = host.Ask(page, alternate.Link.Address);
        if (!answer.IsOurs)
        {
            yield break;
        }

        if (pages.GetValueOrDefault(answer.File ?? "") is not { } other)
        {
            yield return Mismatch(alternate, $"hreflang '{alternate.Hreflang}' leads to '{answer.Path}', where there is no page.");
            yield break;
        }

        if (alternate.Hreflang == Default)
        {
            yield break;
        }

        if (!IsSame(other.Lang, alternate.Hreflang))
        {
            yield return Mismatch(alternate, $"hreflang says '{alternate.Hreflang}', but the page '{other.Path}' says it is in '{other.Lang}'.");
        }

        if (!other.Alternates.Any(back => back.Hreflang != Default && host.Ask(other, back.Link.Address).File == page.Path))
        {
            yield return Mismatch(alternate, $"The page '{other.Path}' does not name this page as its translation in return, so search engines believe neither.");
        }
    }

    /// <summary>A tag may leave out the region that the page's own tag has.</summary>
    static bool IsSame(string? lang, string hreflang) => lang is not null
        && (string.Equals(lang, hreflang, StringComparison.OrdinalIgnoreCase) || lang.StartsWith(hreflang + "-", StringComparison.OrdinalIgnoreCase));

    static Diagnostic Mismatch(Alternate alternate, string message) => new(Rules.HreflangMismatch, alternate.Link.Place, message, alternate.Link.Address);
}
