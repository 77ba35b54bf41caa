using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.LinkChecking;

/// <summary>A URL of another site, with all links to it.</summary>
/// <param name="Address">Absolute, without its fragment; http or https.</param>
sealed record ExternalUrl(Uri Address, ImmutableArray<ExternalLink> Links)
{
    /// <summary>The anchors that links name, in ordinal order.</summary>
    public ImmutableArray<string> Anchors { get; } =
    [.. Links.Select(link => link.Anchor).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The key in the cache.</summary>
    public string Key => Address.AbsoluteUri;
}

/// <summary>A link to another site.</summary>
/// <param name="Target">As written.</param>
/// <param name="Anchor">The anchor that the page must have, decoded; null if none is needed.</param>
sealed record ExternalLink(string Target, string? Anchor, Place Place);
