using System.Collections.Immutable;

namespace LicensingSite.Templating;

/// <summary>
/// Which texts of the interface are shown at all: those that templates name, and those that the generator writes into articles.
/// </summary>
sealed class UsedStrings
{
    /// <summary>What the names of kinds of pages begin with; which kinds there are is up to those who write landing pages.</summary>
    const string Kinds = "kind-";

    static readonly string[] OfTheGenerator =
    [
        "languageName",
        "dateFormat",
        "pages",
        "moreEntries",
        "allPages",
        "searchTitle",
        "notFoundTitle",
        "movedTitle",
        "note",
        "tip",
        "important",
        "warning",
        "caution",
        "codeNotFound",
        "diagram",
        "diagramSource",
        "appliesTo",
        "video",
        "table",
        "taskDone",
        "taskOpen",
        "backToReference",
        "staleNotice",
        "staleNoticeDated",
        "translationStatus",
        "statusSummary",
        "statusFresh",
        "statusStale",
        "statusUntranslated",
        "statusUnknown",
        "statusOrphan",
        "statusStaleMeaning",
        "statusUntranslatedMeaning",
        "statusUnknownMeaning",
        "statusOrphanMeaning",
    ];

    UsedStrings(ImmutableSortedSet<string> keys) => Keys = keys;

    public ImmutableSortedSet<string> Keys { get; }

    public static UsedStrings In(TemplateUses uses) => new([.. OfTheGenerator, .. uses.Texts]);

    public bool Contains(string key) => Keys.Contains(key) || key.StartsWith(Kinds, StringComparison.Ordinal);
}
