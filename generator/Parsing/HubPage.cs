using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of sections with cards: highlights, products, articles, tools and others.</summary>
static class HubPage
{
    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        WriteHighlights(writer, page["highlightedContent"] as YamlMap);
        WriteSection(writer, page["productDirectory"] as YamlMap);
        WriteSection(writer, page["conceptualContent"] as YamlMap);
        WriteSection(writer, page["tools"] as YamlMap);
        WriteSection(writer, page["additionalContent"] as YamlMap);
    }

    /// <summary>Single links with the kinds of their target pages.</summary>
    static void WriteHighlights(YamlPageWriter writer, YamlMap? section)
    {
        if (section is null || !section.Maps("items").Any())
        {
            return;
        }

        var isNamed = writer.WriteHeading(2, section["title"]);
        writer.Start(BodyElement.UnorderedList, "<ul class=\"cards\">\n");
        foreach (var item in section.Maps("items"))
        {
            writer.Start(BodyElement.Item, "<li class=\"card\">");
            writer.WriteLabel(item.Text("itemType"));
            writer.Start(BodyElement.Paragraph, isNamed ? "<p>" : "<p class=\"card-title\">");
            writer.WriteLink(item["title"], item["url"]);
            writer.End(BodyElement.Paragraph, "</p>");
            writer.WriteSummary(item["summary"], item["url"]);
            writer.End(BodyElement.Item, "</li>\n");
        }

        writer.End(BodyElement.UnorderedList, "</ul>\n");
    }

    static void WriteSection(YamlPageWriter writer, YamlMap? section)
    {
        if (section is null)
        {
            return;
        }

        var level = writer.WriteHeading(2, section["title"]) ? 3 : 2;
        writer.WriteMarkdown(section["summary"]);
        WriteCards(writer, section, level);
        foreach (var part in section.Maps("sections"))
        {
            var below = writer.WriteHeading(level, part["title"]) ? level + 1 : level;
            writer.WriteMarkdown(part["summary"]);
            WriteCards(writer, part, below);
            writer.WriteMarkdown(part["footer"]);
        }

        writer.WriteMarkdown(section["footer"]);
    }

    static void WriteCards(YamlPageWriter writer, YamlMap section, int level)
    {
        if (!section.Maps("items").Any())
        {
            return;
        }

        writer.Start(BodyElement.Division, "<div class=\"cards\">\n");
        foreach (var item in section.Maps("items"))
        {
            writer.Start(BodyElement.Block, "<section class=\"card\">\n");
            writer.WriteImage(item["imageSrc"]);
            writer.WriteHeading(level, item["title"], item["url"]);
            writer.WriteSummary(item["summary"], item["url"]);
            writer.WriteLinks(item.Maps("links").Concat(item["footerLink"] is YamlMap footer ? [footer] : []));
            writer.End(BodyElement.Block, "</section>\n");
        }

        writer.End(BodyElement.Division, "</div>\n");
    }
}
