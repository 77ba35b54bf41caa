using System.Collections;

namespace LicensingSite.Model;

/// <summary>The files of a site. Enumerating lists them all; <see cref="Find"/> makes one without listing the others.</summary>
/// <param name="sets">No two of them have a file of the same path.</param>
sealed class OutputFiles(params IReadOnlyList<OutputFiles.Set> sets) : IEnumerable<OutputFile>
{
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

    /// <summary>The files with certain paths.</summary>
    public OutputFiles Where(Func<string, bool> isWanted) =>
        new([
            .. sets.Select(set => new Set(
                () => set.List().Where(file => isWanted(file.Path)),
                path => isWanted(path) ? set.Find(path) : null
            )),
        ]);

    public IEnumerator<OutputFile> GetEnumerator() => sets.SelectMany(set => set.List()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Files of one kind.</summary>
    internal sealed record Set(Func<IEnumerable<OutputFile>> List, Func<string, OutputFile?> Find)
    {
        /// <summary>A few files: the first search lists them all.</summary>
        public static Set Of(Func<IEnumerable<OutputFile>> list) => Of(_ => true, list);

        /// <summary>Files that are expensive to list: they are not listed for a path that none of them can have.</summary>
        public static Set Of(Func<string, bool> mayBe, Func<IEnumerable<OutputFile>> list)
        {
            var byPath = new Lazy<Dictionary<string, OutputFile>>(() => list().ToDictionary(file => file.Path, StringComparer.Ordinal));
            return new(() => byPath.Value.Values, path => mayBe(path) ? byPath.Value.GetValueOrDefault(path) : null);
        }
    }
}
