using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Yaml;

namespace LicensingSite.Reporting;

/// <summary>Findings that were there before and are accepted: only others count. An entry whose finding is gone has to go too.</summary>
/// <remarks>The file is JSON: <c>{"from", "findings": [{"rule", "file", "what", "count"}]}</c>. No line numbers: lines move.</remarks>
sealed class Baseline
{
    /// <summary>The key that says which folder the paths start from, as seen from the baseline's own.</summary>
    const string From = "from";

    readonly ImmutableArray<Entry> entries;
    readonly string folder;
    readonly string workingFolder;

    Baseline(ImmutableArray<Entry> entries, string folder, string workingFolder) => (this.entries, this.folder, this.workingFolder) = (entries, folder, workingFolder);

    sealed record Entry(FindingIdentity Identity, int Count, Place Place);

    /// <summary>A baseline of all that is found now.</summary>
    /// <param name="folder">Where it will lie: its paths start from there, whoever uses it from where.</param>
    public static string Of(IEnumerable<Diagnostic> findings, string folder) => Of(findings.CountBy(FindingIdentity.Of), folder);

    static string Of(IEnumerable<KeyValuePair<FindingIdentity, int>> found, string folder) => JsonText.Of(json =>
    {
        var counts = found.Select(entry => KeyValuePair.Create(entry.Key with { File = entry.Key.Shown(folder) }, entry.Value));
        json.WriteStartObject();
        json.WriteString(From, ".");
        json.WriteStartArray("findings");
        foreach (var (identity, count) in counts.OrderBy(entry => entry.Key.File, StringComparer.Ordinal).ThenBy(entry => entry.Key.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Key.What, StringComparer.Ordinal))
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

    /// <summary>Reads a baseline; null where a finding says why it cannot be used.</summary>
    /// <param name="workingFolder">What paths start from where the baseline does not say it, and what messages name files from.</param>
    public static (Baseline? Baseline, ImmutableArray<Diagnostic> Diagnostics) Read(string file, string workingFolder)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, [new Diagnostic(Rules.ConfigInvalid, Place.WholeFile(file), $"The baseline cannot be read: {fault.Message} Write one with --report baseline={file}.")]);
        }

        var (lines, document) = (SourceLines.Of(file, text), JsonReader.Read(text));
        if (document.Root is not YamlMap root || root["findings"] is not YamlList list)
        {
            var at = document.Faults is [var fault, ..] ? fault.Start : 0;
            return (null, [new Diagnostic(Rules.ConfigInvalid, new Place(lines, at, at), $"This is no baseline. Write it anew with --report baseline={file}.")]);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var from = root.Text(From) is { } written ? Path.Combine(folder, written) : workingFolder;
        return (new Baseline([.. list.Items.OfType<YamlMap>().Select(entry => EntryOf(entry, lines, from))], folder, workingFolder), []);
    }

    /// <summary>What is new among findings, and a finding for each entry of which there is nothing left, or less.</summary>
    /// <param name="isExternal">True where other sites were asked: else nobody knows what became of links to them.</param>
    /// <param name="known">Findings of an earlier state, which are not new either; null for none.</param>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> findings, bool isExternal, KnownFindings? known = null)
    {
        var now = KnownFindings.Of(findings);
        var accepted = Accepted();
        var outdated = entries
            .Where(entry => LeftOf(entry.Identity, now, isExternal) is { } left && left < accepted[entry.Identity])
            .Select(entry => Outdated(entry, now.CountOf(entry.Identity)));
        return Diagnostic.Sorted([.. new KnownFindings(accepted).Or(known).NewAmong(findings), .. outdated]);
    }

    /// <summary>This baseline without what has been mended; null where all of it is still there.</summary>
    public string? Without(IReadOnlyList<Diagnostic> findings, bool isExternal)
    {
        var (now, accepted) = (KnownFindings.Of(findings), Accepted());
        var left = accepted.ToDictionary(entry => entry.Key, entry => Math.Min(entry.Value, LeftOf(entry.Key, now, isExternal) ?? entry.Value));
        return left.Values.Sum() < accepted.Values.Sum() ? Of(left.Where(entry => entry.Value > 0), folder) : null;
    }

    Dictionary<FindingIdentity, int> Accepted() => entries.GroupBy(entry => entry.Identity).ToDictionary(same => same.Key, same => same.Sum(entry => entry.Count));

    /// <summary>How many findings there are now of an entry; null where nobody knows, because another site was not asked, or was too busy to tell.</summary>
    static int? LeftOf(FindingIdentity identity, KnownFindings now, bool isExternal)
    {
        var isOfAnotherSite = Rules.External.Any(rule => rule.Id == identity.Rule);
        return isOfAnotherSite && (!isExternal || now.CountOf(identity with { Rule = Rules.ExternalLinkUnknown.Id }) > 0) ? null : now.CountOf(identity);
    }

    Diagnostic Outdated(Entry entry, int left)
    {
        var (identity, remedy) = (entry.Identity, left == 0 ? "Take this entry out" : $"Set its count to {left}");
        return new Diagnostic(Rules.BaselineOutdated, entry.Place, $"The fault '{identity.What}' ({identity.Rule}) in {identity.Shown(workingFolder)} has been mended. {remedy}, so that it cannot come back unseen.", identity.What);
    }

    /// <param name="from">What its path starts from.</param>
    static Entry EntryOf(YamlMap entry, SourceLines lines, string from) => new(
        new FindingIdentity(entry.Text("rule") ?? "", FindingIdentity.FullPath(Path.Combine(from, entry.Text("file") ?? "")), entry.Text("what") ?? ""),
        int.TryParse(entry.Text("count"), out var count) ? count : 1,
        new Place(lines, entry.Start, entry.End));
}
