namespace LicensingSite.Diagnostics;

/// <summary>A page that includes the file in which something was found: of several, the first. What is found is the same whoever includes it.</summary>
readonly struct IncludedFrom : IEquatable<IncludedFrom>
{
    IncludedFrom(Place place) => Place = place;

    /// <summary>The beginning of the page; null for what is in no included file.</summary>
    public Place? Place { get; }

    public static IncludedFrom Of(SourceLines page) => new(new Place(page, 0, 0));

    public bool Equals(IncludedFrom other) => true;

    public override bool Equals(object? obj) => obj is IncludedFrom;

    public override int GetHashCode() => 0;
}
