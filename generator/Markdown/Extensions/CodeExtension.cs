using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Code blocks: <c>lang-x</c> for the language, and within reach of the keyboard, since a wide one scrolls.</summary>
sealed class CodeExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());

    sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code");
            if (Language(code) is { Length: > 0 } language)
            {
                renderer.Write(" class=\"lang-").WriteEscape(language).Write('"');
            }

            renderer.Write('>');
            renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
            renderer.Write("</code></pre>\n");
        }

        static string? Language(CodeBlock code)
        {
            var info = (code as FencedCodeBlock)?.Info;
            return info?.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace ? info[..brace] : info;
        }
    }
}
