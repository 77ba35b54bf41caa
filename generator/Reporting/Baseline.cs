using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Yaml;

namespace LicensingSite.Reporting;

/// <summary>A list of accepted findings, which are not reported. An entry without its finding is reported as outdated.</summary>
/// <remarks>The file is JSON: <c>{"from", "findings": [{"rule", "file", "what", "count"}]}</c>. No line numbers: lines move.</remarks>
sealed class Baseline
{
    /// <summary>Key of the base folder of the paths, relative to the baseline's folder.</summary>
    const string From = "from";

    readonly ImmutableArray<Entry> entries;
    readonly string folder;
    readonly string workingFolder;

    Baseline(ImmutableArray<Entry> entries, string folder, string workingFolder) =>
        (this.entries, this.folder, this.workingFolder) = (entries, folder, workingFolder);

    sealed record Entry(FindingIdentity Identity, int Count, Place Place);

    /// <summary>Formats a baseline of all findings.</summary>
    /// <param name="folder">Folder of the baseline file; its paths are relative to it.</param>
    public static string Format(IEnumerable<Diagnostic> findings, string folder) => Format(findings.CountBy(FindingIdentity.Of), folder);

    static string Format(IEnumerable<KeyValuePair<FindingIdentity, int>> found, string folder) =>
        JsonText.Format(json =>
        {
            var counts = found.Select(entry => KeyValuePair.Create(entry.Key with { File = entry.Key.Shown(folder) }, entry.Value));
            json.WriteStartObject();
            json.WriteString(From, ".");
            json.WriteStartArray("findings");
            foreach (
                var (identity, count) in counts
                    .OrderBy(entry => entry.Key.File, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Key.Rule, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Key.What, StringComparer.Ordinal)
            )
            {
                json.WriteStartObject();
                json.WriteString("rule", identity.Rule);
                json.WriteString("file", identity.File);
                json.WriteString("what", identity.What);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>Reads a baseline. Returns null and diagnostics if it is invalid.</summary>
    /// <param name="workingFolder">Base folder of the paths if the baseline has none, and of paths in messages.</param>
    public static (Baseline? Baseline, ImmutableArray<Diagnostic> Diagnostics) Read(string file, string workingFolder)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (
                null,
                [
                    new Diagnostic(
                        Rules.ConfigInvalid,
                        Place.WholeFile(file),
                        $"Cannot read the baseline: {fault.Message} Create one with --report baseline={file}."
                    ),
                ]
            );
        }

        var (lines, document) = (SourceLines.Of(file, text), JsonReader.Read(text));
        if (document.Root is not YamlMap root || root["findings"] is not YamlList list)
        {
            var at = document.Faults is [var fault, ..] ? fault.Start : 0;
            return (
                null,
                [
                    new Diagnostic(
                        Rules.ConfigInvalid,
                        new Place(lines, at, at),
                        $"This file is not a baseline. Create one with --report baseline={file}."
                    ),
                ]
            );
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var from = root.Text(From) is { } written ? Path.Combine(folder, written) : workingFolder;
        return (new Baseline([.. list.Items.OfType<YamlMap>().Select(entry => EntryOf(entry, lines, from))], folder, workingFolder), []);
    }

    /// <summary>Returns the findings that are not accepted, and a diagnostic for each outdated entry.</summary>
    /// <param name="isExternal">True if external links were checked; otherwise their entries are never outdated.</param>
    /// <param name="known">Findings of an earlier revision, which are not reported either; null for none.</param>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> findings, bool isExternal, KnownFindings? known = null)
    {
        var now = KnownFindings.Of(findings);
        var accepted = Accepted();
        var outdated = entries
            .Where(entry => LeftOf(entry.Identity, now, isExternal) is { } left && left < accepted[entry.Identity])
            .Select(entry => Outdated(entry, now.CountOf(entry.Identity)));
        return Diagnostic.Sorted([.. new KnownFindings(accepted).Union(known).FilterNew(findings), .. outdated]);
    }

    /// <summary>Formats the baseline without fixed findings; null if none is fixed.</summary>
    public string? RemoveFixed(IReadOnlyList<Diagnostic> findings, bool isExternal)
    {
        var (now, accepted) = (KnownFindings.Of(findings), Accepted());
        var left = accepted.ToDictionary(
            entry => entry.Key,
            entry => Math.Min(entry.Value, LeftOf(entry.Key, now, isExternal) ?? entry.Value)
        );
        return left.Values.Sum() < accepted.Values.Sum() ? Format(left.Where(entry => entry.Value > 0), folder) : null;
    }

    Dictionary<FindingIdentity, int> Accepted() =>
        entries.GroupBy(entry => entry.Identity).ToDictionary(same => same.Key, same => same.Sum(entry => entry.Count));

    /// <summary>
    /// Current number of findings of an entry; null if unknown, because the external link was not checked.
    /// </summary>
    static int? LeftOf(FindingIdentity identity, KnownFindings now, bool isExternal)
    {
        var isOfAnotherSite = Rules.External.Any(rule => rule.Id == identity.Rule);
        return isOfAnotherSite && (!isExternal || now.CountOf(identity with { Rule = Rules.ExternalLinkUnknown.Id }) > 0)
            ? null
            : now.CountOf(identity);
    }

    Diagnostic Outdated(Entry entry, int left)
    {
        var (identity, remedy) = (entry.Identity, left == 0 ? "Remove this entry" : $"Set its count to {left}");
        return new Diagnostic(
            Rules.BaselineOutdated,
            entry.Place,
            $"The finding '{identity.What}' ({identity.Rule}) in {identity.Shown(workingFolder)} is fixed. {remedy}, so "
                + "that it is reported if it returns.",
            identity.What
        );
    }

    /// <param name="from">Base folder of its path.</param>
    static Entry EntryOf(YamlMap entry, SourceLines lines, string from) =>
        new(
            new FindingIdentity(
                entry.Text("rule") ?? "",
                FindingIdentity.FullPath(Path.Combine(from, entry.Text("file") ?? "")),
                entry.Text("what") ?? ""
            ),
            int.TryParse(entry.Text("count"), out var count) ? count : 1,
            new Place(lines, entry.Start, entry.End)
        );
}
