using System.Collections;

namespace LicensingSite.Model;

/// <summary>The files of a site: listed when all are wanted, and found one by one without that.</summary>
/// <param name="sets">No two of them have a file of the same path.</param>
sealed class OutputFiles(params IReadOnlyList<OutputFiles.Set> sets) : IReadOnlyCollection<OutputFile>
{
    readonly Lazy<OutputFile[]> all = new(() => [.. sets.SelectMany(set => set.List())]);

    public int Count => all.Value.Length;

    /// <summary>The file of a path; null where the site has none.</summary>
    public OutputFile? Find(string path)
    {
        foreach (var set in sets)
        {
            if (set.Find(path) is { } file)
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Those whose path is wanted.</summary>
    public OutputFiles Where(Func<string, bool> isWanted) => new(
        [.. sets.Select(set => new Set(() => set.List().Where(file => isWanted(file.Path)), path => isWanted(path) ? set.Find(path) : null))]);

    public IEnumerator<OutputFile> GetEnumerator() => all.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Files of one kind.</summary>
    internal sealed record Set(Func<IEnumerable<OutputFile>> List, Func<string, OutputFile?> Find)
    {
        /// <summary>Files that are few: all are listed once one is looked for.</summary>
        public static Set Of(Func<IEnumerable<OutputFile>> list) => Of(_ => true, list);

        /// <summary>Files that take work to list: none is looked for where the path cannot be that of one.</summary>
        public static Set Of(Func<string, bool> mayBe, Func<IEnumerable<OutputFile>> list)
        {
            var byPath = new Lazy<Dictionary<string, OutputFile>>(() => list().ToDictionary(file => file.Path, StringComparer.Ordinal));
            return new(() => byPath.Value.Values, path => mayBe(path) ? byPath.Value.GetValueOrDefault(path) : null);
        }
    }
}
