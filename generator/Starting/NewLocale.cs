using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Starting;

/// <summary>A further locale of a site: its folder, empty, and its name in site.yml, whose every other byte stays.</summary>
static class NewLocale
{
    /// <param name="source">Folder of the content, as the user gave it.</param>
    public static NewFiles In(string source, Locale locale, IReadOnlyList<Locale> known)
    {
        if (known.Contains(locale))
        {
            return NewFiles.Refuse($"The site has the locale {locale} already.");
        }

        var folder = new NewFile(Path.Combine(source, locale.Tag, ".gitkeep"), "");
        var file = Path.Combine(source, "site.yml");
        if (!File.Exists(file) || YamlReader.Read(File.ReadAllText(file)).Root is not YamlMap { } map || map["locales"] is null)
        {
            // Without a list, the folders are the locales.
            return new NewFiles([folder], [], [], null);
        }

        return Added(File.ReadAllText(file), locale) is { } text
            ? new NewFiles([folder], [new NewFile(file, text)], [], null)
            : NewFiles.Refuse($"'{file}' lists the locales in a way that leaves no place for another. Add it there by hand: {{ tag: {locale}, path: {locale} }}");
    }

    /// <summary>The text of site.yml with a locale after the last one; null where there is no place for it.</summary>
    static string? Added(string text, Locale locale)
    {
        if (YamlReader.Read(text) is not { Faults.Length: 0, Root: YamlMap map } || map["locales"] is not YamlList { Items: [.., var last] items } list)
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
        var changed = isFlow
            ? text.Insert(end, $", {{ tag: {locale}, path: {locale} }}")
            : text.Insert(rest, $"{(rest == text.Length && !text.EndsWith('\n') ? lineEnd : "")}{before[..(before.IndexOf('-', StringComparison.Ordinal) + 1)]} {{ tag: {locale}, path: {locale} }}{lineEnd}");
        return YamlReader.Read(changed) is { Faults.Length: 0, Root: YamlMap now } && now.Maps("locales").LastOrDefault()?.Text("tag") == locale.Tag && now.List("locales").Count() == items.Length + 1
            ? changed
            : null;

        // The end of a block is where the next thing begins; of what is in it, where it is.
        int EndOf(YamlNode node) => node is YamlMap { Entries: [.., var entry] } && text[node.Start] != '{' ? EndOf(entry.Value) : node.End;
    }
}
