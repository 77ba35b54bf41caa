using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>
/// Names that are not translated: <c>:::no-loc text="Surface Hub":::</c> is written as its text, marked as American English.
/// </summary>
sealed class NoLocExtension : IMarkdownExtension
{
    const string Opening = ":::no-loc text=\"";
    const string Closing = "\":::";
    const int LongestName = 1000;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new NoLocParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new NoLocRenderer());

    sealed class NoLocInline : LeafInline
    {
        public required string Text { get; init; }
    }

    sealed class NoLocParser : InlineParser
    {
        public NoLocParser() => OpeningCharacters = [':'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var text = slice.AsSpan();
            if (!text.StartsWith(Opening, StringComparison.Ordinal))
            {
                return false;
            }

            var content = text[Opening.Length..];
            content = content[..Math.Min(content.Length, LongestName)];
            var length = content.IndexOf(Closing);
            if (length < 0 || content[..length].ContainsAny('\r', '\n'))
            {
                return false;
            }

            var whole = Opening.Length + length + Closing.Length;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new NoLocInline
            {
                Text = content[..length].ToString().Replace("\\\"", "\"", StringComparison.Ordinal),
                Span = new SourceSpan(start, start + whole - 1),
                Line = line,
                Column = column,
            };
            slice.Start += whole;
            return true;
        }
    }

    sealed class NoLocRenderer : ArticleObjectRenderer<NoLocInline>
    {
        protected override void Write(ArticleWriter article, NoLocInline name)
        {
            if (article.EnableHtmlForInline)
            {
                article.Write("<span class=\"no-loc\" dir=\"ltr\" lang=\"en-us\">").Text(name.Text).Write("</span>");
            }
            else
            {
                article.WriteEscape(name.Text);
            }
        }
    }
}
