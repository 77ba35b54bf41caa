using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Writing;

/// <summary>The files of the last build: one that has not changed since, and whose key is the same, is not rendered again.</summary>
/// <param name="Groups">The key of each group by its folder.</param>
sealed record WrittenFiles(IReadOnlyDictionary<string, WrittenFile> ByPath, IReadOnlyDictionary<string, Fingerprint> Groups)
{
    public static readonly WrittenFiles None = new(new Dictionary<string, WrittenFile>(), new Dictionary<string, Fingerprint>());

    /// <summary>The files of a group; while its key is the same, those that were written, without rendering any.</summary>
    /// <param name="key">The key of the group now.</param>
    public IEnumerable<OutputFile> FilesOf(OutputGroup group, Fingerprint key) =>
        Groups.TryGetValue(group.Folder, out var before) && before == key
            ? ByPath
                .Where(file => file.Key.StartsWith(group.Folder, StringComparison.Ordinal))
                .Select(file => new OutputFile(file.Key, () => new OutputPlan(file.Value.Key, () => Render(group, file.Key))))
            : group.Files.Value;

    static byte[] Render(OutputGroup group, string path) => group.Files.Value.Single(file => file.Path == path).Plan().Produce();
}

/// <summary>A file as written.</summary>
/// <param name="Key">Hash of what it was rendered from.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, in UTC ticks.</param>
readonly record struct WrittenFile(Fingerprint Key, long Size, long Modified);
