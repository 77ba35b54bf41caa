using LicensingSite.Markdown;
using LicensingSite.Model;
using LicensingSite.Yaml;
using Markdig.Helpers;

namespace LicensingSite.Parsing;

/// <summary>Writes the values of a YAML page as HTML.</summary>
sealed class YamlPageWriter(ArticleRenderer renderer, SourceFile file, SourceText text)
{
    public void Html(string html) => renderer.Write(html);

    public void Text(YamlNode? value)
    {
        if (value is YamlScalar { IsNull: false } scalar)
        {
            renderer.WriteEscape(scalar.Value);
        }
    }

    /// <summary>A heading whose id is the English-looking slug that docfx's host gives it: runs of anything but letters and digits are one hyphen.</summary>
    public void Heading(int level, YamlNode? title)
    {
        if (title is not YamlScalar { IsNull: false } scalar)
        {
            return;
        }

        var id = renderer.ClaimId(LinkHelper.UrilizeAsGfm(scalar.Value) is { Length: > 0 } slug ? slug : "section");
        renderer.Write($"<h{level} id=\"").WriteEscape(id).Write("\">");
        var from = renderer.Length;
        renderer.WriteEscape(scalar.Value);
        renderer.AddHeading(level, id, from);
        renderer.Write($"</h{level}>\n");
    }

    public void Markdown(YamlNode? value)
    {
        if (value is YamlScalar { IsNull: false } scalar)
        {
            renderer.WriteMarkdown(scalar.Value, new TextOrigin(file, text, ScalarOffsets.Of(scalar, text.Text)));
        }
    }

    public void Link(YamlNode? title, YamlNode? address)
    {
        if (address is not YamlScalar { IsNull: false } url)
        {
            Text(title);
            return;
        }

        var offsets = ScalarOffsets.Of(url, text.Text);
        var at = (Start: offsets[0], End: offsets[^1]);
        renderer.Write("<a href=\"");
        renderer.Write(new TextOrigin(file, text), new ParseLog(), article =>
        {
            if (article.IsSafe(url.Value, at.Start, at.End))
            {
                article.WriteAddress(ReferenceKind.Link, url.Value, at.Start, at.End);
            }
        });
        renderer.Write("\">");
        Text(title is YamlScalar { IsNull: false } ? title : address);
        renderer.Write("</a>");
    }
}
