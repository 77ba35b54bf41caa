using System.ComponentModel;
using System.Text;
using LicensingSite.Files;

namespace LicensingSite.Versioning;

/// <summary>A state of a git checkout, written into a folder of its own; the checkout itself is left alone.</summary>
/// <param name="root">The checkout's folder, without symbolic links in its path.</param>
/// <param name="place">A folder for this state alone.</param>
sealed class Revision(string root, string place) : IDisposable
{
    const string RegularFile = "100";
    const string SymbolicLink = "120";

    /// <summary>Where the files are as they were: a folder of the checkout's name, for a name may tell a locale.</summary>
    readonly string folder = Directory.CreateDirectory(Path.Combine(place, Path.GetFileName(root))).FullName;

    /// <summary>Takes a state of the checkout that a folder is in.</summary>
    /// <param name="folders">Of the checkout, only what lies below them is taken.</param>
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

            var revision = new Revision(RealPath.Of(root), RealPath.Of(Directory.CreateTempSubdirectory("revision-").FullName));
            revision.Write(new Git(root), commit, [.. folders.Select(revision.Within).OfType<string>()]);
            return (revision, null);
        }
        catch (Win32Exception)
        {
            return (null, "There is no git on this machine, so nobody knows what has changed. Install it, or leave --since out.");
        }
    }

    /// <summary>True for a folder that this state has, and for one outside of the checkout, of which it says nothing.</summary>
    public bool Has(string path) => Within(path) is not { } within || Directory.Exists(Path.Combine(folder, within));

    /// <summary>Where a folder of the checkout is in this state, empty where it was not there yet; one that is elsewhere is where it is.</summary>
    public string Then(string path) => Within(path) is { } within ? Directory.CreateDirectory(Path.Combine(folder, within)).FullName : path;

    /// <summary>A text with the paths of this state as they are in the checkout.</summary>
    /// <param name="named">Folders as they are given, symbolic links in their paths kept.</param>
    public string Now(string text, IEnumerable<string> named) => named
        .Where(path => Within(path) is not null)
        .Select(path => (Then: Then(path), Now: Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))))
        .OrderByDescending(path => path.Then.Length)
        .Append((Then: folder, Now: root))
        .Aggregate(text, (now, path) => now.Replace(path.Then, path.Now, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(place, recursive: true);

    /// <summary>A path as seen from the checkout's folder; null for one outside of it.</summary>
    string? Within(string path) =>
        Path.GetRelativePath(root, RealPath.Of(path)) is var relative && !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != ".." ? relative : null;

    /// <summary>An entry is <c>MODE blob ID</c>, a tab and the path.</summary>
    void Write(Git git, string commit, string[] paths)
    {
        var listed = git.Ask(["ls-tree", "-r", "-z", commit, "--", .. paths.Contains(".") ? [] : paths]) ?? "";
        var entries = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2))
            .Select(entry => (Mode: entry[0][..3], Id: entry[0].Split(' ')[2], Path: entry[1]))
            .ToLookup(entry => entry.Mode, entry => (entry.Id, entry.Path));
        var (files, links) = (entries[RegularFile], entries[SymbolicLink]);
        foreach (var (file, content) in files.Zip(git.Contents(files.Select(file => file.Id))))
        {
            WriteFile(file.Path, content ?? throw new IOException($"git has no '{file.Id}'."));
        }

        foreach (var ((link, target), content) in links.Zip(git.Contents(links.Select(link => link.Id))).Zip(git.Contents(links.Select(link => $"{commit}:{link.Path}"))))
        {
            WriteLink(link.Path, Encoding.UTF8.GetString(target ?? throw new IOException($"git has no '{link.Id}'.")), content);
        }
    }

    string WriteFolderOf(string path)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    void WriteFile(string path, byte[] content) => File.WriteAllBytes(WriteFolderOf(path), content);

    /// <summary>A link to a file of the checkout has what that file had; one to a folder leads to the folder as it was, and one to elsewhere where it leads now.</summary>
    void WriteLink(string path, string target, byte[]? content)
    {
        if (content is not null)
        {
            WriteFile(path, content);
            return;
        }

        var now = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(path)!, target));
        File.CreateSymbolicLink(WriteFolderOf(path), now.StartsWith(root + "/", StringComparison.Ordinal) ? target : now);
    }
}
