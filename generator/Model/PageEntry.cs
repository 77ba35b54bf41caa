namespace LicensingSite.Model;

/// <summary>A page in the catalogue of a site: its address and its face, which a partial build reads on first access.</summary>
/// <param name="path">Path relative to the locale's root.</param>
sealed class PageEntry(PageId id, string path, Lazy<PageFace> face) : IEquatable<PageEntry>
{
    public PageEntry(PageFace face)
        : this(face.Id, face.Path, new(face)) { }

    public PageId Id => id;

    public string Path => path;

    public PageFace Face => face.Value;

    public bool Equals(PageEntry? other) => ReferenceEquals(this, other) || Face == other?.Face;

    public override bool Equals(object? obj) => Equals(obj as PageEntry);

    public override int GetHashCode() => id.GetHashCode();
}
