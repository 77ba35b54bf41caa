using System.Collections.Immutable;
using System.Globalization;

namespace LicensingSite.Versioning;

/// <summary>
/// Reads the log of a repository from the last commit back, until the last change of each file is known, or to the first commit if authors
/// are wanted. A file keeps its history when it is renamed without a change.
/// </summary>
/// <param name="root">The working tree.</param>
sealed class HistoryLog(string root, bool readsAuthors)
{
    const char CommitMark = '\u0001';
    const char FieldMark = '\u0002';

    /// <summary>Ends the names of programs that commit.</summary>
    const string Bot = "[bot]";

    readonly Git git = new(root);

    /// <summary>The files as they are named now, by the name that they had in the commit that is being read.</summary>
    readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    readonly Dictionary<string, DateOnly> dates = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, int>> authors = new(StringComparer.Ordinal);

    /// <summary>The date of the last change, and the authors, of each file that has been committed.</summary>
    /// <param name="folders">From the root, each ending with a slash; empty for the root.</param>
    /// <param name="paths">The files, from the root.</param>
    /// <exception cref="IOException">git failed.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">git is not installed.</exception>
    public IReadOnlyDictionary<string, (DateOnly Date, ImmutableArray<string> Authors)> Read(
        IReadOnlyList<string> folders,
        IEnumerable<string> paths
    )
    {
        string[] within = folders.Contains("") ? [] : ["--", .. folders];
        var committed = git.ReadRecords(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD", .. within])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths.Where(committed.Contains))
        {
            names[path] = path;
        }

        ReadLog(within);
        var known = readsAuthors ? NamesOfContacts() : [];
        return dates.ToDictionary(file => file.Key, file => (file.Value, AuthorsOf(file.Key, known)), StringComparer.Ordinal);
    }

    void ReadLog(string[] within)
    {
        var (missing, commit) = (names.Count, default(Commit));
        var records = git.ReadRecords([
                "-c",
                "log.showSignature=false",
                "log",
                "-z",
                "--name-status",
                "-M100%",
                "--no-color",
                $"--format=%x01%as%x02%aN{(readsAuthors ? "%x02%(trailers:key=Co-authored-by,valueonly,separator=%x02)" : "")}",
                "HEAD",
                .. within,
            ])
            .GetEnumerator();
        using (records)
        {
            while (missing > 0 && records.MoveNext())
            {
                var record = records.Current.TrimStart('\n');
                if (record.StartsWith(CommitMark))
                {
                    commit = Commit.Read(record[1..]);
                }
                else if (record.StartsWith('R') && records.MoveNext() && records.Current is var before && records.MoveNext())
                {
                    Rename(before, records.Current);
                }
                else if (record.Length > 0 && records.MoveNext() && names.TryGetValue(records.Current, out var file))
                {
                    missing -= dates.TryAdd(file, commit.Date) && !readsAuthors ? 1 : 0;
                    Count(file, commit);
                }
            }
        }
    }

    /// <summary>In commits before this one, a file has its former name, and another may have had its present one.</summary>
    void Rename(string before, string after)
    {
        if (names.Remove(after, out var file))
        {
            names[before] = file;
        }
    }

    void Count(string file, Commit commit)
    {
        if (readsAuthors)
        {
            authors.TryAdd(file, new(StringComparer.Ordinal));
            foreach (var author in commit.Authors)
            {
                authors[file][author] = authors[file].GetValueOrDefault(author) + 1;
            }
        }
    }

    /// <summary>The names of co-authors, who are named by contacts: <c>Name &lt;mail&gt;</c>. Those of authors are known already.</summary>
    Dictionary<string, string> NamesOfContacts()
    {
        const int MostWords = 200;
        var contacts = authors
            .Values.SelectMany(counts => counts.Keys)
            .Where(name => name.IndexOf(" <", StringComparison.Ordinal) > 0 && name.EndsWith('>'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in contacts.Chunk(MostWords))
        {
            var mapped = git.Run(["check-mailmap", .. some])?.TrimEnd('\n').Split('\n') ?? some;
            foreach (var (contact, name) in some.Zip(mapped))
            {
                known[contact] = name[..Math.Max(0, name.LastIndexOf('<'))].Trim();
            }
        }

        return known;
    }

    /// <summary>Most changes first, then by name.</summary>
    ImmutableArray<string> AuthorsOf(string file, Dictionary<string, string> known) =>
        [
            .. authors
                .GetValueOrDefault(file, [])
                .GroupBy(count => known.GetValueOrDefault(count.Key, count.Key), count => count.Value)
                .Where(author => author.Key.Length > 0 && !author.Key.EndsWith(Bot, StringComparison.Ordinal))
                .OrderByDescending(author => author.Sum())
                .ThenBy(author => author.Key, StringComparer.Ordinal)
                .Select(author => author.Key),
        ];

    /// <param name="Authors">The author's name, then the contacts of co-authors.</param>
    readonly record struct Commit(DateOnly Date, string[] Authors)
    {
        public static Commit Read(string record)
        {
            var fields = record.Split(FieldMark);
            DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            return new Commit(date, [.. fields[1..].Select(field => field.Trim()).Where(field => field.Length > 0).Distinct()]);
        }
    }
}
