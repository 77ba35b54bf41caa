using System.Globalization;
using LicensingSite.Diagnostics;

namespace LicensingSite.TranslationChecks;

/// <summary>Messages about items that a translation lacks, adds, or changes.</summary>
static class ComparisonMessages
{
    public static Rule RuleOf(ItemKind kind) => kind switch
    {
        ItemKind.Link or ItemKind.Image or ItemKind.Include => Rules.TranslationLink,
        ItemKind.Code or ItemKind.InlineCode or ItemKind.Placeholder => Rules.TranslationCode,
        _ => Rules.TranslationStructure,
    };

    public static string Missing(ComparedItem item) => item.Kind switch
    {
        ItemKind.Code => $"The source has {NameOf(item)} that this section lacks. Copy it.",
        _ => $"The source has {NameOf(item)} that is missing here. Put it back.",
    };

    public static string Added(ComparedItem item) =>
        $"The source does not have {NameOf(item)} here. Take it out, or add it to the source.";

    public static string Changed(ComparedItem missing, ComparedItem added) => missing.Kind switch
    {
        ItemKind.Code when missing.Shown == added.Shown =>
            "This code is not that of the source; only comments and sentences in it are to be translated. Copy the source's.",
        ItemKind.Table =>
            $"This table has {added.Shown} cells (columns × rows), and {missing.Shown} in the source. Give it the same rows and columns.",
        _ => $"The source has {NameOf(missing)}, not {Quoted(added)}. Write it as there.",
    };

    public static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    static string NameOf(ComparedItem item) => item.Kind switch
    {
        ItemKind.Alert => $"an alert {item.Shown}",
        ItemKind.Table => $"a table of {item.Shown} cells (columns × rows)",
        ItemKind.Tab => $"a tab '{item.Shown}'",
        ItemKind.Code => item.Shown.Length == 0 ? "a block of code" : $"a block of code '{item.Shown}'",
        ItemKind.Include => $"an include of '{item.Shown}'",
        ItemKind.Image => $"a picture '{item.Shown}'",
        ItemKind.Link => $"a link to '{item.Shown}'",
        ItemKind.InlineCode => $"the code '{item.Shown}'",
        _ => $"the placeholder '{item.Shown}'",
    };

    static string Quoted(ComparedItem item) => $"'{item.Shown}'";
}
