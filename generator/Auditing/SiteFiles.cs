using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Auditing;

/// <summary>A file of a finished site.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>: what a host is asked for.</param>
/// <param name="Real">Where it is, symbolic links followed: the same for every path that leads to it.</param>
readonly record struct SiteFile(string Path, string Real);

/// <summary>Finds the files of a site as a host does that follows symbolic links; a link to a folder that it lies in leads to nothing new.</summary>
static class SiteFiles
{
    /// <summary>In ordinal order of path.</summary>
    public static ImmutableArray<SiteFile> In(string folder)
    {
        var real = RealPath.Of(folder);
        return [.. In(folder, "", real, [real]).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Of each file one: the one at its own path, else the first.</summary>
    public static IEnumerable<SiteFile> Once(string folder, IEnumerable<SiteFile> files)
    {
        var root = RealPath.Of(folder);
        return files.GroupBy(file => file.Real, StringComparer.Ordinal).Select(same => same.OrderBy(file => file.Real != Joined(root, file.Path)).First());
    }

    static IEnumerable<SiteFile> In(string folder, string path, string real, ImmutableHashSet<string> within)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var (own, target) = (RelativePath.Joined(path, entry.Name), entry.LinkTarget is null ? Joined(real, entry.Name) : RealPath.Of(entry.FullName));
            if (!Directory.Exists(entry.FullName))
            {
                yield return new SiteFile(own, target);
            }
            else if (!within.Contains(target) && !real.StartsWith(target + "/", StringComparison.Ordinal))
            {
                foreach (var file in In(entry.FullName, own, target, within.Add(target)))
                {
                    yield return file;
                }
            }
        }
    }

    static string Joined(string folder, string path) => Path.Combine(folder, path).Replace('\\', '/');
}
