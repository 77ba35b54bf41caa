using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>
/// Raw HTML: allowed elements and attributes are kept, ids can be linked to, addresses are resolved like those of Markdown links.
/// </summary>
sealed class RawHtmlExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new RefusedInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HtmlBlockRenderer>(new HtmlBlockRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new HtmlInlineRenderer());
    }

    /// <summary>
    /// Parses an element that is removed with its content as one inline, so that the content is not parsed as Markdown. Makes an unclosed
    /// comment text, because Markdig would search for its end once per opening.
    /// </summary>
    sealed class RefusedInlineParser : InlineParser
    {
        public RefusedInlineParser() => OpeningCharacters = ['<'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var ends = (Ends)(processor.ParserStates[Index] ??= new Ends());
            var next = slice.PeekChar();
            if (next is '?' or '!')
            {
                var close =
                    next == '?' ? "?>"
                    : slice.MatchLowercase("!--", 1) ? "-->"
                    : slice.PeekChar(2) == '[' ? "]]>"
                    : ">";
                return ends.Next(slice, close) is null && Take(processor, ref slice, new LiteralInline("<"), 1);
            }

            var name = slice.AsSpan()[1..];
            var length = name.IndexOfAnyExcept(Letters);
            if (length is < 3 or > 8 || !IsOnePiece(name[..length].ToString().ToLowerInvariant(), slice, ends))
            {
                return false;
            }

            var end = ends.Next(slice, $"</{name[..length]}") is { } found
                ? slice.Text.AsSpan(found..(slice.End + 1)).IndexOf('>') + found + 1
                : 0;
            return end > slice.Start && Take(processor, ref slice, new HtmlInline(slice.Text[slice.Start..end]), end - slice.Start);
        }

        static bool IsOnePiece(string name, StringSlice slice, Ends ends) =>
            AllowedHtml.IsRefusedWhole(name)
            || (
                name == "xref"
                && slice.PeekChar(name.Length + 1).IsSpaceOrTab()
                && ends.Next(slice, ">") is { } close
                && slice.Text[close - 1] != '/'
            );

        static bool Take(InlineProcessor processor, ref StringSlice slice, Inline inline, int length)
        {
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
            (inline.Line, inline.Column) = (line, column);
            processor.Inline = inline;
            slice.Start += length;
            return true;
        }
    }

    /// <summary>The ends of elements and comments in a text; each is searched for once, however many begin.</summary>
    sealed class Ends
    {
        readonly Dictionary<string, int> found = new(StringComparer.OrdinalIgnoreCase);
        string text = "";

        /// <summary>The offset of the next end; null where there is none.</summary>
        public int? Next(StringSlice slice, string close)
        {
            if (!ReferenceEquals(text, slice.Text))
            {
                found.Clear();
                text = slice.Text;
            }

            if (!found.TryGetValue(close, out var at) || at < slice.Start)
            {
                at = text.IndexOf(close, slice.Start, StringComparison.OrdinalIgnoreCase);
                found[close] = at = at < 0 ? int.MaxValue : at;
            }

            return at <= slice.End ? at : null;
        }
    }

    static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    sealed class HtmlBlockRenderer : ArticleObjectRenderer<HtmlBlock>
    {
        protected override void Write(ArticleWriter article, HtmlBlock block)
        {
            var text = new System.Text.StringBuilder();
            int[] inText = new int[block.Lines.Count],
                inSource = new int[block.Lines.Count];
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var line = block.Lines.Lines[i];
                // A line whose tabs were made spaces is a text of its own, and does not know where it begins.
                text.Append(i == 0 ? "" : "\n");
                (inText[i], inSource[i]) = (text.Length, line.Slice.Start > 0 ? line.Slice.Start : line.Position);
                text.Append(line.Slice.AsSpan());
            }

            RawHtmlWriter.Write(
                article,
                text.ToString(),
                offset =>
                {
                    var found = Array.BinarySearch(inText, offset);
                    var line = found < 0 ? ~found - 1 : found;
                    return inSource[line] + offset - inText[line];
                }
            );
            article.WriteLineOfText();
        }
    }

    sealed class HtmlInlineRenderer : ArticleObjectRenderer<HtmlInline>
    {
        protected override void Write(ArticleWriter article, HtmlInline inline)
        {
            if (article.EnableHtmlForInline)
            {
                RawHtmlWriter.Write(article, inline.Tag, InSource(article.Includes.Current, inline));
            }
        }

        /// <summary>
        /// Maps offsets of a tag to the source. Markdig drops the indentation of a tag's further lines, so its characters are matched one
        /// by one.
        /// </summary>
        static Func<int, int> InSource(TextOrigin origin, HtmlInline inline)
        {
            if (inline.Span.Length == inline.Tag.Length || origin.Offsets is not null)
            {
                return offset => inline.Span.Start + offset;
            }

            var places = new int[inline.Tag.Length];
            var at = inline.Span.Start;
            for (var i = 0; i < places.Length; i++)
            {
                while (at < inline.Span.End && !IsReadAs(origin.Text.Text[at], inline.Tag[i]))
                {
                    at++;
                }

                places[i] = Math.Min(at++, inline.Span.End);
            }

            return offset => offset < places.Length ? places[offset] : inline.Span.End + 1;
        }

        /// <summary>CommonMark replaces NUL by U+FFFD, and line ends by LF.</summary>
        static bool IsReadAs(char written, char read) => written == read || (written, read) is ('\0', '\uFFFD') or ('\r', '\n');
    }
}
