using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Parses a table of contents in YAML, or in the headings of a Markdown file.</summary>
static class TocParser
{
    static readonly string[] EntryKeys =
    [
        "name",
        "href",
        "items",
        "expanded",
        "displayName",
        "uid",
        "topicHref",
        "topicUid",
        "tocHref",
        "homepage",
        "maintainContext",
        "preserveContext",
        "splitItemsBy",
        "children",
    ];

    public static Toc Parse(SourceFile file, SourceText text)
    {
        if (file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return MarkdownTocParser.Parse(file, text);
        }

        var reader = new Reader(file, text);
        var document = YamlReader.Read(text.Text);
        reader.ReportFaults(document);
        var entries = document.Root switch
        {
            YamlList list => reader.ReadEntries(list),
            YamlMap map => reader.ReadEntries(map["items"]),
            YamlNode other => reader.Refuse(other, "A table of contents must be a list of entries: '- name: …'."),
            null => [],
        };
        return new Toc(file.Locale, file.Path, entries, reader.IsBreadcrumb, reader.Diagnostics.ToImmutable());
    }

    sealed class Reader(SourceFile file, SourceText text)
    {
        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = text.Diagnostics.ToBuilder();

        public bool IsBreadcrumb { get; private set; }

        public void ReportFaults(YamlDocument document) => Diagnostics.AddRange(YamlFaults.Of(document, text));

        public ImmutableArray<TocEntry> ReadEntries(YamlNode? node) =>
            node switch
            {
                null or YamlScalar { IsNull: true } => [],
                YamlList list => [.. list.Items.Select(ReadEntry).OfType<TocEntry>()],
                _ => Refuse(node, "Expected a list of entries here: '- name: …'."),
            };

        public ImmutableArray<TocEntry> Refuse(YamlNode node, string message)
        {
            Report(Rules.InvalidTocSyntax, node.Start, node.End, message);
            return [];
        }

        TocEntry? ReadEntry(YamlNode node)
        {
            if (node is not YamlMap map)
            {
                Refuse(node, "An entry needs a 'name' and an 'href'.");
                return null;
            }

            CheckKeys(map);
            var prefix = map.Text("tocHref") is { } address && IsAddress(address) ? address : null;
            IsBreadcrumb |= prefix is not null;
            var topic = ReadHref(map, "topicHref") ?? ReadHref(map, "topicUid", ReferenceKind.Uid) ?? ReadHref(map, "homepage");
            var href = ReadHref(map, "href") ?? ReadHref(map, "tocHref") ?? ReadHref(map, "uid", ReferenceKind.Uid);
            var items = ReadEntries(map["items"]);
            if (topic is not null && prefix is null && href is { Kind: ReferenceKind.Link } && TocLinks.IsToc(href.Target))
            {
                // The page is the entry's own, and the other table of contents stands below it.
                items = items.Insert(0, new TocEntry("", href, []));
            }

            href = topic ?? href;
            if ((map.Text("name") ?? map.Text("uid")) is { } title)
            {
                return new TocEntry(title, href, items, prefix, map.Text("displayName"), IsExpanded(map));
            }

            if (href is not null && (TocLinks.IsToc(href.Target) || IsPage(href)))
            {
                return new TocEntry("", href, items, prefix, map.Text("displayName"), IsExpanded(map));
            }

            Refuse(map, "This entry has neither a 'name' nor a page with a title, so it is not shown. Add a 'name'.");
            return null;
        }

        /// <summary>True for the path of a file that may be a page: an entry without a name has the title of its page.</summary>
        static bool IsPage(Reference href) =>
            !UrlParts.IsExternal(href.Target)
            && Path.GetExtension(UrlParts.Of(href.Target.Trim()).Path).ToLowerInvariant() is ".md" or ".yml" or ".yaml";

        /// <summary>True for a URL prefix, as in breadcrumbs; else it is another table of contents.</summary>
        static bool IsAddress(string tocHref) => !TocLinks.IsToc(tocHref) && (tocHref.StartsWith('/') || UrlParts.IsExternal(tocHref));

        bool IsExpanded(YamlMap map)
        {
            var written = map.Text("expanded");
            if (written is not null && !bool.TryParse(written, out _))
            {
                var value = map["expanded"]!;
                Diagnostics.Add(
                    new Diagnostic(Rules.InvalidValue, text.Place(value.Start, value.End), "'expanded' must be true or false.", "expanded")
                );
            }

            return bool.TryParse(written, out var isExpanded) && isExpanded;
        }

        Reference? ReadHref(YamlMap map, string key, ReferenceKind kind = ReferenceKind.Link)
        {
            if (map[key] is not YamlScalar { IsNull: false } scalar || scalar.Value.Length == 0)
            {
                return null;
            }

            var offsets = ScalarOffsets.Of(scalar, text.Text);
            return new Reference(kind, scalar.Value, file.Path, text.Place(offsets[0], offsets[^1]));
        }

        void CheckKeys(YamlMap map)
        {
            foreach (var (key, _) in map.Entries.Where(entry => !EntryKeys.Contains(entry.Key.Value)))
            {
                if (ClosestMatch.To(key.Value, EntryKeys) is { } meant)
                {
                    Diagnostics.Add(
                        new Diagnostic(
                            Rules.UnknownKey,
                            text.Place(key.Start, key.End),
                            $"Unknown key '{key.Value}'. Did you mean '{meant}'?",
                            key.Value,
                            meant
                        )
                    );
                }
            }
        }

        void Report(Rule rule, int start, int end, string message) =>
            Diagnostics.Add(new Diagnostic(rule, text.Place(start, end), message));
    }
}
