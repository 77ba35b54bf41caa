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

/// <summary>
/// Code blocks: <c>lang-x</c> for the language, its tokens in colour, and within reach of the keyboard, since a wide one scrolls.
/// </summary>
sealed class CodeExtension : IMarkdownExtension
{
    const string Interactive = "-interactive";

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());

    sealed class CodeRenderer : ArticleObjectRenderer<CodeBlock>
    {
        protected override void Write(ArticleWriter article, CodeBlock code)
        {
            article.EnsureLine();
            article.Start(BodyElement.Preformatted, "<pre tabindex=\"0\">").Start(BodyElement.Code, "<code");
            if (Language(code) is not { Length: > 0 } language)
            {
                article.AddElement(StructuralElementKind.Code, "", 0, code.Span.Start, code.Span.End + 1);
                article.Write('>');
                article.Text(Text(code));
            }
            else
            {
                language = WriteLanguage(article, language);
                article.Write('>');
                var text = Text(code);
                var tokens = Highlighter.Tokens(text, language);
                article.AddElement(StructuralElementKind.Code, language.ToLowerInvariant(), CodeStructure.Hash(text, language, tokens), code.Span.Start, code.Span.End + 1);
                CodeHtml.Write(article, text, tokens, marked: []);
            }

            article.End(BodyElement.Code, "</code>").End(BodyElement.Preformatted, "</pre>\n");
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

        static string WriteLanguage(ArticleWriter article, string language)
        {
            var isInteractive = language.EndsWith(Interactive, StringComparison.OrdinalIgnoreCase) && language.Length > Interactive.Length;
            language = isInteractive ? language[..^Interactive.Length] : language;
            article.Write(" class=\"lang-").Label(language).Write('"');
            if (isInteractive)
            {
                article.Write(" data-interactive=\"").WriteEscape(language).Write('"');
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
