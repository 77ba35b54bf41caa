using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of sections with cards: highlights, products, articles, tools and others.</summary>
static class HubPage
{
    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        Highlights(writer, page["highlightedContent"] as YamlMap);
        Section(writer, page["productDirectory"] as YamlMap);
        Section(writer, page["conceptualContent"] as YamlMap);
        Section(writer, page["tools"] as YamlMap);
        Section(writer, page["additionalContent"] as YamlMap);
    }

    /// <summary>Single links with the kinds of their target pages.</summary>
    static void Highlights(YamlPageWriter writer, YamlMap? section)
    {
        if (section is null || !section.Maps("items").Any())
        {
            return;
        }

        var isNamed = writer.Heading(2, section["title"]);
        writer.Start(BodyElement.UnorderedList, "<ul class=\"cards\">\n");
        foreach (var item in section.Maps("items"))
        {
            writer.Start(BodyElement.Item, "<li class=\"card\">");
            writer.Label(item.Text("itemType"));
            writer.Start(BodyElement.Paragraph, isNamed ? "<p>" : "<p class=\"card-title\">");
            writer.Link(item["title"], item["url"]);
            writer.End(BodyElement.Paragraph, "</p>");
            writer.End(BodyElement.Item, "</li>\n");
        }

        writer.End(BodyElement.UnorderedList, "</ul>\n");
    }

    static void Section(YamlPageWriter writer, YamlMap? section)
    {
        if (section is null)
        {
            return;
        }

        var level = writer.Heading(2, section["title"]) ? 3 : 2;
        writer.Markdown(section["summary"]);
        Cards(writer, section, level);
        foreach (var part in section.Maps("sections"))
        {
            var below = writer.Heading(level, part["title"]) ? level + 1 : level;
            writer.Markdown(part["summary"]);
            Cards(writer, part, below);
            writer.Markdown(part["footer"]);
        }

        writer.Markdown(section["footer"]);
    }

    static void Cards(YamlPageWriter writer, YamlMap section, int level)
    {
        if (!section.Maps("items").Any())
        {
            return;
        }

        writer.Start(BodyElement.Division, "<div class=\"cards\">\n");
        foreach (var item in section.Maps("items"))
        {
            writer.Start(BodyElement.Block, "<section class=\"card\">\n");
            writer.Image(item["imageSrc"]);
            writer.Heading(level, item["title"], item["url"]);
            writer.Markdown(item["summary"]);
            writer.Links(item.Maps("links").Concat(item["footerLink"] is YamlMap footer ? [footer] : []));
            writer.End(BodyElement.Block, "</section>\n");
        }

        writer.End(BodyElement.Division, "</div>\n");
    }
}
