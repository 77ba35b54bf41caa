using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>
/// Forms that a script of the page may bring to life: <c>::: form action="a" submitText="Create" :::</c>. Without one they do nothing.
/// </summary>
sealed class FormExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new FormParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new FormRenderer());

    sealed class FormBlock(BlockParser parser) : DirectiveBlock(parser);

    sealed class FormParser : DirectiveBlockParser
    {
        protected override string Name => "form";

        protected override Rule Rule => Rules.InvalidForm;

        protected override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line)
        {
            if (ProblemWith(line) is not { } problem)
            {
                return new FormBlock(this) { Opening = line, IsEnded = true };
            }

            Report(processor, line, problem);
            return null;
        }

        static SyntaxProblem? ProblemWith(DirectiveLine line) =>
            !line.IsUnderstood || !line.HasClosingColons ? line.Problem("This line is not understood, and stays text. Write '::: form action=\"name\" submitText=\"Text\" :::' alone on the line.")
            : line.Attributes.ProblemWith("A form", "action", "submittext", "model") is { } problem ? problem
            : string.IsNullOrEmpty(line.Attributes.Value("action")) ? line.Problem("A form needs an 'action'.")
            : string.IsNullOrEmpty(line.Attributes.Value("submittext")) ? line.Problem("A form needs a 'submitText': the words on its button.")
            : null;
    }

    sealed class FormRenderer : ArticleObjectRenderer<FormBlock>
    {
        protected override void Write(ArticleWriter article, FormBlock form)
        {
            article.EnsureLine();
            article.Start(BodyElement.Block, "<form class=\"chromeless-form\"");
            if (form.Attributes.Value("model") is { Length: > 0 } model)
            {
                article.Write(" data-model=\"").WriteEscape(model).Write('"');
            }

            article.Write(" data-action=\"").WriteEscape(form.Attributes.Value("action")).Write("\">\n<div></div>\n");
            article.Start(BodyElement.Separator, "<button class=\"button is-primary\" disabled=\"disabled\" type=\"submit\">");
            article.Text(WebUtility.HtmlDecode(form.Attributes.Value("submittext"))).End(BodyElement.Separator, "</button>\n").End(BodyElement.Block, "</form>\n");
        }
    }
}
