using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Scaffolding;

/// <summary>A new locale of a site: its folder, empty, and its entry in site.yml.</summary>
static class LocaleScaffold
{
    /// <param name="source">Folder of the content, as the user gave it.</param>
    public static ScaffoldPlan Plan(string source, Locale locale, IReadOnlyList<Locale> known)
    {
        if (known.Contains(locale))
        {
            return ScaffoldPlan.Failed($"The site already has the locale {locale}.");
        }

        var folder = new PlannedFile(Path.Combine(source, locale.Tag, ".gitkeep"), "");
        var file = Path.Combine(source, "site.yml");
        if (!File.Exists(file) || YamlReader.Read(File.ReadAllText(file)).Root is not YamlMap { } map || map["locales"] is null)
        {
            // Without a list of locales, the folders are the locales.
            return new ScaffoldPlan([folder], [], [], null);
        }

        return WithLocale(File.ReadAllText(file), locale) is { } text
            ? new ScaffoldPlan([folder], [new PlannedFile(file, text)], [], null)
            : ScaffoldPlan.Failed($"Cannot add the locale to the list in '{file}'. Add it by hand: {Entry(locale)}");
    }

    static string Entry(Locale locale) => $"{{ tag: {locale}, path: {locale} }}";

    /// <summary>The text of site.yml with a locale after the last one; null if there is no place for it.</summary>
    static string? WithLocale(string text, Locale locale)
    {
        if (
            YamlReader.Read(text) is not { Faults.Length: 0, Root: YamlMap map }
            || map["locales"] is not YamlList { Items: [.., var last] items } list
        )
        {
            return null;
        }

        var lineStart = text.LastIndexOf('\n', Math.Max(0, last.Start - 1)) + 1;
        var before = text[lineStart..last.Start];
        var isFlow = text[..last.Start].TrimEnd().EndsWith('[') || text[list.Start] == '[';
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var close = text.IndexOf(']', last.Start);
        var end = isFlow && close >= 0 ? text[..close].TrimEnd().Length : EndOf(last);
        var rest = text.IndexOf('\n', end) is >= 0 and var newLine ? newLine + 1 : text.Length;
        var missingLineEnd = rest == text.Length && !text.EndsWith('\n') ? lineEnd : "";
        var dash = before[..(before.IndexOf('-', StringComparison.Ordinal) + 1)];
        var changed = isFlow
            ? text.Insert(end, $", {Entry(locale)}")
            : text.Insert(rest, $"{missingLineEnd}{dash} {Entry(locale)}{lineEnd}");
        var isAdded =
            YamlReader.Read(changed) is { Faults.Length: 0, Root: YamlMap now }
            && now.Maps("locales").LastOrDefault()?.Text("tag") == locale.Tag
            && now.List("locales").Count() == items.Length + 1;
        return isAdded ? changed : null;

        // A block node ends where the next node begins, so take the end of its last scalar.
        int EndOf(YamlNode node) => node is YamlMap { Entries: [.., var entry] } && text[node.Start] != '{' ? EndOf(entry.Value) : node.End;
    }
}
