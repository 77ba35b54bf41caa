using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>A file of the site that can be made when somebody asks for it.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Plan">Works out what the content depends on, without making it.</param>
sealed record OutputFile(string Path, Func<OutputPlan> Plan)
{
    /// <summary>A file whose content is at hand.</summary>
    public static OutputFile Of(string path, byte[] content) => new(path, () => new OutputPlan(Fingerprint.Of(content), () => content));
}

/// <summary>Files whose names are known only once they are made.</summary>
/// <param name="Folder">Where all of them are, relative to the output folder, with a slash at the end; nothing else is there.</param>
/// <param name="Key">Stands for all that they depend on: equal keys, the same files.</param>
sealed record OutputGroup(string Folder, Lazy<Fingerprint> Key, Lazy<IReadOnlyList<OutputFile>> Files);

/// <summary>How to make a file's content.</summary>
/// <param name="Key">Stands for all that the content depends on: equal keys, equal bytes.</param>
sealed record OutputPlan(Fingerprint Key, Func<byte[]> Produce);
