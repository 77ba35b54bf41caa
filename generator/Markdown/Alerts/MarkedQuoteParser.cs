using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Alerts;

/// <summary>Stands in for Markdig's parser of quotations, since a marker inside a quotation ends it and begins another.</summary>
sealed class MarkedQuoteParser : QuoteBlockParser
{
    readonly Dictionary<string, (MakeQuote Make, bool NeedsText)> kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a quotation of one with a marker; null where it stays as it is.</summary>
    public delegate MarkedQuote? MakeQuote(QuoteMarker marker, BlockProcessor processor, BlockParser parser);

    /// <summary>Adds a kind of marker.</summary>
    /// <param name="needsText">True where a marker that is only its name begins nothing.</param>
    public static void Add(MarkdownPipelineBuilder pipeline, string name, MakeQuote make, bool needsText = false)
    {
        if (pipeline.BlockParsers.Find<MarkedQuoteParser>() is not { } parser)
        {
            parser = new MarkedQuoteParser();
            pipeline.BlockParsers.Replace<QuoteBlockParser>(parser);
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new StrayMarkerParser());
        }

        parser.kinds.Add(name, (make, needsText));
        pipeline.InlineParsers.Find<StrayMarkerParser>()!.Add(name);
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (QuoteMarker.TryRead(processor) is not { } marker)
        {
            return base.TryOpen(processor);
        }

        if (!IsKnown(marker))
        {
            ParseLog.Report(processor.Context, Rules.InvalidNoteSection, marker.Start, marker.End, Remedy(marker));
            return base.TryOpen(processor);
        }

        if (kinds[marker.Name].Make(marker, processor, this) is not { } quote)
        {
            return base.TryOpen(processor);
        }

        quote.Column = processor.Column;
        quote.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(quote);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is MarkedQuote { IsWhole: true } || (QuoteMarker.TryRead(processor) is { } marker && IsKnown(marker) && !IsBare(marker))
            ? BlockState.None
            : base.TryContinue(processor, block);

    bool IsKnown(QuoteMarker marker) => marker.IsAlone && kinds.ContainsKey(marker.Name);

    /// <summary>True for a marker that says too little to begin anything.</summary>
    bool IsBare(QuoteMarker marker) => marker.Rest.Length == 0 && kinds[marker.Name].NeedsText;

    string Remedy(QuoteMarker marker) => kinds.ContainsKey(marker.Name)
        ? "Text after the marker makes this a plain quotation. Begin the text on the next line, after '> '."
        : $"'{marker.Name}' is no kind of alert, so this stays a quotation. Known kinds: {string.Join(", ", AlertExtension.Kinds).ToUpperInvariant()}.";
}
