using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>
/// Everything that files are parsed with. Two are equal if the site has the same files, and no included file has changed.
/// </summary>
/// <param name="Settings">By locale.</param>
/// <param name="IsIncluded">Returns true for a file that another one includes.</param>
sealed record ParseInputs(SourceTree Tree, IReadOnlyDictionary<Locale, Fingerprint> Settings, Func<SourceFile, bool> IsIncluded)
{
    public bool Equals(ParseInputs? other) =>
        other is not null
        && ReferenceEquals(Tree.Layout, other.Tree.Layout)
        && Settings.SequenceEqual(other.Settings)
        && !Tree.ChangedSince(other.Tree).Any(IsIncluded);

    public override int GetHashCode() => Settings.Count;
}
