using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>Reads site.yml. A value that cannot be read is a diagnostic, and its key counts as missing.</summary>
sealed partial class SiteFileReader(string file, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    SourceLines lines = SourceLines.Unread(file);

    public SiteFile Read()
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Report(Rules.ConfigInvalid, 0, 0, $"Cannot read this file: {fault.Message} Check its permissions.");
            return SiteFile.None;
        }

        lines = SourceLines.Of(file, text);
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(Rules.ConfigInvalid, 0, 0, "This file is empty. Add the site's configuration, or delete the file.");
            return SiteFile.None;
        }

        var document = YamlReader.Read(text);
        foreach (var fault in document.Faults)
        {
            Report(
                Rules.ConfigInvalid,
                fault.Start,
                fault.End,
                fault.IsDuplicateKey ? $"The key '{fault.Message}' is duplicated. Remove one." : $"This is not valid YAML: {fault.Message}"
            );
        }

        return document.Root switch
        {
            YamlMap map => From(map),
            null => SiteFile.None,
            var other => Refuse(other, "a set of key-value pairs", SiteFile.None),
        };
    }

    SiteFile From(YamlMap map)
    {
        CheckKeys(map, SiteFileSchema.Keys);
        return new SiteFile(
            map.Text(SiteFileSchema.SourceLocale),
            [.. Items(map, SiteFileSchema.Locales).Select(Locale).OfType<SiteFile.LocaleLine>()],
            TextsByLocale(map[SiteFileSchema.Title], map.Text(SiteFileSchema.SourceLocale) ?? "en-US"),
            map.Text(SiteFileSchema.BaseUrl),
            PlaceOf(map[SiteFileSchema.BaseUrl] ?? map),
            EditUrls(map[SiteFileSchema.Edit]),
            Globs(map, SiteFileSchema.Exclude),
            Globs(map, SiteFileSchema.Resources),
            Defaults(map[SiteFileSchema.Metadata]),
            [
                .. Entries(map[SiteFileSchema.Redirects], "old paths with their new ones, such as 'old.md: new.md'")
                    .Select(Redirect)
                    .OfType<SiteFile.RedirectLine>(),
            ],
            Links(map[SiteFileSchema.Links]),
            Synonyms(map[SiteFileSchema.Synonyms]),
            Branding(map),
            Mermaid(map[SiteFileSchema.Mermaid]),
            new HistorySettings(
                Switch(map[SiteFileSchema.LastUpdated]),
                Switch(map[SiteFileSchema.Contributors]),
                PlaceOf(map[SiteFileSchema.LastUpdated] ?? map[SiteFileSchema.Contributors] ?? map)
            )
        );
    }

    ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms(YamlNode? node) =>
        Entries(node, "locales with their lists of synonyms, such as 'en-US: [[…, …]]'")
            .DistinctBy(entry => entry.Key.Value, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(
                entry => entry.Key.Value,
                entry =>
                    entry.Value is YamlList list
                        ? [.. list.Items.Select(NamesOfOne)]
                        : Refuse(entry.Value, "a list of lists of synonyms", ImmutableArray<ImmutableArray<string>>.Empty),
                StringComparer.OrdinalIgnoreCase
            );

    ImmutableArray<string> NamesOfOne(YamlNode node) =>
        node is YamlList list && list.Items.All(item => item is YamlScalar { IsNull: false })
            ? [.. list.Items.Cast<YamlScalar>().Select(item => item.Value)]
            : Refuse(node, "a list of synonyms", ImmutableArray<string>.Empty);

    SiteFile.LocaleLine? Locale(YamlNode node)
    {
        if (node is not YamlMap map || map.Text(SiteFileSchema.Tag) is not { } tag)
        {
            return Refuse<SiteFile.LocaleLine?>(node, "a locale with 'tag' and 'path'", null);
        }

        CheckKeys(map, SiteFileSchema.LocaleKeys);
        return new SiteFile.LocaleLine(
            tag,
            map.Text(SiteFileSchema.Path) ?? tag,
            PlaceOf(map[SiteFileSchema.Tag]!),
            PlaceOf(map[SiteFileSchema.Path] ?? map[SiteFileSchema.Tag]!)
        );
    }

    static bool IsEditUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && parsed.Scheme is "https" or "http"
        && url.Contains("{path}", StringComparison.Ordinal);

    ImmutableDictionary<string, string> EditUrls(YamlNode? node)
    {
        var urls = TextsByLocale(node, SiteFile.AnyLocale);
        return urls.Values.All(IsEditUrl)
            ? urls
            : Refuse(
                node!,
                "a URL with {path} in place of a page's path, such as https://host/edit/{path}",
                ImmutableDictionary<string, string>.Empty
            );
    }

    /// <param name="locale">Locale of a plain text.</param>
    ImmutableDictionary<string, string> TextsByLocale(YamlNode? node, string locale) =>
        node switch
        {
            null => ImmutableDictionary<string, string>.Empty,
            YamlScalar text => ImmutableDictionary<string, string>.Empty.Add(locale, text.Value),
            YamlMap texts => texts
                .Entries.Where(entry => entry.Value is YamlScalar)
                .ToImmutableDictionary(
                    entry => entry.Key.Value,
                    entry => ((YamlScalar)entry.Value).Value,
                    StringComparer.OrdinalIgnoreCase
                ),
            _ => Refuse(node, "a string, or one for each locale", ImmutableDictionary<string, string>.Empty),
        };

    PageDefaults Defaults(YamlNode? node)
    {
        var (forAll, byFile) = (PageDefaults.Nothing.ToBuilder(), ImmutableArray.CreateBuilder<PageDefaults.Line>());
        foreach (var (key, value) in Entries(node, "front matter keys with their values"))
        {
            switch (value)
            {
                case YamlScalar { IsNull: false } scalar:
                    forAll[key.Value] = scalar.Value;
                    break;
                case YamlMap byPattern:
                    byFile.AddRange(
                        byPattern.Entries.Select(line => new PageDefaults.Line(
                            key.Value,
                            Pattern(line.Key),
                            (line.Value as YamlScalar)?.Value
                        ))
                    );
                    break;
                default:
                    Refuse(value, "a string, or path patterns with a string for each", false);
                    break;
            }
        }

        return new PageDefaults(forAll.ToImmutable(), byFile.ToImmutable());
    }

    SiteFile.RedirectLine? Redirect(KeyValuePair<YamlScalar, YamlNode> line)
    {
        if (line.Value is not YamlScalar { IsNull: false } target)
        {
            return Refuse<SiteFile.RedirectLine?>(line.Value, "the path of a page, or a URL", null);
        }

        var place = new Place(lines, line.Key.Start, line.Key.End);
        if (RelativePath.Resolve("", line.Key.Value) is { Length: > 0 } path)
        {
            return new SiteFile.RedirectLine(path, target.Value.Trim(), place, new Place(lines, target.Start, target.End));
        }

        diagnostics.Add(
            new Diagnostic(
                Rules.RedirectionInvalid,
                place,
                $"'{line.Key.Value}' is outside the content folder, so it cannot be redirected. Use a path inside it.",
                line.Key.Value
            )
        );
        return null;
    }

    IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries(YamlNode? node, string expected) =>
        node switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlMap map => map.Entries,
            _ => Refuse<IEnumerable<KeyValuePair<YamlScalar, YamlNode>>>(node, expected, []),
        };

    ImmutableArray<Glob> Globs(YamlMap map, string key) => [.. Items(map, key).OfType<YamlScalar>().Select(Pattern)];

    Glob Pattern(YamlScalar scalar) => Patterns.Check(new Glob(scalar.Value), scalar.Value, PlaceOf(scalar), diagnostics);

    IEnumerable<YamlNode> Items(YamlMap map, string key) =>
        map[key] switch
        {
            null => [],
            YamlList list => list.Items,
            var other => Refuse<IEnumerable<YamlNode>>(other, $"a list, with each entry on its own line: '- …'", []),
        };

    void CheckKeys(YamlMap map, IReadOnlyList<SiteFileKey> keys)
    {
        var known = keys.Select(key => key.Name).ToArray();
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Value)))
        {
            var suggestion = ClosestMatch.To(key.Value, known);
            var remedy = suggestion is null ? $"Known keys: {string.Join(", ", known)}." : $"Did you mean '{suggestion}'?";
            diagnostics.Add(
                new Diagnostic(
                    Rules.UnknownKey,
                    new Place(lines, key.Start, key.End),
                    $"Unknown key '{key.Value}'. {remedy}",
                    key.Value,
                    suggestion
                )
            );
        }
    }

    bool Switch(YamlNode? node) =>
        node switch
        {
            null or YamlScalar { IsNull: true } => false,
            YamlScalar scalar when bool.TryParse(scalar.Value, out var isOn) => isOn,
            _ => Refuse(node, "true or false", false),
        };

    T Refuse<T>(YamlNode node, string expected, T instead)
    {
        Report(Rules.ConfigInvalid, node.Start, node.End, $"This must be {expected}.");
        return instead;
    }

    Place PlaceOf(YamlNode node) => new(lines, node.Start, node.End);

    void Report(Rule rule, int start, int end, string message) =>
        diagnostics.Add(new Diagnostic(rule, new Place(lines, start, end), message));
}
