using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>What every file of a site is parsed with. Two are equal where the site has the same files, and none that others include has changed.</summary>
/// <param name="settings">By locale.</param>
/// <param name="isIncluded">True for a file that some other includes.</param>
sealed class ParseInputs(SourceTree tree, IReadOnlyDictionary<Locale, Fingerprint> settings, Func<SourceFile, bool> isIncluded) : IEquatable<ParseInputs>
{
    SourceTree Tree => tree;

    IReadOnlyDictionary<Locale, Fingerprint> Settings => settings;

    public bool Equals(ParseInputs? other) =>
        other is not null && ReferenceEquals(tree.Layout, other.Tree.Layout) && settings.SequenceEqual(other.Settings) && !tree.ChangedSince(other.Tree).Any(isIncluded);

    public override bool Equals(object? obj) => Equals(obj as ParseInputs);

    public override int GetHashCode() => settings.Count;
}
