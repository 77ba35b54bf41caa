using System.ComponentModel;
using System.Globalization;

namespace LicensingSite.Versioning;

/// <summary>A state of a git checkout, written into a folder of its own; the checkout itself is left alone.</summary>
/// <param name="root">The checkout's folder.</param>
/// <param name="folder">Where its files are as they were.</param>
sealed class Revision(string root, string folder) : IDisposable
{
    /// <summary>Takes a state of the checkout that a folder is in.</summary>
    /// <param name="within">Full paths; of the checkout, only what lies below them is taken.</param>
    /// <returns>The state, or why there is none.</returns>
    public static (Revision? Revision, string? Fault) Take(string name, string within, IEnumerable<string> folders)
    {
        try
        {
            var git = new Git(within);
            if (git.Ask("rev-parse", "--show-toplevel")?.TrimEnd('\n', '\r') is not { Length: > 0 } root)
            {
                return (null, $"'{within}' is in no git checkout, so nobody knows what has changed. Leave --since out, or run the command in a clone.");
            }

            if (git.Ask("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")?.Trim() is not { Length: > 0 } commit)
            {
                return (null, $"git knows no commit '{name}'. A shallow clone may lack it: fetch more of the history, or name another.");
            }

            var revision = new Revision(root, Directory.CreateTempSubdirectory("revision-").FullName);
            revision.Write(new Git(root), commit, [.. folders.Select(folder => Path.GetRelativePath(root, folder)).Where(path => !path.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(path))]);
            return (revision, null);
        }
        catch (Win32Exception)
        {
            return (null, "There is no git on this machine, so nobody knows what has changed. Install it, or leave --since out.");
        }
    }

    /// <summary>Where a folder of the checkout is in this state; as it is where it was not there, or is elsewhere.</summary>
    public string Then(string path)
    {
        var relative = Path.GetRelativePath(root, Path.GetFullPath(path));
        var then = Path.Combine(folder, relative);
        return !relative.StartsWith("..", StringComparison.Ordinal) && Directory.Exists(then) ? then : path;
    }

    /// <summary>A text with the paths of this state as they are in the checkout.</summary>
    public string Now(string text) => text.Replace(folder, root, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>An entry is <c>MODE blob ID</c>, a tab and the path; links are no files.</summary>
    void Write(Git git, string commit, string[] paths)
    {
        var listed = git.Ask(["ls-tree", "-r", "-z", commit, "--", .. paths.Where(path => path != ".")]) ?? "";
        var entries = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2))
            .Where(entry => entry[0].StartsWith("100", StringComparison.Ordinal))
            .Select(entry => (Id: entry[0].Split(' ')[2], Path: Path.Combine(folder, entry[1])))
            .ToArray();
        foreach (var (entry, content) in entries.Zip(git.Contents(entries.Select(entry => entry.Id))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(entry.Path)!);
            File.WriteAllBytes(entry.Path, content ?? throw new IOException(string.Create(CultureInfo.InvariantCulture, $"git has no '{entry.Id}'.")));
        }
    }
}
