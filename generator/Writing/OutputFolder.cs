using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text;

namespace LicensingSite.Writing;

/// <summary>The output folder and its manifest.</summary>
/// <param name="root">Full path.</param>
sealed class OutputFolder(string root)
{
    /// <summary>The manifest: a line for each file that this tool wrote. Nothing else is ever overwritten or deleted.</summary>
    const string ManifestName = ".licensingsite";
    const string StagingName = ".staging";

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Staging { get; } = Path.Combine(root, StagingName);

    /// <summary>Returns a file at the path of the folder, or of one above it; null if there is none.</summary>
    public string? FindFileInPlace()
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

    /// <summary>The full path of a file of the site.</summary>
    /// <exception cref="InvalidOperationException">The path leads out of the folder, which no URL of the site does.</exception>
    public string FullPath(string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidOperationException($"'{path}' would be written outside the output folder.");
    }

    /// <summary>Lists all files by path relative to the folder, with size in bytes and last write in UTC ticks.</summary>
    public Dictionary<string, (long Size, long Modified)> ListFiles()
    {
        var found = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        if (!Directory.Exists(root))
        {
            return found;
        }

        var files = new FileSystemEnumerable<(string Path, long Size, long Modified)>(
            root,
            (ref FileSystemEntry entry) =>
                (entry.ToFullPath()[(root.Length + 1)..].Replace('\\', '/'), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        foreach (var (path, size, modified) in files)
        {
            found[path] = (size, modified);
        }

        return found;
    }

    /// <summary>Reads the manifest; empty if there is none.</summary>
    public ImmutableHashSet<string> ReadManifest()
    {
        var manifest = Path.Combine(root, ManifestName);
        return File.Exists(manifest) ? File.ReadAllLines(manifest, Utf8).ToImmutableHashSet(StringComparer.Ordinal) : [];
    }

    /// <summary>Writes the manifest atomically; the staging folder must exist.</summary>
    public void WriteManifest(IEnumerable<string> paths)
    {
        var manifest = Path.Combine(root, ManifestName);
        var content = Utf8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));
        if (!File.Exists(manifest) || !File.ReadAllBytes(manifest).AsSpan().SequenceEqual(content))
        {
            var aside = Path.Combine(Staging, ManifestName);
            File.WriteAllBytes(aside, content);
            File.Move(aside, manifest, overwrite: true);
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
        var folder = Path.GetDirectoryName(full)!;
        while (folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
