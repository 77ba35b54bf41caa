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
        writer.Html("<ul class=\"cards\">\n");
        foreach (var item in section.Maps("items"))
        {
            writer.Html("<li class=\"card\">");
            writer.Label(item.Text("itemType"));
            writer.Html(isNamed ? "<p>" : "<p class=\"card-title\">");
            writer.Link(item["title"], item["url"]);
            writer.Html("</p></li>\n");
        }

        writer.Html("</ul>\n");
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

        writer.Html("<div class=\"cards\">\n");
        foreach (var item in section.Maps("items"))
        {
            writer.Html("<section class=\"card\">\n");
            writer.Image(item["imageSrc"]);
            writer.Heading(level, item["title"], item["url"]);
            writer.Markdown(item["summary"]);
            writer.Links(item.Maps("links").Concat(item["footerLink"] is YamlMap footer ? [footer] : []));
            writer.Html("</section>\n");
        }

        writer.Html("</div>\n");
    }
}
