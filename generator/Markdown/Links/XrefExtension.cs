using System.Text.RegularExpressions;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Links;

/// <summary>
/// Links to pages by the <c>uid</c> of their front matter: <c>&lt;xref:uid&gt;</c>, and the element <c>xref</c>, which is handled with raw
/// HTML. <c>@uid</c> refers to generated API documentation, which does not exist here, and stays text.
/// </summary>
sealed partial class XrefExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<AutolinkInlineParser>(new XrefParser());
        pipeline.InlineParsers.Insert(0, new NameParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new XrefRenderer());
        renderer.ObjectRenderers.Insert(0, new NameRenderer());
    }

    sealed class XrefInline : LeafInline
    {
        /// <summary>The text between the colon and the bracket, without quotation marks.</summary>
        public required string Target { get; init; }

        public required int Start { get; init; }
    }

    /// <summary>A name as written, with its <c>@</c>. It is not a literal, because the id of a heading leaves it out.</summary>
    sealed class NameInline : LeafInline
    {
        public required string Text { get; init; }
    }

    sealed class XrefParser : InlineParser
    {
        public XrefParser() => OpeningCharacters = ['<'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (
                !slice.AsSpan().StartsWith("<xref:", StringComparison.Ordinal)
                || Xref().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match
            )
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new XrefInline
            {
                Target = match.Groups["target"].Value,
                Start = start + match.Groups["target"].Index - match.Index,
                Span = new SourceSpan(start, start + match.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += match.Length;
            return true;
        }
    }

    sealed class NameParser : InlineParser
    {
        public NameParser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            if (
                char.IsLetterOrDigit(before)
                || before is '_' or '.' or '-' or '+'
                || Name().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match
            )
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new NameInline
            {
                Text = match.Value,
                Span = new SourceSpan(start, start + match.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += match.Length;
            return true;
        }
    }

    [GeneratedRegex("""\G<xref:(?:(?<quote>["'])(?=\s*[^\s"'<>])(?<target>(?>[^"'<>\r\n]*))\k<quote>|(?<target>(?>[^"'<>\s][^<>\s]*)))>""")]
    private static partial Regex Xref();

    [GeneratedRegex("""\G@(?:"(?=\s*[^\s"])(?>[^"\r\n]*)"|'(?=\s*[^\s'])(?>[^'\r\n]*)'|\p{L}(?:[\w]*[^\W_]|[.,;:!?~@\-](?=[^\W_]))*)""")]
    private static partial Regex Name();

    sealed class XrefRenderer : ArticleObjectRenderer<XrefInline>
    {
        protected override void Write(ArticleWriter article, XrefInline xref)
        {
            var text = TextOf(xref.Target);
            if (!article.EnableHtmlForInline)
            {
                article.WriteEscape(text);
                return;
            }

            WriteLink(article, xref.Target, text, xref.Start, xref.Start + xref.Target.Length);
        }
    }

    /// <summary>Writes a link to a page by its uid.</summary>
    /// <param name="start">Where the target begins in the Markdown; <paramref name="end"/> is past its end.</param>
    public static void WriteLink(ArticleWriter article, string target, string text, int start, int end)
    {
        article.Start(BodyElement.Link, "<a class=\"no-loc\"");
        article.WriteUidAddress(target, start, end);
        article.Write('>').Words(text).End(BodyElement.Link, "</a>");
    }

    /// <summary>The text of the link: what the author specifies, else the name itself.</summary>
    public static string TextOf(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var given =
            mark < 0
                ? null
                : target[(mark + 1)..]
                    .Split('&', '#')
                    .FirstOrDefault(part =>
                        part.StartsWith("text=", StringComparison.Ordinal) || part.StartsWith("alt=", StringComparison.Ordinal)
                    );
        var text = given is null ? target.Split('?', '#')[0].TrimEnd('*') : given[(given.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return Uri.UnescapeDataString(text);
    }

    sealed class NameRenderer : ArticleObjectRenderer<NameInline>
    {
        protected override void Write(ArticleWriter article, NameInline name) => article.Text(name.Text);
    }
}
