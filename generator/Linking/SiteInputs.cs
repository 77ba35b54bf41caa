using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// All that the index of a site depends on. Two are equal if the site has the same files, the same assets, and pages with equal faces.
/// </summary>
/// <param name="Tree">Of its files, their paths and roles; of assets, the content too.</param>
/// <param name="Pages">In order of locale and path.</param>
sealed record SiteInputs(SiteConfig Config, SourceTree Tree, ImmutableArray<PageEntry> Pages, ImmutableArray<Toc> Tocs)
{
    public bool Equals(SiteInputs? other) =>
        other is not null
        && ReferenceEquals(Config, other.Config)
        && ReferenceEquals(Tree.Layout, other.Tree.Layout)
        && Tocs.SequenceEqual(other.Tocs, ReferenceEquals)
        && Pages.AsSpan().SequenceEqual(other.Pages.AsSpan())
        && !Tree.ChangedSince(other.Tree).Any(file => file.Role == FileRole.Asset);

    public override int GetHashCode() => Pages.Length;
}
