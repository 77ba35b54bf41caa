namespace LicensingSite.Model;

/// <summary>
/// Everything that other pages may see of a page. Links and navigation of a site depend on the faces of its pages, not on their contents.
/// </summary>
/// <param name="Path">Path relative to the locale's root.</param>
sealed record PageFace(PageId Id, string Path, PageKind Kind, PageMeta Meta, AnchorSet Anchors);
