namespace LicensingSite.Diagnostics;

/// <summary>The first page that includes the file of a diagnostic. Not part of its equality: each page reports the same.</summary>
readonly struct IncludedFrom : IEquatable<IncludedFrom>
{
    IncludedFrom(Place place) => Place = place;

    /// <summary>The beginning of the page; null if the file is not included.</summary>
    public Place? Place { get; }

    public static IncludedFrom Of(SourceLines page) => new(new Place(page, 0, 0));

    public bool Equals(IncludedFrom other) => true;

    public override bool Equals(object? obj) => obj is IncludedFrom;

    public override int GetHashCode() => 0;
}
