using System.Collections.Immutable;

namespace LicensingSite.External;

/// <summary>What is known of an address of another site.</summary>
enum Standing
{
    Good,
    Broken,

    /// <summary>Neither good nor broken: too busy, at odds with itself, too slow, or closed to programs.</summary>
    Unknown,

    /// <summary>Not asked, because it is not public.</summary>
    Refused,
}

/// <summary>What came of asking for an address, redirects followed.</summary>
/// <param name="Reason">Why it is not good, as a sentence; empty where it is.</param>
/// <param name="MovedTo">Where it has moved for good; null where it has not.</param>
/// <param name="Anchors">For each anchor that was looked for, in ordinal order, whether the page has it; null where nobody can say.</param>
/// <param name="IsAnswer">False where the network was not asked to the end: nothing to remember.</param>
sealed record Verdict(Standing Standing, string Reason, string? MovedTo, ImmutableArray<Verdict.Anchor> Anchors, bool IsAnswer = true)
{
    /// <summary>An anchor of the page.</summary>
    internal sealed record Anchor(string Name, bool? IsThere);

    /// <summary>True where it says all that a link needs to know.</summary>
    public bool Covers(ExternalUrl url) => Standing != Standing.Good || url.Anchors.All(name => Anchors.Any(anchor => anchor.Name == name));

    public bool? Has(string anchor) => Anchors.FirstOrDefault(one => one.Name == anchor)?.IsThere;
}
