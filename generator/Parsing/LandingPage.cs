using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of cards, each with lists of links.</summary>
static class LandingPage
{
    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        writer.Html("<div class=\"cards\">\n");
        foreach (var card in page.Maps("landingContent"))
        {
            writer.Html("<section class=\"card\">\n");
            writer.Heading(2, card["title"]);
            foreach (var list in card.Maps("linkLists"))
            {
                WriteLinks(writer, list);
            }

            writer.Html("</section>\n");
        }

        writer.Html("</div>\n");
    }

    static void WriteLinks(YamlPageWriter writer, YamlMap list)
    {
        writer.Html("<ul>\n");
        foreach (var link in list.Maps("links"))
        {
            writer.Html("<li>");
            writer.Link(link["text"], link["url"]);
            writer.Html("</li>\n");
        }

        writer.Html("</ul>\n");
    }
}
