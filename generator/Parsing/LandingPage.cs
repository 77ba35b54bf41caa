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
            var isNamed = writer.Heading(2, card["title"]);
            writer.Markdown(card["summary"]);
            foreach (var list in card.Maps("linkLists"))
            {
                WriteList(writer, list, isNamed ? 3 : 2);
            }

            writer.Html("</section>\n");
        }

        writer.Html("</div>\n");
    }

    static void WriteList(YamlPageWriter writer, YamlMap list, int level)
    {
        if (!writer.Heading(level, list["title"]))
        {
            writer.Kind(level, list.Text("linkListType"));
        }

        writer.Links(list.Maps("links"));
    }
}
