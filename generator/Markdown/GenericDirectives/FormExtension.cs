using System.Net;
using LicensingSite.Diagnostics;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>Forms that a script of the page may bring to life: <c>::: form action="a" submitText="Create" :::</c>. Without one they do nothing.</summary>
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
            if (Fault(line) is not { } fault)
            {
                return new FormBlock(this) { Opening = line, IsEnded = true };
            }

            Report(processor, line, fault);
            return null;
        }

        static DirectiveProblem? Fault(DirectiveLine line) =>
            !line.IsUnderstood || !line.HasClosingColons ? line.Fault("This line is not understood, and stays text. Write '::: form action=\"name\" submitText=\"Text\" :::' alone on the line.")
            : line.Attributes.ProblemWith("A form", "action", "submittext", "model") is { } fault ? fault
            : string.IsNullOrEmpty(line.Attributes.Value("action")) ? line.Fault("A form needs an 'action'.")
            : string.IsNullOrEmpty(line.Attributes.Value("submittext")) ? line.Fault("A form needs a 'submitText': the words on its button.")
            : null;
    }

    sealed class FormRenderer : HtmlObjectRenderer<FormBlock>
    {
        protected override void Write(HtmlRenderer renderer, FormBlock form)
        {
            renderer.EnsureLine();
            renderer.Write("<form class=\"chromeless-form\"");
            if (form.Attributes.Value("model") is { Length: > 0 } model)
            {
                renderer.Write(" data-model=\"").WriteEscape(model).Write('"');
            }

            renderer.Write(" data-action=\"").WriteEscape(form.Attributes.Value("action")).Write("\">\n<div></div>\n");
            renderer.Write("<button class=\"button is-primary\" disabled=\"disabled\" type=\"submit\">");
            renderer.WriteEscape(WebUtility.HtmlDecode(form.Attributes.Value("submittext"))).Write("</button>\n</form>\n");
        }
    }
}
