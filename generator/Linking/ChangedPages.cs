using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Tells an edit that changes what some pages say from one that changes which pages there are, or what others see of them.</summary>
static class ChangedPages
{
    /// <summary>Where two lists of the same pages do not hold the very same objects; null where they are not of the same pages.</summary>
    public static IReadOnlyList<int>? Between(ImmutableArray<Page> before, ImmutableArray<Page> now)
    {
        if (before.Length != now.Length)
        {
            return null;
        }

        var changed = new List<int>();
        for (var i = 0; i < now.Length; i++)
        {
            if (!ReferenceEquals(before[i], now[i]))
            {
                if (before[i].Id != now[i].Id)
                {
                    return null;
                }

                changed.Add(i);
            }
        }

        return changed;
    }

    /// <summary>True where no other page can tell one from the other: they have the same address, names and anchors.</summary>
    public static bool LookAlike(Page one, Page other) =>
        one.Id == other.Id && one.Path == other.Path && one.Kind == other.Kind
        && (one.Meta.Title, one.Meta.Uid, one.Meta.SourceHash, one.Meta.IsHidden) == (other.Meta.Title, other.Meta.Uid, other.Meta.SourceHash, other.Meta.IsHidden)
        && one.Anchors.SequenceEqual(other.Anchors, StringComparer.Ordinal);
}
