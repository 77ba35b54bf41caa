namespace LicensingSite.Model;

/// <summary>All that other pages may see of a page. What links and navigation of a site come to depends on the faces of its pages, and not on their contents.</summary>
/// <param name="Path">Path relative to the locale's root.</param>
sealed record PageFace(PageId Id, string Path, PageKind Kind, PageMeta Meta, AnchorSet Anchors);
