using System.ComponentModel;
using System.Text;
using LicensingSite.Files;

namespace LicensingSite.Versioning;

/// <summary>A git revision checked out into a temporary folder. The repository and its working tree are not changed.</summary>
/// <remarks>
/// <para>Input: the name of a revision and the folders to check out. Output: a temporary folder, deleted on disposal.</para>
/// <para>Invariants: git is only read, without network access, prompts, or locks.</para>
/// </remarks>
/// <param name="root">Root of the working tree, with symbolic links resolved.</param>
/// <param name="place">The temporary folder.</param>
sealed class Revision(string root, string place) : IDisposable
{
    const string RegularFile = "100";
    const string SymbolicLink = "120";

    /// <summary>Root of the files; has the name of the working tree, because locales may be derived from it.</summary>
    readonly string folder = Directory.CreateDirectory(Path.Combine(place, Path.GetFileName(root))).FullName;

    /// <summary>Checks out a revision of the repository that contains a folder.</summary>
    /// <param name="folders">The folders to check out.</param>
    /// <returns>The revision, or an error message.</returns>
    public static (Revision? Revision, string? Error) CheckOut(string name, string within, IEnumerable<string> folders)
    {
        try
        {
            var git = new Git(within);
            if (git.Run("rev-parse", "--show-toplevel")?.TrimEnd('\n', '\r') is not { Length: > 0 } root)
            {
                return (
                    null,
                    $"'{within}' is not in a git repository, so changes are unknown. Run the command in a clone, or omit --since."
                );
            }

            if (git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")?.Trim() is not { Length: > 0 } commit)
            {
                return (null, $"Commit '{name}' not found. If this is a shallow clone, fetch more history, or name another commit.");
            }

            var revision = new Revision(RealPath.Of(root), RealPath.Of(Directory.CreateTempSubdirectory("revision-").FullName));
            revision.Write(new Git(root), commit, [.. folders.Select(revision.Within).OfType<string>()]);
            return (revision, null);
        }
        catch (Win32Exception)
        {
            return (null, "git is not installed, so changes are unknown. Install it, or omit --since.");
        }
    }

    /// <summary>True if the revision has a folder, or if the folder is outside the working tree.</summary>
    public bool Has(string path) => Within(path) is not { } within || Directory.Exists(Path.Combine(folder, within));

    /// <summary>
    /// Returns the folder in this revision, created empty if missing. A folder outside the working tree is returned unchanged.
    /// </summary>
    public string PathOf(string path) =>
        Within(path) is { } within ? Directory.CreateDirectory(Path.Combine(folder, within)).FullName : path;

    /// <summary>Replaces the paths of this revision in a text with those of the working tree.</summary>
    /// <param name="named">Folders as the user gave them, with symbolic links.</param>
    public string WithCurrentPaths(string text, IEnumerable<string> named) =>
        named
            .Where(path => Within(path) is not null)
            .Select(path => (Then: PathOf(path), Now: Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))))
            .OrderByDescending(path => path.Then.Length)
            .Append((Then: folder, Now: root))
            .Aggregate(text, (now, path) => now.Replace(path.Then, path.Now, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(place, recursive: true);

    /// <summary>Path relative to the working tree; null if outside.</summary>
    string? Within(string path) =>
        Path.GetRelativePath(root, RealPath.Of(path)) is var relative
        && !Path.IsPathRooted(relative)
        && relative.Split('/', '\\')[0] != ".."
            ? relative
            : null;

    /// <summary>An entry is <c>MODE blob ID</c>, a tab and the path.</summary>
    void Write(Git git, string commit, string[] paths)
    {
        var listed = git.Run(["ls-tree", "-r", "-z", commit, "--", .. paths.Contains(".") ? [] : paths]) ?? "";
        var entries = listed
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2))
            .Select(entry => (Mode: entry[0][..3], Id: entry[0].Split(' ')[2], Path: entry[1]))
            .ToLookup(entry => entry.Mode, entry => (entry.Id, entry.Path));
        var (files, links) = (entries[RegularFile], entries[SymbolicLink]);
        foreach (var (file, content) in files.Zip(git.ReadBlobs(files.Select(file => file.Id))))
        {
            WriteFile(file.Path, content ?? throw new IOException($"git object '{file.Id}' not found."));
        }

        foreach (
            var ((link, target), content) in links
                .Zip(git.ReadBlobs(links.Select(link => link.Id)))
                .Zip(git.ReadBlobs(links.Select(link => $"{commit}:{link.Path}")))
        )
        {
            WriteLink(link.Path, Encoding.UTF8.GetString(target ?? throw new IOException($"git object '{link.Id}' not found.")), content);
        }
    }

    string WriteFolderOf(string path)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    void WriteFile(string path, byte[] content) => File.WriteAllBytes(WriteFolderOf(path), content);

    /// <summary>
    /// A link to a file in the repository becomes a copy of that file. A link to a folder points to that folder in this revision, and any
    /// other link to its current target.
    /// </summary>
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
