using LicensingSite.Diagnostics;

namespace LicensingSite.Writing;

/// <summary>Finds files and links in the output folder that a file of the site must not overwrite.</summary>
/// <param name="existing">Paths of all files in the folder.</param>
/// <param name="manifest">Paths of the files that this tool wrote.</param>
/// <param name="kept">Paths of the files of the new site.</param>
sealed class OutputConflicts(
    OutputFolder output,
    IReadOnlyCollection<string> existing,
    IReadOnlySet<string> manifest,
    IReadOnlySet<string> kept
)
{
    readonly HashSet<string> files = existing.ToHashSet(StringComparer.Ordinal);
    readonly HashSet<string> folders = existing.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
    readonly Dictionary<string, bool> links = new(StringComparer.Ordinal);

    /// <summary>Files of an earlier site that must be deleted before the new files are moved into place.</summary>
    public HashSet<string> DeletedFirst { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns a foreign file or link at, above or below a path; null if there is none.</summary>
    public string? Find(string path)
    {
        foreach (var found in FilesAt(path))
        {
            if (!manifest.Contains(found) || (found != path && kept.Contains(found)))
            {
                return found;
            }

            if (found != path)
            {
                DeletedFirst.Add(found);
            }
        }

        return Above(path).FirstOrDefault(IsLink);
    }

    /// <summary>The diagnostic for a conflict.</summary>
    /// <param name="folder">The output folder as the user gave it.</param>
    public static Diagnostic ToDiagnostic(string folder, string path) =>
        new(
            Rules.OutputNotOurs,
            Place.WholeFile($"{folder}/{path}"),
            "This file was not written by this tool, so it is not overwritten. Move it, or set another folder with " + "--output."
        );

    IEnumerable<string> FilesAt(string path)
    {
        var at = Above(path).Append(path).Where(files.Contains);
        return folders.Contains(path) ? at.Concat(files.Where(file => file.StartsWith(path + "/", StringComparison.Ordinal))) : at;
    }

    bool IsLink(string folder)
    {
        if (!links.TryGetValue(folder, out var isLink))
        {
            links[folder] = isLink = new DirectoryInfo(output.FullPath(folder)).LinkTarget is not null;
        }

        return isLink;
    }

    /// <summary>The folders above a path, outermost first.</summary>
    static IEnumerable<string> Above(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
