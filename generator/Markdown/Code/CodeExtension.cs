using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Diagrams;
using LicensingSite.Markdown.Highlighting;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Code;

/// <summary>
/// Writes code blocks: class <c>lang-x</c> for the language, highlighted tokens, marked lines, and focusable by keyboard, because a wide
/// block scrolls.
/// </summary>
sealed class CodeExtension : IMarkdownExtension
{
    const string Interactive = "-interactive";

    static readonly object InfoKey = new();

    /// <summary>Notes what follows the opening marks of a fence as it is written, with its place.</summary>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var parser = pipeline.BlockParsers.FindExact<FencedCodeBlockParser>()!;
        var readInfo = parser.InfoParser!;
        parser.InfoParser = (BlockProcessor processor, ref StringSlice line, IFencedBlock fence, char mark) =>
        {
            var written = line;
            written.Trim();
            if (!readInfo(processor, ref line, fence, mark))
            {
                return false;
            }

            ((FencedCodeBlock)fence).SetData(InfoKey, FenceInfo.Read(written.AsSpan(), written.Start));
            return true;
        };
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());

    sealed class CodeRenderer : ArticleObjectRenderer<CodeBlock>
    {
        protected override void Write(ArticleWriter article, CodeBlock code)
        {
            var info = code.GetData(InfoKey) as FenceInfo ?? FenceInfo.None with { Language = (code as FencedCodeBlock)?.Info ?? "" };
            foreach (var problem in info.Problems)
            {
                article.Log.Report(Rules.InvalidCodeOption, problem.Start, problem.End, problem.Message);
            }

            article.EnsureLine();
            var fence = code.Span.Start + ((code as FencedCodeBlock)?.OpeningFencedCharCount ?? 0);
            if (info.Language.Equals(DiagramWriter.Language, StringComparison.OrdinalIgnoreCase))
            {
                DiagramWriter.Write(article, JoinLines(code), code.Span.Start, fence, () => WriteBlock(article, code, info, fence));
            }
            else
            {
                WriteBlock(article, code, info, fence);
            }
        }

        /// <param name="fence">Past the marks that open the block.</param>
        static void WriteBlock(ArticleWriter article, CodeBlock code, FenceInfo info, int fence)
        {
            CodeHtml.StartBlock(article, info.Options);
            article.Start(BodyElement.Code, "<code");
            var language = info.Language.Length > 0 ? WriteLanguage(article, HtmlHelper.Unescape(info.Language)) : "";
            article.Write('>');
            var lines = CodeLines.Of(article.Log, JoinLines(code), language, info.Options, code.Span.Start, fence);
            var tokens = Highlighter.Tokenize(lines.Text, language);
            article.AddElement(
                StructuralElementKind.Code,
                language.ToLowerInvariant(),
                CodeStructure.ComputeHash(lines.Text, language, tokens),
                code.Span.Start,
                code.Span.End + 1
            );
            CodeHtml.Write(article, lines, tokens);
            article.End(BodyElement.Code, "</code>");
            CodeHtml.EndBlock(article, info.Options);
        }

        static string JoinLines(CodeBlock code)
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
    }
}
