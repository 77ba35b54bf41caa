using System.Globalization;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Yaml;
using Markdig.Helpers;

namespace LicensingSite.Parsing;

/// <summary>Writes the values of a YAML page as HTML.</summary>
sealed class YamlPageWriter(ArticleWriter article, SourceFile file, SourceText text)
{
    /// <summary>The reference that was written last; null where its address was refused.</summary>
    int? linked;

    public void Start(BodyElement element, string tag) => article.Start(element, tag);

    public void End(BodyElement element, string tag) => article.End(element, tag);

    public void WriteText(YamlNode? value)
    {
        if (value is YamlScalar { IsNull: false } scalar)
        {
            article.Words(scalar.Value.Trim());
        }
    }

    /// <summary>Writes a heading; returns false if there is no text for one.</summary>
    public bool WriteHeading(int level, YamlNode? title, YamlNode? address = null) => WriteHeading(level, title, Slug, address);

    /// <param name="slugOf">Makes the id of the text.</param>
    public bool WriteHeading(int level, YamlNode? title, Func<string, string> slugOf, YamlNode? address = null)
    {
        if (title is not YamlScalar { IsNull: false } scalar || string.IsNullOrWhiteSpace(scalar.Value))
        {
            return false;
        }

        article.AddElement(StructuralElementKind.Heading, level.ToString(CultureInfo.InvariantCulture), 0, title.Start, title.End);
        article.WriteHeading(
            level,
            slugOf(scalar.Value) is { Length: > 0 } slug ? slug : "section",
            classes: null,
            () => WriteLink(title, address)
        );
        return true;
    }

    public void WriteMarkdown(YamlNode? value)
    {
        if (value is YamlScalar { IsNull: false } scalar)
        {
            article.WriteMarkdown(new TextOrigin(file, text, ScalarOffsets.Of(scalar, text.Text)), scalar.Value);
        }
    }

    /// <summary>Writes a heading with the kind of the pages below it.</summary>
    public void WriteKind(int level, string? kind)
    {
        if (NameOf(kind) is { } name)
        {
            var element = BodyElements.Heading(level);
            article.Start(element, $"<h{level} class=\"kind\">").Text(name).End(element, $"</h{level}>\n");
        }
    }

    /// <summary>Writes the kind of pages as a paragraph.</summary>
    public void WriteLabel(string? kind)
    {
        if (NameOf(kind) is { } name)
        {
            article.Start(BodyElement.Paragraph, "<p class=\"kind\">").Text(name).End(BodyElement.Paragraph, "</p>");
        }
    }

    /// <summary>A list of links, each with <c>text</c> and <c>url</c>, and maybe a <c>note</c>.</summary>
    /// <param name="hasSummaries">True to describe the targets of links without a note.</param>
    public void WriteLinks(IEnumerable<YamlMap> links, bool hasSummaries = false)
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
            WriteLink(link["text"] ?? link["title"], link["url"]);
            if (link["note"] is YamlScalar { IsNull: false })
            {
                article.Text(" ").Write("<span class=\"note\">");
                WriteText(link["note"]);
                article.Write("</span>");
            }
            else if (hasSummaries)
            {
                WriteSummary(text: null, link["url"]);
            }

            article.End(BodyElement.Item, "</li>\n");
        }

        article.End(BodyElement.UnorderedList, "</ul>\n");
    }

    /// <summary>A link; without an address, its text.</summary>
    /// <param name="classes">With spaces between them; empty for none.</param>
    public void WriteLink(YamlNode? title, YamlNode? address, string classes = "")
    {
        if (address is not YamlScalar { IsNull: false, Value.Length: > 0 })
        {
            WriteText(title);
            return;
        }

        article.Start(BodyElement.Link, classes.Length == 0 ? "<a href=\"" : $"<a class=\"{classes}\" href=\"");
        Address(ReferenceKind.Link, address);
        article.Write("\">");
        WriteText(title is YamlScalar { IsNull: false } ? title : address);
        article.End(BodyElement.Link, "</a>");
    }

    /// <summary>Writes a text about the target of a link that was just written: the author's, else that page's own description.</summary>
    public void WriteSummary(YamlNode? text, YamlNode? address)
    {
        if (HasText(text))
        {
            WriteMarkdown(text);
        }
        else if (HasText(address) && linked is { } reference)
        {
            article.WriteSummary(reference);
        }
    }

    /// <summary>Writes a decorative image beside a title.</summary>
    public void WriteImage(YamlNode? address) => WriteImage(address, alt: null, "loading=\"lazy\"");

    /// <summary>Writes an image; one without alternative text is decorative.</summary>
    /// <param name="attributes">Further attributes, as HTML.</param>
    public void WriteImage(YamlNode? address, YamlNode? alt, string attributes)
    {
        if (HasText(address))
        {
            article.Start(BodyElement.Image, "<img src=\"");
            Address(ReferenceKind.Image, address!);
            article.Write("\" alt=\"").Label((alt as YamlScalar)?.Value).Write($"\" {attributes}>\n");
        }
    }

    /// <summary>Writes a text that is only for the eye: it is no text of the page.</summary>
    public void WriteDecoration(string className, YamlNode text) =>
        article.Write($"<p class=\"{className}\" aria-hidden=\"true\">").WriteEscape(((YamlScalar)text).Value).Write("</p>\n");

    /// <summary>True for a value that is not empty.</summary>
    public static bool HasText(YamlNode? value) => value is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value);

    void Address(ReferenceKind kind, YamlNode address)
    {
        var url = (YamlScalar)address;
        var offsets = ScalarOffsets.Of(url, text.Text);
        linked = null;
        article.Includes.Within(
            new TextOrigin(file, text),
            () =>
            {
                if (article.IsSafe(url.Value, offsets[0], offsets[^1]))
                {
                    article.WriteAddress(kind, url.Value, offsets[0], offsets[^1]);
                    linked = article.LastReference;
                }
            }
        );
    }

    /// <summary>The name of a kind of page (<c>how-to-guide</c>) in the language of the page; null if it has none.</summary>
    string? NameOf(string? kind)
    {
        var key = kind is null ? "" : string.Concat("kind-", kind).ToLowerInvariant();
        return article.Settings.Strings.GetValueOrDefault(key);
    }

    static string Slug(string title) => LinkHelper.UrilizeAsGfm(title.Trim());
}
