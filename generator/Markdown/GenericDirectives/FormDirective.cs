using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Syntax;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>
/// Forms: <c>::: form action="a" submitText="Create" :::</c>, a whole block in one line. A form does nothing unless a script of the page
/// handles it.
/// </summary>
sealed class FormDirective() : BlockDirective("form", Rules.InvalidForm)
{
    protected override bool IsWhole(DirectiveLine line) => true;

    protected override SyntaxProblem? FindFatalProblem(ContainerBlock? container, DirectiveLine line) =>
        !line.IsUnderstood || !line.HasClosingColons
            ? line.Problem(
                "This line is invalid, so it is shown as text. "
                    + "Write '::: form action=\"name\" submitText=\"Text\" :::' on its own line."
            )
        : line.Attributes.ProblemWith("A form", "action", "submittext", "model") is { } problem ? problem
        : string.IsNullOrEmpty(line.Attributes.Value("action")) ? line.Problem("A form needs an 'action'.")
        : string.IsNullOrEmpty(line.Attributes.Value("submittext")) ? line.Problem("A form needs a 'submitText', the label of its button.")
        : null;

    protected override void Write(ArticleWriter article, DirectiveBlock block)
    {
        article.Start(BodyElement.Block, "<form class=\"chromeless-form\"");
        if (block.Attributes.Value("model") is { Length: > 0 } model)
        {
            article.Write(" data-model=\"").WriteEscape(model).Write('"');
        }

        article.Write(" data-action=\"").WriteEscape(block.Attributes.Value("action")).Write("\">\n<div></div>\n");
        article.Start(BodyElement.Separator, "<button class=\"button is-primary\" disabled=\"disabled\" type=\"submit\">");
        article
            .Text(WebUtility.HtmlDecode(block.Attributes.Value("submittext")))
            .End(BodyElement.Separator, "</button>\n")
            .End(BodyElement.Block, "</form>\n");
    }
}
