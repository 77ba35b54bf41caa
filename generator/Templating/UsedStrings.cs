using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace LicensingSite.Templating;

/// <summary>Which texts of the interface are shown at all: those that templates name, and those that the generator writes into articles.</summary>
sealed partial class UsedStrings
{
    /// <summary>What the names of kinds of pages begin with; which kinds there are is up to those who write landing pages.</summary>
    const string Kinds = "kind-";

    static readonly string[] OfTheGenerator =
    [
        "languageName", "dateFormat", "pages", "moreEntries", "allPages", "searchTitle", "notFoundTitle", "movedTitle",
        "note", "tip", "important", "warning", "caution", "codeNotFound",
        "appliesTo", "video", "table", "taskDone", "taskOpen", "backToReference",
        "staleNotice", "staleNoticeDated", "translationStatus", "statusSummary",
        "statusFresh", "statusStale", "statusUntranslated", "statusUnknown", "statusOrphan",
        "statusStaleMeaning", "statusUntranslatedMeaning", "statusUnknownMeaning", "statusOrphanMeaning",
    ];

    UsedStrings(ImmutableSortedSet<string> keys) => Keys = keys;

    public ImmutableSortedSet<string> Keys { get; }

    public static UsedStrings Of(TemplateFolder folder) => new(
    [
        .. OfTheGenerator,
        .. folder.Files
            .Where(file => file.Key.EndsWith(".hbs", StringComparison.Ordinal))
            .SelectMany(file => InTemplate().Matches(Encoding.UTF8.GetString(file.Value)))
            .Select(match => match.Groups[1].Value),
    ]);

    public bool Contains(string key) => Keys.Contains(key) || key.StartsWith(Kinds, StringComparison.Ordinal);

    [GeneratedRegex(@"\bstrings\.([\w\-]+)")]
    private static partial Regex InTemplate();
}
