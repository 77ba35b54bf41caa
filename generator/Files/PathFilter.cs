using System.Collections.Immutable;

namespace LicensingSite.Files;

/// <summary>A choice of files by glob patterns: in at least one group's <c>files</c>, and not in that group's <c>exclude</c>.</summary>
sealed record PathFilter(ImmutableArray<PathFilter.Group> Groups)
{
    /// <summary>Where a chosen file goes, relative to its docset's addresses; null for a file that is not chosen.</summary>
    /// <param name="path">Relative to the locale's root.</param>
    public string? Find(string path)
    {
        foreach (var group in Groups)
        {
            if (group.Find(path) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <param name="Source">The folder that the patterns start from, relative to the locale's root; empty for the root.</param>
    /// <param name="Destination">First segments of the addresses of its files; empty for none.</param>
    internal sealed record Group(ImmutableArray<Glob> Files, ImmutableArray<Glob> Exclude, string Source = "", string Destination = "")
    {
        public string? Find(string path)
        {
            var inside = RelativePath.Below(Source, path);
            var isChosen = inside is not null && Files.Any(glob => glob.Matches(inside)) && !Exclude.Any(glob => glob.Matches(inside));
            return isChosen ? RelativePath.Joined(Destination, inside!) : null;
        }
    }
}
