using System.Collections.Frozen;
using LicensingSite.Model;

namespace LicensingSite.Serving;

/// <summary>A folder of files that are made together once one of them is asked for.</summary>
/// <param name="Folder">Relative to the site, with a slash at the end.</param>
/// <param name="Files">By path relative to the site.</param>
sealed record FilesOnDemand(string Folder, Lazy<FrozenDictionary<string, OutputFile>> Files)
{
    public static FilesOnDemand Of(OutputGroup group) =>
        new(group.Folder, new(() => group.Files.Value.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal)));

    public OutputFile? Find(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? Files.Value.GetValueOrDefault(path) : null;
}
