using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>A file of the site, rendered when it is written or served.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Plan">Computes the key of the content without rendering it.</param>
sealed record OutputFile(string Path, Func<OutputPlan> Plan)
{
    /// <summary>A file whose content is known.</summary>
    public static OutputFile Of(string path, byte[] content) => Deferred(path, () => content);

    /// <summary>A file that has no key but its content, which is written when the file is planned.</summary>
    public static OutputFile Deferred(string path, Func<byte[]> write) =>
        new(
            path,
            () =>
            {
                var content = write();
                return new OutputPlan(Fingerprint.Of(content), () => content);
            }
        );
}

/// <summary>Files whose names are known only once they are made.</summary>
/// <param name="Folder">Where all of them are, relative to the output folder, with a slash at the end; nothing else is there.</param>
/// <param name="Key">Computes the hash of everything that the files depend on: equal keys, the same files.</param>
sealed record OutputGroup(string Folder, Func<Fingerprint> Key, Lazy<IReadOnlyList<OutputFile>> Files)
{
    /// <summary>The file of a path; null where the group has none.</summary>
    public OutputFile? Find(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) ? Files.Value.FirstOrDefault(file => file.Path == path) : null;
}

/// <summary>How to make a file's content.</summary>
/// <param name="Key">Hash of everything the content depends on: equal keys, equal bytes.</param>
sealed record OutputPlan(Fingerprint Key, Func<byte[]> Produce);
