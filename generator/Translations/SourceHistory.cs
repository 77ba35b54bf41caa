using System.ComponentModel;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Versioning;

namespace LicensingSite.Translations;

/// <summary>A source file as it once was.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Date">Of the commit, as <c>YYYY-MM-DD</c>; null where only the translation names the commit.</param>
/// <param name="Path">Of the file at that time, from the root of the repository.</param>
sealed record SourceVersion(string Commit, string? Date, string Path, byte[] Content);

/// <summary>The version that a translation was made from, or why it is not known.</summary>
sealed record VersionSearch(SourceVersion? Version, string? Reason);

/// <summary>Finds in the git history of a source file the version that a translation was made from.</summary>
static class SourceHistory
{
    const char CommitMark = '\u0001';

    /// <param name="file">Full path of the source file as it is now.</param>
    /// <param name="meta">What the translation says of its source.</param>
    public static VersionSearch Find(string file, PageMeta meta)
    {
        var hash = meta.SourceHash is { } said && FileSha1.IsHash(said) ? said : null;
        var commit = meta.SourceCommit is { Length: >= 7 and <= 64 } id && id.All(char.IsAsciiHexDigit) ? id : null;
        if (hash is null && commit is null)
        {
            return new VersionSearch(null, "the translation does not say which state of the source it was made from. 'translations stamp' writes it down once the translation is up to date.");
        }

        try
        {
            return Find(new Git(Path.GetDirectoryName(file)!), Path.GetFileName(file), hash, commit);
        }
        catch (IOException fault)
        {
            return new VersionSearch(null, $"git gave up while it read the history: {fault.Message}");
        }
        catch (Win32Exception)
        {
            return new VersionSearch(null, "the old text of the source is in its git history, and there is no git on this machine. Install git, or put it on the PATH.");
        }
    }

    static VersionSearch Find(Git git, string name, string? hash, string? commit)
    {
        if (git.Ask("rev-parse", "--show-prefix") is not { } prefix)
        {
            return new VersionSearch(null, "the source is not in a git checkout that can be read. Run this where the source has its history.");
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
        var contents = git.Contents(versions.Select(version =>
        {
            asked.Enqueue(version);
            return $"{version.Commit}:{version.Path}";
        }));
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

    /// <summary>The versions of a file, newest first; read only if nothing before them was the one.</summary>
    static IEnumerable<SourceVersion> Versions(Git git, string[] options, string name)
    {
        var (commit, date) = ("", "");
        foreach (var word in (git.Ask(["log", .. options, "--name-only", "-z", "--format=%x01%H%x09%cs", "--", name]) ?? "").Split('\0', '\n'))
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
        string.IsNullOrEmpty(git.Ask("ls-files", "--", name)) ? "git does not track the source file, so nobody knows its old text."
            : git.Ask("rev-parse", "--is-shallow-repository")?.Trim() == "true" ? "this checkout has only the newest part of the history. Fetch the rest with 'git fetch --unshallow'."
            : "no version of the source in the history of this checkout is the one that the translation was made from. It may be in another branch or repository.";
}
