using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>
/// Writes the start of an entry page from its front matter or its YAML: a hero with a title, a tagline, actions and a picture, and cards
/// for features.
/// </summary>
static class Hero
{
    /// <summary>The class of each style of an action.</summary>
    const string Primary = "primary";

    /// <summary>Writes both parts of a page; returns false where it has no hero, and so no title yet.</summary>
    public static bool Write(YamlPageWriter writer, YamlMap page)
    {
        var hero = page[FrontMatterSchema.Hero] as YamlMap;
        if (hero is not null)
        {
            WriteHero(writer, hero, page);
        }

        return hero is not null;
    }

    /// <summary>Writes the cards: a card without a text shows the description of the page that it leads to.</summary>
    public static void WriteFeatures(YamlPageWriter writer, YamlMap page)
    {
        if (!page.Maps(FrontMatterSchema.Features).Any())
        {
            return;
        }

        writer.Start(BodyElement.Division, "<div class=\"cards features\">\n");
        foreach (var feature in page.Maps(FrontMatterSchema.Features))
        {
            writer.Start(BodyElement.Block, "<section class=\"card\">\n");
            WriteIcon(writer, feature["icon"]);
            writer.WriteHeading(2, feature["title"], feature["link"]);
            writer.WriteSummary(feature["text"], feature["link"]);
            writer.End(BodyElement.Block, "</section>\n");
        }

        writer.End(BodyElement.Division, "</div>\n");
    }

    static void WriteHero(YamlPageWriter writer, YamlMap hero, YamlMap page)
    {
        writer.Start(BodyElement.Division, "<div class=\"hero\">\n");
        writer.Start(BodyElement.Division, "<div class=\"hero-text\">\n");
        writer.WriteHeading(1, hero["title"] ?? page["title"]);
        writer.Start(BodyElement.Division, "<div class=\"tagline\">\n");
        writer.WriteMarkdown(hero["tagline"] ?? page["summary"]);
        writer.End(BodyElement.Division, "</div>\n");
        WriteActions(writer, [.. hero.Maps("actions")]);
        writer.End(BodyElement.Division, "</div>\n");
        WritePicture(writer, hero["image"]);
        writer.End(BodyElement.Division, "</div>\n");
    }

    static void WriteActions(YamlPageWriter writer, YamlMap[] actions)
    {
        if (actions.Length == 0)
        {
            return;
        }

        writer.Start(BodyElement.Paragraph, "<p class=\"actions\">\n");
        for (var at = 0; at < actions.Length; at++)
        {
            var style = actions[at].Text("style") ?? (at == 0 ? Primary : "secondary");
            writer.WriteLink(actions[at]["text"], actions[at]["link"], style == Primary ? "action primary" : "action");
        }

        writer.End(BodyElement.Paragraph, "</p>\n");
    }

    /// <summary>Writes a picture, or one for each theme: style sheets show one, and browsers load only that.</summary>
    static void WritePicture(YamlPageWriter writer, YamlNode? image)
    {
        if (image is null || (image is YamlMap { } written && !YamlPageWriter.HasText(written["light"] ?? written["dark"])))
        {
            return;
        }

        writer.Start(BodyElement.Division, "<div class=\"hero-image\">\n");
        if (image is YamlMap map && YamlPageWriter.HasText(map["light"]) && YamlPageWriter.HasText(map["dark"]))
        {
            writer.WriteImage(map["light"], map["alt"], "class=\"for-light-theme\" loading=\"lazy\"");
            writer.WriteImage(map["dark"], map["alt"], "class=\"for-dark-theme\" loading=\"lazy\"");
        }
        else
        {
            var alone = image as YamlMap;
            writer.WriteImage(alone is null ? image : alone["light"] ?? alone["dark"], alone?["alt"], "fetchpriority=\"high\"");
        }

        writer.End(BodyElement.Division, "</div>\n");
    }

    /// <summary>Writes an icon: an image by its path, or a character or two as text.</summary>
    static void WriteIcon(YamlPageWriter writer, YamlNode? icon)
    {
        if (icon is YamlScalar { Value: var value } && value.Contains('.', StringComparison.Ordinal))
        {
            writer.WriteImage(icon, alt: null, "class=\"card-icon\" width=\"32\" height=\"32\" loading=\"lazy\"");
        }
        else if (YamlPageWriter.HasText(icon))
        {
            writer.WriteDecoration("card-icon", icon!);
        }
    }
}
