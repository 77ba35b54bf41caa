using LicensingSite.Diagnostics;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Alerts: a quotation whose first line is <c>[!NOTE]</c> or another known kind, alone.</summary>
sealed class AlertExtension : IMarkdownExtension
{
    static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution"];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<QuoteBlockParser>(new AlertParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new AlertRenderer());

    sealed class AlertBlock(BlockParser parser) : QuoteBlock(parser)
    {
        public required string Kind { get; init; }
    }

    /// <summary>Stands in for Markdig's parser of quotations, since a marker inside a quotation ends it and begins an alert.</summary>
    sealed class AlertParser : QuoteBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || Marker(processor) is not { } marker)
            {
                return base.TryOpen(processor);
            }

            if (!marker.IsKnown)
            {
                ParseLog.Report(processor.Context, Rules.InvalidNoteSection, marker.Start, marker.End, marker.Remedy);
                return base.TryOpen(processor);
            }

            processor.NewBlocks.Push(new AlertBlock(this)
            {
                Kind = marker.Kind,
                QuoteChar = '>',
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, processor.Line.End),
            });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            !processor.IsCodeIndent && Marker(processor) is { IsKnown: true } ? BlockState.None : base.TryContinue(processor, block);

        static AlertMarker? Marker(BlockProcessor processor)
        {
            var line = processor.Line;
            if (processor.CurrentChar != '>' || line.Start > line.End)
            {
                return null;
            }

            var text = line.Text.AsSpan(line.Start, line.Length);
            var marker = text[1..].TrimStart(" \t");
            var close = marker.IndexOf(']');
            if (!marker.StartsWith("[!") || close < 0)
            {
                return null;
            }

            var start = line.Start + text.Length - marker.Length;
            var kind = marker[2..close].Trim().ToString().ToLowerInvariant();
            return new AlertMarker(kind, marker[(close + 1)..].IsWhiteSpace(), start, start + close + 1);
        }
    }

    /// <summary>A marker as found; offsets are the text's.</summary>
    sealed record AlertMarker(string Kind, bool IsAlone, int Start, int End)
    {
        public bool IsKnown => IsAlone && Kinds.Contains(Kind);

        public string Remedy => Kinds.Contains(Kind)
            ? "Text after the marker makes this a plain quotation. Begin the text on the next line, after '> '."
            : $"'{Kind}' is no kind of alert, so this stays a quotation. Known kinds: {string.Join(", ", Kinds).ToUpperInvariant()}.";
    }

    sealed class AlertRenderer : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock alert)
        {
            var article = (ArticleRenderer)renderer;
            renderer.EnsureLine();
            renderer.Write($"<div class=\"alert {alert.Kind}\" role=\"note\">\n<p class=\"alert-title\">");
            renderer.WriteEscape(article.Settings.String(alert.Kind));
            renderer.Write("</p>\n");
            article.WriteBlocks(alert);
            renderer.EnsureLine();
            renderer.Write("</div>\n");
        }
    }
}
