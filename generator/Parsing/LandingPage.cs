using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of cards, each with lists of links.</summary>
static class LandingPage
{
    /// <summary>The number of links up to which a card describes where they lead; a longer list speaks for itself.</summary>
    const int Few = 3;

    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        if (!page.Maps("landingContent").Any())
        {
            return;
        }

        writer.Start(BodyElement.Division, "<div class=\"cards\">\n");
        foreach (var card in page.Maps("landingContent"))
        {
            writer.Start(BodyElement.Block, "<section class=\"card\">\n");
            var isNamed = writer.WriteHeading(2, card["title"]);
            writer.WriteMarkdown(card["summary"]);
            var isShort = card.Maps("linkLists").Sum(list => list.Maps("links").Count()) <= Few;
            foreach (var list in card.Maps("linkLists"))
            {
                WriteList(writer, list, isNamed ? 3 : 2, isShort);
            }

            writer.End(BodyElement.Block, "</section>\n");
        }

        writer.End(BodyElement.Division, "</div>\n");
    }

    static void WriteList(YamlPageWriter writer, YamlMap list, int level, bool hasSummaries)
    {
        if (!writer.WriteHeading(level, list["title"]))
        {
            writer.WriteKind(level, list.Text("linkListType"));
        }

        writer.WriteLinks(list.Maps("links"), hasSummaries);
    }
}
