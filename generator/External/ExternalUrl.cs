using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.External;

/// <summary>An address of another site, and everywhere it is linked to.</summary>
/// <param name="Address">Absolute, without its fragment; http or https.</param>
sealed record ExternalUrl(Uri Address, ImmutableArray<ExternalLink> Links)
{
    /// <summary>The anchors of the page that links ask for, in ordinal order.</summary>
    public ImmutableArray<string> Anchors { get; } =
        [.. Links.Select(link => link.Anchor).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What stands for the address in the cache.</summary>
    public string Key => Address.AbsoluteUri;

    public string Host => Address.IdnHost;
}

/// <summary>A link to another site.</summary>
/// <param name="Target">As written.</param>
/// <param name="Anchor">The anchor that the page must have, decoded; null where it need not have any.</param>
sealed record ExternalLink(string Target, string? Anchor, Place Place);
