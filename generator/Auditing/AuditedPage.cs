using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>What a page of a finished site says of itself, and all it leads to.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Start">The beginning of the file, for what it lacks.</param>
/// <param name="Base">What <c>base href</c> says; null where it says nothing.</param>
/// <param name="IsRedirect">True for a page that sends its readers on.</param>
/// <param name="IsIndexed">False where the page asks robots not to index it.</param>
/// <param name="Anchors">Every id and name that a link can lead to.</param>
/// <param name="Faults">What is wrong with the page alone.</param>
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
    ImmutableArray<Diagnostic> Faults);

/// <summary>An address in a page.</summary>
/// <param name="Address">As a browser reads it: character references resolved, without blanks around it.</param>
/// <param name="IsPage">True for one that readers follow; its anchor has to exist.</param>
readonly record struct AuditedLink(string Address, Place Place, bool IsPage);

/// <summary>Another language of a page, as the page names it.</summary>
readonly record struct Alternate(string Hreflang, AuditedLink Link);
