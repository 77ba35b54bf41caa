using System.ComponentModel;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Versioning;

namespace LicensingSite.Translations;

/// <summary>A version of a source file.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Date">Of the commit, as <c>YYYY-MM-DD</c>; null if the commit is from the translation's metadata.</param>
/// <param name="Path">Of the file at that time, from the root of the repository.</param>
sealed record SourceVersion(string Commit, string? Date, string Path, byte[] Content);

/// <summary>The translated version of a source, or why it is unknown.</summary>
sealed record VersionSearch(SourceVersion? Version, string? Reason);

/// <summary>Finds the translated version of a source file in its git history.</summary>
static class SourceHistory
{
    const char CommitMark = '\u0001';

    /// <param name="file">Full path of the source file as it is now.</param>
    /// <param name="meta">Metadata of the translation.</param>
    public static VersionSearch Find(string file, PageMeta meta)
    {
        var hash = meta.SourceHash is { } said && FileSha1.IsHash(said) ? said : null;
        var commit = meta.SourceCommit is { Length: >= 7 and <= 64 } id && id.All(char.IsAsciiHexDigit) ? id : null;
        if (hash is null && commit is null)
        {
            return new VersionSearch(
                null,
                "the translation does not record its source version. Once it is up to date, run 'translations stamp'."
            );
        }

        try
        {
            return Find(new Git(Path.GetDirectoryName(file)!), Path.GetFileName(file), hash, commit);
        }
        catch (IOException fault)
        {
            return new VersionSearch(null, $"git failed to read the history: {fault.Message}");
        }
        catch (Win32Exception)
        {
            return new VersionSearch(null, "git is not installed. Install it, or add it to the PATH.");
        }
    }

    static VersionSearch Find(Git git, string name, string? hash, string? commit)
    {
        if (git.Run("rev-parse", "--show-prefix") is not { } prefix)
        {
            return new VersionSearch(null, "the source is not in a git repository. Run the command in a clone of its repository.");
        }

        var path = prefix.TrimEnd('\r', '\n') + name;
        SourceVersion[] named = commit is null ? [] : [new SourceVersion(commit, null, path, [])];
        var versions = named.Concat(Versions(git, ["--follow"], name)).Concat(Versions(git, ["--all", "--full-history"], name));
        var found = FirstMade(git, versions, hash);
        return found is not null ? new VersionSearch(found, null) : new VersionSearch(null, NotFound(git, name));
    }

    /// <summary>The first version with a hash; without one, the first that exists.</summary>
    static SourceVersion? FirstMade(Git git, IEnumerable<SourceVersion> versions, string? hash)
    {
        var asked = new Queue<SourceVersion>();
        var contents = git.ReadBlobs(
            versions.Select(version =>
            {
                asked.Enqueue(version);
                return $"{version.Commit}:{version.Path}";
            })
        );
        foreach (var content in contents)
        {
            var version = asked.Dequeue();
            if (content is not null && (hash is null || FileSha1.Of(content).Matches(hash)))
            {
                return version with { Content = content };
            }
        }

        return null;
    }

    /// <summary>The versions of a file, newest first; git runs on first enumeration.</summary>
    static IEnumerable<SourceVersion> Versions(Git git, string[] options, string name)
    {
        var (commit, date) = ("", "");
        foreach (
            var word in (git.Run(["log", .. options, "--name-only", "-z", "--format=%x01%H%x09%cs", "--", name]) ?? "").Split('\0', '\n')
        )
        {
            if (word.StartsWith(CommitMark))
            {
                (commit, date) = word[1..].Split('\t') is [var id, var day] ? (id, day) : ("", "");
            }
            else if (word.Length > 0 && commit.Length > 0)
            {
                yield return new SourceVersion(commit, date, word, []);
            }
        }
    }

    static string NotFound(Git git, string name) =>
        string.IsNullOrEmpty(git.Run("ls-files", "--", name)) ? "git does not track the source file, so its old text is unknown."
        : git.Run("rev-parse", "--is-shallow-repository")?.Trim() == "true"
            ? "this is a shallow clone. Fetch the full history with 'git fetch --unshallow'."
        : "the translated version of the source is not in the history of this clone. It may be on another branch or in another repository.";
}
