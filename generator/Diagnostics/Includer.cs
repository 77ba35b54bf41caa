namespace LicensingSite.Diagnostics;

/// <summary>A page that includes the file in which something was found: of several, the first. What is found is the same whoever includes it.</summary>
readonly struct Includer : IEquatable<Includer>
{
    Includer(Place place) => Place = place;

    /// <summary>The beginning of the page; null for what is in no included file.</summary>
    public Place? Place { get; }

    public static Includer Of(SourceLines page) => new(new Place(page, 0, 0));

    public bool Equals(Includer other) => true;

    public override bool Equals(object? obj) => obj is Includer;

    public override int GetHashCode() => 0;
}
