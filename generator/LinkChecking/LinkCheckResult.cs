using System.Collections.Immutable;

namespace LicensingSite.LinkChecking;

/// <summary>Whether a URL of another site works.</summary>
enum LinkStatus
{
    Working,
    Broken,

    /// <summary>Neither is certain: the server is busy, slow, contradicts itself, or turns programs away.</summary>
    Unknown,

    /// <summary>Not requested, because its host is not public.</summary>
    Refused,
}

/// <summary>The result of checking a URL, redirects followed.</summary>
/// <param name="Reason">Why it does not work, as a sentence; empty if it works.</param>
/// <param name="MovedTo">Where it has moved permanently; null if it has not.</param>
/// <param name="Anchors">For each anchor that was looked for, in ordinal order, whether the page has it; null if that is not known.</param>
/// <param name="IsCacheable">False if the next run should request the URL again.</param>
sealed record LinkCheckResult(
    LinkStatus Status,
    string Reason,
    string? MovedTo,
    ImmutableArray<LinkCheckResult.Anchor> Anchors,
    bool IsCacheable = true
)
{
    /// <summary>An anchor of the page.</summary>
    internal sealed record Anchor(string Name, bool? IsThere);

    /// <summary>True if the result answers for every anchor of a URL's links.</summary>
    public bool Covers(ExternalUrl url) =>
        Status != LinkStatus.Working || url.Anchors.All(name => Anchors.Any(anchor => anchor.Name == name));

    public bool? Has(string anchor) => Anchors.FirstOrDefault(one => one.Name == anchor)?.IsThere;
}
