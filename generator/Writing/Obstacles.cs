using LicensingSite.Diagnostics;

namespace LicensingSite.Writing;

/// <summary>Finds what stands where a file of the site has to go.</summary>
/// <param name="output">The folder as it is.</param>
/// <param name="existing">Paths of the files there are.</param>
/// <param name="ours">Paths of the files this tool wrote.</param>
/// <param name="kept">Paths of the files the site will have.</param>
sealed class Obstacles(OutputFolder output, IReadOnlyCollection<string> existing, IReadOnlySet<string> ours, IReadOnlySet<string> kept)
{
    readonly HashSet<string> files = existing.ToHashSet(StringComparer.Ordinal);
    readonly HashSet<string> folders = existing.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
    readonly Dictionary<string, bool> links = new(StringComparer.Ordinal);

    /// <summary>Files of an earlier site that make room by being deleted first.</summary>
    public HashSet<string> Yielding { get; } = new(StringComparer.Ordinal);

    /// <summary>What belongs to somebody else and is in the way of a file; null where nothing is.</summary>
    public string? Of(string path)
    {
        foreach (var found in At(path))
        {
            if (!ours.Contains(found) || (found != path && kept.Contains(found)))
            {
                return found;
            }

            if (found != path)
            {
                Yielding.Add(found);
            }
        }

        return Above(path).FirstOrDefault(IsLink);
    }

    /// <summary>The finding for something in the way.</summary>
    /// <param name="folder">The output folder as the user gave it.</param>
    public static Diagnostic Finding(string folder, string path) => new(
        Rules.OutputNotOurs,
        Place.WholeFile($"{folder}/{path}"),
        "This file is in the way: it was not written by this tool, and is not overwritten. Move it, or choose another folder with --output.");

    IEnumerable<string> At(string path)
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
