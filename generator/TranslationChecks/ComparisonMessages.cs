using System.Globalization;
using LicensingSite.Diagnostics;

namespace LicensingSite.TranslationChecks;

/// <summary>Messages about items that a translation lacks, adds, or changes.</summary>
static class ComparisonMessages
{
    public static Rule RuleOf(ItemKind kind) =>
        kind switch
        {
            ItemKind.Link or ItemKind.Image or ItemKind.Include => Rules.TranslationLink,
            ItemKind.Code or ItemKind.InlineCode or ItemKind.Placeholder => Rules.TranslationCode,
            _ => Rules.TranslationStructure,
        };

    public static string Missing(ComparedItem item) =>
        item.Kind switch
        {
            ItemKind.Code => $"The source has {NameOf(item)} that this section lacks. Add it.",
            _ => $"The source has {NameOf(item)} that is missing here. Add it.",
        };

    public static string Added(ComparedItem item) => $"The source does not have {NameOf(item)} here. Remove it, or add it to the source.";

    public static string Changed(ComparedItem missing, ComparedItem added) =>
        missing.Kind switch
        {
            ItemKind.Code when missing.Shown == added.Shown =>
                "This code differs from the source. Translate only its comments and strings, and copy the rest.",
            ItemKind.Table =>
                $"This table has {added.Shown} cells (columns × rows), but the source has {missing.Shown}. Use the same rows and columns.",
            _ => $"The source has {NameOf(missing)}, not {Quoted(added)}. Copy it from the source.",
        };

    public static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    static string NameOf(ComparedItem item) =>
        item.Kind switch
        {
            ItemKind.Alert => $"an alert {item.Shown}",
            ItemKind.Table => $"a table of {item.Shown} cells (columns × rows)",
            ItemKind.Tab => $"a tab '{item.Shown}'",
            ItemKind.Code => item.Shown.Length == 0 ? "a code block" : $"a code block '{item.Shown}'",
            ItemKind.Include => $"an include of '{item.Shown}'",
            ItemKind.Image => $"an image '{item.Shown}'",
            ItemKind.Link => $"a link to '{item.Shown}'",
            ItemKind.InlineCode => $"the code '{item.Shown}'",
            _ => $"the placeholder '{item.Shown}'",
        };

    static string Quoted(ComparedItem item) => $"'{item.Shown}'";
}
