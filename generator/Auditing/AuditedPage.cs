using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>The links and metadata of a page of a built site.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Start">The beginning of the file, for missing elements.</param>
/// <param name="Base">The <c>base href</c>; null if there is none.</param>
/// <param name="IsRedirect">True for a page that redirects.</param>
/// <param name="IsIndexed">False if the page has a <c>noindex</c> directive.</param>
/// <param name="Anchors">All ids and names that a link can point to.</param>
/// <param name="Diagnostics">Diagnostics of the page itself.</param>
sealed record AuditedPage(
    string Path,
    Place Start,
    string? Lang,
    string? Base,
    bool IsRedirect,
    bool IsIndexed,
    ImmutableHashSet<string> Anchors,
    ImmutableArray<AuditedLink> Links,
    AuditedLink? Canonical,
    ImmutableArray<Alternate> Alternates,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>A URL in a page.</summary>
/// <param name="Address">Decoded and trimmed, as a browser reads it.</param>
/// <param name="IsPage">True for a link to a page, whose anchor must exist.</param>
readonly record struct AuditedLink(string Address, Place Place, bool IsPage);

/// <summary>An hreflang link of a page.</summary>
readonly record struct Alternate(string Hreflang, AuditedLink Link);
