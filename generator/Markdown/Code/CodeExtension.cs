using System.Text;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Highlighting;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Code;

/// <summary>Code blocks: <c>lang-x</c> for the language, its tokens in colour, and within reach of the keyboard, since a wide one scrolls.</summary>
sealed class CodeExtension : IMarkdownExtension
{
    const string Interactive = "-interactive";

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());

    sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            var article = (ArticleRenderer)renderer;
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code");
            if (Language(code) is not { Length: > 0 } language)
            {
                article.AddElement(StructuralElementKind.Code, "", 0, code.Span.Start, code.Span.End + 1);
                renderer.Write('>');
                renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
            }
            else
            {
                language = WriteLanguage(renderer, language);
                renderer.Write('>');
                var text = Text(code);
                var tokens = Highlighter.Tokens(text, language);
                article.AddElement(StructuralElementKind.Code, language.ToLowerInvariant(), CodeStructure.Hash(text, language, tokens), code.Span.Start, code.Span.End + 1);
                CodeHtml.Write(renderer, text, tokens, marked: []);
            }

            renderer.Write("</code></pre>\n");
        }

        static string Text(CodeBlock code)
        {
            var text = new StringBuilder();
            for (var i = 0; i < code.Lines.Count; i++)
            {
                text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
            }

            return text.ToString();
        }

        static string WriteLanguage(HtmlRenderer renderer, string language)
        {
            var isInteractive = language.EndsWith(Interactive, StringComparison.OrdinalIgnoreCase) && language.Length > Interactive.Length;
            language = isInteractive ? language[..^Interactive.Length] : language;
            renderer.Write(" class=\"lang-").WriteEscape(language).Write('"');
            if (isInteractive)
            {
                renderer.Write(" data-interactive=\"").WriteEscape(language).Write('"');
            }

            return language;
        }

        static string? Language(CodeBlock code)
        {
            var info = (code as FencedCodeBlock)?.Info;
            return info?.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace ? info[..brace] : info;
        }
    }
}
