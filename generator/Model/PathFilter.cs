using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A choice of files by glob patterns: in at least one group's <c>files</c>, and not in that group's <c>exclude</c>.</summary>
sealed record PathFilter(ImmutableArray<PathFilter.Group> Groups)
{
    public bool Matches(string path) => Groups.Any(group => group.Matches(path));

    internal sealed record Group(ImmutableArray<Glob> Files, ImmutableArray<Glob> Exclude)
    {
        public bool Matches(string path) =>
            Files.Any(glob => glob.Matches(path)) && !Exclude.Any(glob => glob.Matches(path));
    }
}
