using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of sections with text and lists of links. Parts have several names in such pages; all in use are known.</summary>
static class ListPage
{
    const int DeepestHeading = 6;

    static readonly string[] Texts = ["text", "markdown", "content", "body", "html"];
    static readonly string[] Lists = ["items", "links", "children", "rows", "sections"];

    static readonly string[] Descriptions = ["summary", "description", "note", .. Texts];

    /// <summary>Types of <c>items</c> that are parts of the page, not entries of a list.</summary>
    static readonly string[] PartTypes = ["paragraph", "markdown", "text", "list", "table"];

    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        writer.WriteMarkdown((page["abstract"] as YamlMap)?["description"]);
        WriteContent(writer, page, 2);
    }

    static void WriteContent(YamlPageWriter writer, YamlMap map, int level)
    {
        foreach (var key in Texts)
        {
            writer.WriteMarkdown(map[key]);
        }

        var isOrdered = map.Text("style") == "ordered";
        foreach (var key in Lists)
        {
            var entries = new List<YamlNode>();
            foreach (var node in map.List(key))
            {
                if (key != "sections" && IsEntry(node))
                {
                    entries.Add(node);
                    continue;
                }

                WriteEntries(writer, entries, isOrdered);
                entries.Clear();
                WritePart(writer, node, map, level);
            }

            WriteEntries(writer, entries, isOrdered);
        }
    }

    static bool IsEntry(YamlNode node) =>
        node is YamlScalar
        || (node is YamlMap map && !PartTypes.Contains(map.Text("type")) && map["values"] is null && Lists.All(key => map[key] is null));

    static void WritePart(YamlPageWriter writer, YamlNode node, YamlMap around, int level)
    {
        if (node is not YamlMap part)
        {
            writer.WriteMarkdown(node);
            return;
        }

        var below = writer.WriteHeading(level, TitleOf(part), AddressOf(part)) ? Math.Min(level + 1, DeepestHeading) : level;
        writer.WriteMarkdown(part["summary"] ?? part["description"]);
        if (part["values"] is YamlList values)
        {
            WriteRow(writer, values, around);
        }

        WriteContent(writer, part, below);
    }

    /// <summary>A row of a table as a list of links titled by their columns.</summary>
    static void WriteRow(YamlPageWriter writer, YamlList values, YamlMap table)
    {
        var columns = table.List("columns").ToArray();
        writer.Start(BodyElement.UnorderedList, "<ul>\n");
        foreach (var (value, index) in values.Items.Select((value, index) => (value as YamlMap, index)))
        {
            if (value is not null && AddressOf(value) is { } address)
            {
                writer.Start(BodyElement.Item, "<li>");
                writer.WriteLink(TitleOf(value) ?? value["text"] ?? (columns.ElementAtOrDefault(index) as YamlMap)?["title"], address);
                writer.End(BodyElement.Item, "</li>\n");
            }
        }

        writer.End(BodyElement.UnorderedList, "</ul>\n");
    }

    static void WriteEntries(YamlPageWriter writer, List<YamlNode> entries, bool isOrdered)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var (element, name) = isOrdered ? (BodyElement.OrderedList, "ol") : (BodyElement.UnorderedList, "ul");
        writer.Start(element, $"<{name}>\n");
        foreach (var entry in entries)
        {
            writer.Start(BodyElement.Item, "<li>");
            WriteEntry(writer, entry);
            writer.End(BodyElement.Item, "</li>\n");
        }

        writer.End(element, $"</{name}>\n");
    }

    static void WriteEntry(YamlPageWriter writer, YamlNode node)
    {
        if (node is not YamlMap entry)
        {
            writer.WriteMarkdown(node);
            return;
        }

        var address = AddressOf(entry);
        var title = TitleOf(entry) ?? (address is null ? null : entry["text"]);
        if (title is not null || address is not null)
        {
            writer.WriteLink(title, address);
        }

        foreach (var text in Descriptions.Select(key => entry[key]).Where(text => text != title))
        {
            writer.WriteMarkdown(text);
        }
    }

    static YamlNode? TitleOf(YamlMap map) => map["title"] ?? map["name"];

    /// <summary>The link target of a part or an entry; null if there is none or the key has no value.</summary>
    static YamlScalar? AddressOf(YamlMap map) =>
        (map["url"] ?? map["href"]) is YamlScalar { IsNull: false, Value.Length: > 0 } address ? address : null;
}
