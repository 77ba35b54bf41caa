using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>The contents of site.yml; empty if there is none.</summary>
sealed partial record SiteFile(
    string? SourceLocale,
    ImmutableArray<SiteFile.LocaleLine> Locales,
    ImmutableDictionary<string, string> Titles,
    string? BaseUrl,
    Place BaseUrlPlace,
    ImmutableDictionary<string, string> EditUrls,
    ImmutableArray<Glob> Exclude,
    ImmutableArray<Glob> Resources,
    PageDefaults Defaults,
    ImmutableArray<SiteFile.RedirectLine> Redirects,
    LinkSettings Links,
    ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms)
{
    public const string FileName = "site.yml";

    static readonly SiteFile None = new(
        null,
        [],
        ImmutableDictionary<string, string>.Empty,
        null,
        Place.WholeFile(FileName),
        ImmutableDictionary<string, string>.Empty,
        [],
        [],
        PageDefaults.None,
        [],
        LinkSettings.Default,
        ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);

    /// <summary>Key of values for all other locales.</summary>
    const string AnyLocale = "*";

    /// <summary>A line of <c>locales</c>.</summary>
    internal sealed record LocaleLine(string Tag, string Folder, Place TagPlace, Place FolderPlace);

    /// <summary>A line of <c>redirects</c>.</summary>
    internal sealed record RedirectLine(string Path, string Target, Place Place, Place TargetPlace);

    /// <summary>The redirects of a locale, the same in each.</summary>
    public IEnumerable<Redirect> RedirectsIn(Locale locale) => Redirects.Select(line =>
        new Redirect(
            locale, line.Path, Path.ChangeExtension(line.Path, null).ToLowerInvariant(), line.Target, "", line.Place, line.TargetPlace));

    /// <summary>The URL to edit pages of a locale, with <c>{path}</c> for the path of the file; null if there is none.</summary>
    public string? EditUrlIn(Locale locale) =>
        (EditUrls.GetValueOrDefault(locale.Tag) ?? EditUrls.GetValueOrDefault(AnyLocale))
            ?.Replace("{locale}", locale.Tag, StringComparison.Ordinal);

    public static SiteFile Read(string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new Reader(file, diagnostics).Read() : None;
    }

    sealed partial class Reader(string file, ImmutableArray<Diagnostic>.Builder diagnostics)
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
                Report(Rules.ConfigInvalid, 0, 0, $"This file cannot be read: {fault.Message} Check its permissions.");
                return None;
            }

            lines = SourceLines.Of(file, text);
            if (string.IsNullOrWhiteSpace(text))
            {
                Report(Rules.ConfigInvalid, 0, 0, "This file is empty. Write in it what the site is made of, or delete it.");
                return None;
            }

            var document = YamlReader.Read(text);
            foreach (var fault in document.Faults)
            {
                Report(
                    Rules.ConfigInvalid,
                    fault.Start,
                    fault.End,
                    fault.IsDuplicateKey ? $"The key '{fault.Message}' is given twice." : $"This is not valid YAML: {fault.Message}");
            }

            return document.Root switch
            {
                YamlMap map => From(map),
                null => None,
                var other => Refuse(other, "a set of keys and values", None),
            };
        }

        SiteFile From(YamlMap map)
        {
            CheckKeys(map, SiteFileSchema.Keys);
            return new SiteFile(
                map.Text(SiteFileSchema.SourceLocale),
                [.. Items(map, SiteFileSchema.Locales).Select(Locale).OfType<LocaleLine>()],
                TextsByLocale(map[SiteFileSchema.Title], map.Text(SiteFileSchema.SourceLocale) ?? "en-US"),
                map.Text(SiteFileSchema.BaseUrl),
                PlaceOf(map[SiteFileSchema.BaseUrl] ?? map),
                EditUrls(map[SiteFileSchema.Edit]),
                Globs(map, SiteFileSchema.Exclude),
                Globs(map, SiteFileSchema.Resources),
                Defaults(map[SiteFileSchema.Metadata]),
                [.. Entries(map[SiteFileSchema.Redirects], "an old path and where it leads now, 'old.md: new.md'")
                    .Select(Redirect).OfType<RedirectLine>()],
                Links(map[SiteFileSchema.Links]),
                Synonyms(map[SiteFileSchema.Synonyms]));
        }

        ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms(YamlNode? node) =>
            Entries(node, "a locale and its lists of names for the same thing, 'en-US: [[…, …]]'")
                .DistinctBy(entry => entry.Key.Value, StringComparer.OrdinalIgnoreCase)
                .ToImmutableDictionary(
                    entry => entry.Key.Value,
                    entry => entry.Value is YamlList list
                        ? [.. list.Items.Select(NamesOfOne)]
                        : Refuse(entry.Value, "a list of lists of names", ImmutableArray<ImmutableArray<string>>.Empty),
                    StringComparer.OrdinalIgnoreCase);

        ImmutableArray<string> NamesOfOne(YamlNode node) =>
            node is YamlList list && list.Items.All(item => item is YamlScalar { IsNull: false })
                ? [.. list.Items.Cast<YamlScalar>().Select(item => item.Value)]
                : Refuse(node, "a list of names for the same thing", ImmutableArray<string>.Empty);

        LocaleLine? Locale(YamlNode node)
        {
            if (node is not YamlMap map || map.Text(SiteFileSchema.Tag) is not { } tag)
            {
                return Refuse<LocaleLine?>(node, "a locale with 'tag' and 'path'", null);
            }

            CheckKeys(map, SiteFileSchema.LocaleKeys);
            return new LocaleLine(
                tag,
                map.Text(SiteFileSchema.Path) ?? tag,
                PlaceOf(map[SiteFileSchema.Tag]!),
                PlaceOf(map[SiteFileSchema.Path] ?? map[SiteFileSchema.Tag]!));
        }

        static bool IsEditUrl(string url) =>
            Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && parsed.Scheme is "https" or "http"
            && url.Contains("{path}", StringComparison.Ordinal);

        ImmutableDictionary<string, string> EditUrls(YamlNode? node)
        {
            var urls = TextsByLocale(node, AnyLocale);
            return urls.Values.All(IsEditUrl)
                ? urls
                : Refuse(
                    node!,
                    "an address with {path} where the path of a page's file belongs: https://host/edit/{path}",
                    ImmutableDictionary<string, string>.Empty);
        }

        /// <param name="locale">Locale of a plain text.</param>
        ImmutableDictionary<string, string> TextsByLocale(YamlNode? node, string locale) => node switch
        {
            null => ImmutableDictionary<string, string>.Empty,
            YamlScalar text => ImmutableDictionary<string, string>.Empty.Add(locale, text.Value),
            YamlMap texts => texts.Entries
                .Where(entry => entry.Value is YamlScalar)
                .ToImmutableDictionary(
                    entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value, StringComparer.OrdinalIgnoreCase),
            _ => Refuse(node, "a text, or a text for each locale", ImmutableDictionary<string, string>.Empty),
        };

        PageDefaults Defaults(YamlNode? node)
        {
            var (forAll, byFile) = (PageDefaults.Nothing.ToBuilder(), ImmutableArray.CreateBuilder<PageDefaults.Line>());
            foreach (var (key, value) in Entries(node, "keys of front matter and their values"))
            {
                switch (value)
                {
                    case YamlScalar { IsNull: false } scalar:
                        forAll[key.Value] = scalar.Value;
                        break;
                    case YamlMap byPattern:
                        byFile.AddRange(byPattern.Entries.Select(line =>
                            new PageDefaults.Line(key.Value, new Glob(line.Key.Value), (line.Value as YamlScalar)?.Value)));
                        break;
                    default:
                        Refuse(value, "a text, or patterns of paths with a text for each", false);
                        break;
                }
            }

            return new PageDefaults(forAll.ToImmutable(), byFile.ToImmutable());
        }

        RedirectLine? Redirect(KeyValuePair<YamlScalar, YamlNode> line)
        {
            if (line.Value is not YamlScalar { IsNull: false } target)
            {
                return Refuse<RedirectLine?>(line.Value, "the path of a page, or an address", null);
            }

            var place = new Place(lines, line.Key.Start, line.Key.End);
            if (RelativePath.Resolve("", line.Key.Value) is { Length: > 0 } path)
            {
                return new RedirectLine(path, target.Value.Trim(), place, new Place(lines, target.Start, target.End));
            }

            diagnostics.Add(new Diagnostic(
                Rules.RedirectionInvalid,
                place,
                $"'{line.Key.Value}' is not below the folder of the content, so nothing can be redirected there.",
                line.Key.Value));
            return null;
        }

        IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries(YamlNode? node, string expected) => node switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlMap map => map.Entries,
            _ => Refuse<IEnumerable<KeyValuePair<YamlScalar, YamlNode>>>(node, expected, []),
        };

        ImmutableArray<Glob> Globs(YamlMap map, string key) =>
            [.. Items(map, key).OfType<YamlScalar>().Select(scalar => new Glob(scalar.Value))];

        IEnumerable<YamlNode> Items(YamlMap map, string key) => map[key] switch
        {
            null => [],
            YamlList list => list.Items,
            var other => Refuse<IEnumerable<YamlNode>>(other, $"a list: '- …' on a line of its own for each entry", []),
        };

        void CheckKeys(YamlMap map, IReadOnlyList<SiteFileKey> keys)
        {
            var known = keys.Select(key => key.Name).ToArray();
            foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Value)))
            {
                var suggestion = ClosestMatch.To(key.Value, known);
                var remedy = suggestion is null ? $"Known keys: {string.Join(", ", known)}." : $"Did you mean '{suggestion}'?";
                diagnostics.Add(new Diagnostic(
                    Rules.UnknownKey,
                    new Place(lines, key.Start, key.End),
                    $"Nobody reads the key '{key.Value}'. {remedy}",
                    key.Value,
                    suggestion));
            }
        }

        T Refuse<T>(YamlNode node, string expected, T instead)
        {
            Report(Rules.ConfigInvalid, node.Start, node.End, $"This must be {expected}.");
            return instead;
        }

        Place PlaceOf(YamlNode node) => new(lines, node.Start, node.End);

        void Report(Rule rule, int start, int end, string message) =>
            diagnostics.Add(new Diagnostic(rule, new Place(lines, start, end), message));
    }
}
