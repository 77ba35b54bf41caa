using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text;

namespace LicensingSite.Writing;

/// <summary>The folder that the site is written to, and the list of what is ours in it.</summary>
/// <param name="root">Full path.</param>
sealed class OutputFolder(string root)
{
    /// <summary>Names each file that this tool wrote, one a line: nothing else is ever overwritten or deleted.</summary>
    const string ListName = ".licensingsite";
    const string StagingName = ".staging";

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Staging { get; } = Path.Combine(root, StagingName);

    /// <summary>A file where the folder, or one that it is in, should be; null where there is none.</summary>
    public string? FileInTheWay()
    {
        for (var path = root; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Where a file of the site goes.</summary>
    /// <exception cref="InvalidOperationException">The path leads out of the folder, which no address of the site does.</exception>
    public string FullPath(string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidOperationException($"'{path}' would be written outside the output folder.");
    }

    /// <summary>The files there are, with size in bytes and last write in UTC ticks, by path relative to the folder.</summary>
    public Dictionary<string, (long Size, long Modified)> Existing()
    {
        var found = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        if (!Directory.Exists(root))
        {
            return found;
        }

        var files = new FileSystemEnumerable<(string Path, long Size, long Modified)>(
            root,
            (ref FileSystemEntry entry) => (entry.ToFullPath()[(root.Length + 1)..].Replace('\\', '/'), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        foreach (var (path, size, modified) in files)
        {
            found[path] = (size, modified);
        }

        return found;
    }

    public ImmutableHashSet<string> Ours()
    {
        var list = Path.Combine(root, ListName);
        return File.Exists(list) ? File.ReadAllLines(list, Utf8).ToImmutableHashSet(StringComparer.Ordinal) : [];
    }

    /// <summary>Writes the list as a whole or not at all; the staging folder has to be there.</summary>
    public void WriteOurs(IEnumerable<string> paths)
    {
        var list = Path.Combine(root, ListName);
        var content = Utf8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));
        if (!File.Exists(list) || !File.ReadAllBytes(list).AsSpan().SequenceEqual(content))
        {
            var aside = Path.Combine(Staging, ListName);
            File.WriteAllBytes(aside, content);
            File.Move(aside, list, overwrite: true);
        }
    }

    public void DeleteStaging()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    public void DeleteAll(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Delete(path);
        }
    }

    /// <summary>Deletes a file, and the folders that are empty without it.</summary>
    void Delete(string path)
    {
        var full = FullPath(path);
        File.Delete(full);
        for (var folder = Path.GetDirectoryName(full)!; folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }
}
