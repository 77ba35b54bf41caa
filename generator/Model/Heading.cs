using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">Plain text.</param>
/// <param name="OtherIds">Further anchors: those in its text, and in a translation the id of its own text where <paramref name="Id"/> is
/// the source's.</param>
sealed record Heading(int Level, string Id, string Title, ImmutableArray<string> OtherIds);
