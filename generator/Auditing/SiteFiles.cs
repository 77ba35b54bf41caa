using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Auditing;

/// <summary>A file of a built site.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Real">Its path with symbolic links resolved; equal for all paths of the same file.</param>
readonly record struct SiteFile(string Path, string Real);

/// <summary>
/// Finds the files of a site and follows symbolic links, except those to a folder that contains them.
/// </summary>
static class SiteFiles
{
    /// <summary>In ordinal order of path.</summary>
    public static ImmutableArray<SiteFile> Find(string folder)
    {
        var real = RealPath.Of(folder);
        return [.. Find(folder, "", real, [real]).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Returns each file once, preferably at its own path.</summary>
    public static IEnumerable<SiteFile> Distinct(string folder, IEnumerable<SiteFile> files)
    {
        var root = RealPath.Of(folder);
        return files
            .GroupBy(file => file.Real, StringComparer.Ordinal)
            .Select(same => same.OrderBy(file => file.Real != Joined(root, file.Path)).First());
    }

    static IEnumerable<SiteFile> Find(string folder, string path, string real, ImmutableHashSet<string> within)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var (own, target) = (
                RelativePath.Joined(path, entry.Name),
                entry.LinkTarget is null ? Joined(real, entry.Name) : RealPath.Of(entry.FullName)
            );
            if (!Directory.Exists(entry.FullName))
            {
                yield return new SiteFile(own, target);
            }
            else if (!within.Contains(target) && !real.StartsWith(target + "/", StringComparison.Ordinal))
            {
                foreach (var file in Find(entry.FullName, own, target, within.Add(target)))
                {
                    yield return file;
                }
            }
        }
    }

    static string Joined(string folder, string path) => Path.Combine(folder, path).Replace('\\', '/');
}
