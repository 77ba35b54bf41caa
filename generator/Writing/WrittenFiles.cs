using LicensingSite.Model;

namespace LicensingSite.Writing;

/// <summary>What is known of the files as they were last written: a file that is still so, and would come out the same, is left alone.</summary>
sealed record WrittenFiles(IReadOnlyDictionary<string, WrittenFile> ByPath)
{
    public static readonly WrittenFiles None = new(new Dictionary<string, WrittenFile>());
}

/// <summary>A file as written.</summary>
/// <param name="Key">Of what it was made of.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, in UTC ticks.</param>
readonly record struct WrittenFile(Fingerprint Key, long Size, long Modified);
