using System.Globalization;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Yaml;
using Markdig.Helpers;

namespace LicensingSite.Parsing;

/// <summary>Writes the values of a YAML page as HTML.</summary>
sealed class YamlPageWriter(ArticleWriter article, SourceFile file, SourceText text)
{
    public void Start(BodyElement element, string tag) => article.Start(element, tag);

    public void End(BodyElement element, string tag) => article.End(element, tag);

    public void Text(YamlNode? value)
    {
        if (value is YamlScalar { IsNull: false } scalar)
        {
            article.Text(scalar.Value.Trim());
        }
    }

    /// <summary>Writes a heading; returns false if there is no text for one.</summary>
    public bool Heading(int level, YamlNode? title, YamlNode? address = null) => Heading(level, title, Slug, address);

    /// <param name="slugOf">Makes the id of the text.</param>
    public bool Heading(int level, YamlNode? title, Func<string, string> slugOf, YamlNode? address = null)
    {
        if (title is not YamlScalar { IsNull: false } scalar || string.IsNullOrWhiteSpace(scalar.Value))
        {
            return false;
        }

        article.AddElement(StructuralElementKind.Heading, level.ToString(CultureInfo.InvariantCulture), 0, title.Start, title.End);
        article.WriteHeading(
            level, slugOf(scalar.Value) is { Length: > 0 } slug ? slug : "section", classes: null, () => Link(title, address));
        return true;
    }

    public void Markdown(YamlNode? value)
    {
        if (value is YamlScalar { IsNull: false } scalar)
        {
            article.WriteMarkdown(new TextOrigin(file, text, ScalarOffsets.Of(scalar, text.Text)), scalar.Value);
        }
    }

    /// <summary>Writes a heading with the kind of the pages below it.</summary>
    public void Kind(int level, string? kind)
    {
        if (NameOf(kind) is { } name)
        {
            var element = BodyElements.Heading(level);
            article.Start(element, $"<h{level} class=\"kind\">").Text(name).End(element, $"</h{level}>\n");
        }
    }

    /// <summary>Writes the kind of pages as a paragraph.</summary>
    public void Label(string? kind)
    {
        if (NameOf(kind) is { } name)
        {
            article.Start(BodyElement.Paragraph, "<p class=\"kind\">").Text(name).End(BodyElement.Paragraph, "</p>");
        }
    }

    /// <summary>A list of links, each with <c>text</c> and <c>url</c>, and maybe a <c>note</c>.</summary>
    public void Links(IEnumerable<YamlMap> links)
    {
        var items = links.ToArray();
        if (items.Length == 0)
        {
            return;
        }

        article.Start(BodyElement.UnorderedList, "<ul>\n");
        foreach (var link in items)
        {
            article.Start(BodyElement.Item, "<li>");
            Link(link["text"] ?? link["title"], link["url"]);
            if (link["note"] is YamlScalar { IsNull: false })
            {
                article.Text(" ").Write("<span class=\"note\">");
                Text(link["note"]);
                article.Write("</span>");
            }

            article.End(BodyElement.Item, "</li>\n");
        }

        article.End(BodyElement.UnorderedList, "</ul>\n");
    }

    /// <summary>A link; without an address, its text.</summary>
    public void Link(YamlNode? title, YamlNode? address)
    {
        if (address is not YamlScalar { IsNull: false, Value.Length: > 0 })
        {
            Text(title);
            return;
        }

        article.Start(BodyElement.Link, "<a href=\"");
        Address(ReferenceKind.Link, address);
        article.Write("\">");
        Text(title is YamlScalar { IsNull: false } ? title : address);
        article.End(BodyElement.Link, "</a>");
    }

    /// <summary>Writes a decorative image beside a title.</summary>
    public void Image(YamlNode? address)
    {
        if (address is YamlScalar { IsNull: false, Value.Length: > 0 })
        {
            article.Start(BodyElement.Image, "<img src=\"");
            Address(ReferenceKind.Image, address);
            article.Write("\" alt=\"\" loading=\"lazy\">\n");
        }
    }

    void Address(ReferenceKind kind, YamlNode address)
    {
        var url = (YamlScalar)address;
        var offsets = ScalarOffsets.Of(url, text.Text);
        article.Includes.Within(new TextOrigin(file, text), () =>
        {
            if (article.IsSafe(url.Value, offsets[0], offsets[^1]))
            {
                article.WriteAddress(kind, url.Value, offsets[0], offsets[^1]);
            }
        });
    }

    /// <summary>The name of a kind of page (<c>how-to-guide</c>) in the language of the page; null if it has none.</summary>
    string? NameOf(string? kind)
    {
        var key = kind is null ? "" : string.Concat("kind-", kind).ToLowerInvariant();
        return article.Settings.Strings.GetValueOrDefault(key);
    }

    static string Slug(string title) => LinkHelper.UrilizeAsGfm(title.Trim());
}
