using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Writing;

/// <summary>What is known of the files as they were last written: a file that is still so, and would come out the same, is left alone.</summary>
/// <param name="Groups">The key of each group by its folder.</param>
sealed record WrittenFiles(IReadOnlyDictionary<string, WrittenFile> ByPath, IReadOnlyDictionary<string, Fingerprint> Groups)
{
    public static readonly WrittenFiles None = new(new Dictionary<string, WrittenFile>(), new Dictionary<string, Fingerprint>());

    /// <summary>The files of a group; while it would come out the same, those that were written, and nothing is made.</summary>
    public IEnumerable<OutputFile> FilesOf(OutputGroup group) =>
        Groups.TryGetValue(group.Folder, out var key) && key == group.Key.Value
            ? ByPath.Where(file => file.Key.StartsWith(group.Folder, StringComparison.Ordinal)).Select(file => new OutputFile(file.Key, () => new OutputPlan(file.Value.Key, () => Made(group, file.Key))))
            : group.Files.Value;

    static byte[] Made(OutputGroup group, string path) => group.Files.Value.Single(file => file.Path == path).Plan().Produce();
}

/// <summary>A file as written.</summary>
/// <param name="Key">Of what it was made of.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, in UTC ticks.</param>
readonly record struct WrittenFile(Fingerprint Key, long Size, long Modified);
