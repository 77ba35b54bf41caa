using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of cards, each with lists of links.</summary>
static class LandingPage
{
    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        writer.Start(BodyElement.Division, "<div class=\"cards\">\n");
        foreach (var card in page.Maps("landingContent"))
        {
            writer.Start(BodyElement.Block, "<section class=\"card\">\n");
            var isNamed = writer.Heading(2, card["title"]);
            writer.Markdown(card["summary"]);
            foreach (var list in card.Maps("linkLists"))
            {
                WriteList(writer, list, isNamed ? 3 : 2);
            }

            writer.End(BodyElement.Block, "</section>\n");
        }

        writer.End(BodyElement.Division, "</div>\n");
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
