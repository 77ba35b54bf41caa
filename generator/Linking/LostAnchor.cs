using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Diagnoses links to an anchor that their page does not have.</summary>
static class LostAnchor
{
    /// <param name="fragment">As written in an address; null for none.</param>
    /// <param name="place">Of the address.</param>
    /// <param name="target">The address as it is written there.</param>
    /// <param name="source">The site's source locale.</param>
    public static Diagnostic? Fault(PageEntry page, string? fragment, Place place, string target, Locale source)
    {
        var anchor = fragment is null ? "" : UrlParts.Decode(fragment);
        if (
            anchor.Length == 0
            || anchor == "top"
            || anchor.StartsWith(":~:", StringComparison.Ordinal)
            || page.Face.Anchors.Contains(anchor)
            || HasUnknownAnchors(page.Face, source)
        )
        {
            return null;
        }

        var meant = ClosestMatch.To(anchor, page.Face.Anchors.Ids);
        var remedy = meant is null ? "Link to one of its headings, or add the anchor to the page." : $"Did you mean '#{meant}'?";
        return new Diagnostic(
            Rules.BookmarkNotFound,
            place,
            $"The page '{page.Path}' has no anchor '#{anchor}'. {remedy}",
            target,
            meant is null ? null : "#" + meant
        );
    }

    /// <summary>
    /// True for a FAQ page that is itself a translation: its anchors come from the questions of a page that is not part of this site.
    /// </summary>
    static bool HasUnknownAnchors(PageFace page, Locale source) =>
        page is { Kind: PageKind.Faq, Meta.SourceHash: not null } && page.Id.Locale == source;
}
