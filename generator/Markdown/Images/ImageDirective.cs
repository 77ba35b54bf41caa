using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Images;

/// <summary>
/// Images with options that Markdown lacks: <c>:::image type="content" source="a.png" alt-text="…" lightbox="b.png":::</c>, icons, and
/// complex ones with a long description.
/// </summary>
sealed class ImageDirective() : FramedDirective("image", Rules.InvalidImage)
{
    protected override SyntaxProblem? FindProblem(DirectiveAttributes attributes) =>
        attributes.ProblemWith("An image", "type", "source", "alt-text", "lightbox", "border", "link", "loc-scope") is { } problem
            ? attributes.Problem(problem.Message)
        : attributes.Value("source") is null or "" ? attributes.Problem("An image needs a 'source'.")
        : attributes.Value("alt-text") is null && !IsIcon(attributes)
            ? attributes.Problem("An image needs an 'alt-text'. Describe the image for readers who cannot see it.")
        : null;

    protected override bool IsBlock(DirectiveLine line) => IsComplex(line.Attributes);

    protected override void WriteFramed(ArticleWriter article, Frame frame)
    {
        var (attributes, start, element, description) = frame;
        var isIcon = IsIcon(attributes);
        var hasBorder = attributes.Value("border") is var border && (border is null ? !isIcon : border == "true");
        var name = isIcon && !hasBorder ? null : element;
        article.Write(name is null ? "" : $"<{name} class=\"image{(hasBorder ? " border" : "")}\">");
        var link = attributes["link"] ?? attributes["lightbox"];
        link = link is not null && article.IsSafe(link.Value, start + link.Start, start + link.End) ? link : null;
        if (link is not null)
        {
            article.Start(BodyElement.Link, link.Name == "link" ? "<a href=\"" : "<a class=\"lightbox\" href=\"");
            WriteAddress(article, link, start, link.Name == "link" ? ReferenceKind.Link : ReferenceKind.Image);
            article.Write("\">");
        }

        var more =
            description is not null ? $" aria-describedby=\"{description}\""
            : isIcon ? " class=\"icon\""
            : "";
        WriteImage(article, attributes, start, more, isIcon && link is null ? "" : TextOf(article, attributes));
        if (link is not null)
        {
            article.End(BodyElement.Link, "</a>");
        }

        article.Write(name is null ? "" : $"</{name}>");
    }

    static bool IsIcon(DirectiveAttributes attributes) => attributes.Value("type") == "icon";

    static void WriteImage(ArticleWriter article, DirectiveAttributes attributes, int start, string more, string alt)
    {
        var source = attributes["source"]!;
        if (!article.IsSafe(source.Value, start + source.Start, start + source.End))
        {
            article.Text(alt);
            return;
        }

        article.Start(BodyElement.Image, "<img src=\"");
        WriteAddress(article, source, start, ReferenceKind.Image);
        article.Write("\" alt=\"").Label(alt).Write($"\"{more} />");
    }

    protected override string TextOf(ArticleWriter article, DirectiveAttributes attributes) =>
        WebUtility.HtmlDecode(attributes.Value("alt-text") ?? "");

    static void WriteAddress(ArticleWriter article, DirectiveAttribute attribute, int start, ReferenceKind kind) =>
        article.WriteAddress(kind, attribute.Value, start + attribute.Start, start + attribute.End);
}
