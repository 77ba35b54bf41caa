namespace LicensingSite.Model;

/// <summary>Every id and name of a page that a link can lead to.</summary>
/// <param name="Ids">Sorted ordinally.</param>
/// <param name="AreKnown">False for a page whose text was not parsed: any anchor may exist there.</param>
sealed record AnchorSet(EquatableArray<string> Ids, bool AreKnown = true)
{
    public static readonly AnchorSet Unread = new([], AreKnown: false);

    public bool Contains(string id) => !AreKnown || Ids.Items.AsSpan().BinarySearch(id, StringComparer.Ordinal) >= 0;
}
