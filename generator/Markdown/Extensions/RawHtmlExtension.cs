using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Extensions;

/// <summary>HTML that an author wrote: what is allowed of it stays, its ids can be linked to, its addresses are resolved like any other.</summary>
sealed class RawHtmlExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new RefusedInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HtmlBlockRenderer>(new HtmlBlockRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new HtmlInlineRenderer());
    }

    /// <summary>Takes an element whose content is not written as one piece, so that its content is not read as Markdown.</summary>
    sealed class RefusedInlineParser : InlineParser
    {
        public RefusedInlineParser() => OpeningCharacters = ['<'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var text = slice.AsSpan();
            var name = text[1..];
            var length = name.IndexOfAnyExcept(Letters);
            if (length is < 3 or > 8 || !AllowedHtml.IsRefusedWhole(name[..length].ToString().ToLowerInvariant()) || End(text, name[..length]) is not { } end)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new HtmlInline(text[..end].ToString())
            {
                Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end - 1)),
                Line = line,
                Column = column,
            };
            slice.Start += end;
            return true;
        }

        /// <summary>Past the end tag; null where there is none near enough to belong to it.</summary>
        static int? End(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
        {
            text = text[..Math.Min(text.Length, LongestElement)];
            var close = text.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            var end = close < 0 ? -1 : text[close..].IndexOf('>');
            return end < 0 ? null : close + end + 1;
        }
    }

    /// <summary>How far an end tag is looked for in a paragraph: many elements without one must not cost the square of their number.</summary>
    const int LongestElement = 10_000;

    static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    sealed class HtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            var text = new System.Text.StringBuilder();
            int[] inText = new int[block.Lines.Count], inSource = new int[block.Lines.Count];
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var line = block.Lines.Lines[i];
                // A line whose tabs were made spaces is a text of its own, and does not know where it begins.
                (inText[i], inSource[i]) = (text.Length, line.Slice.Start > 0 ? line.Slice.Start : line.Position);
                text.Append(line.Slice.AsSpan()).Append('\n');
            }

            RawHtml.Write((ArticleRenderer)renderer, text.ToString(), offset =>
            {
                var found = Array.BinarySearch(inText, offset);
                var line = found < 0 ? ~found - 1 : found;
                return inSource[line] + offset - inText[line];
            });
        }
    }

    sealed class HtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            if (renderer.EnableHtmlForInline)
            {
                RawHtml.Write((ArticleRenderer)renderer, inline.Tag, offset => inline.Span.Start + offset);
            }
        }
    }
}
