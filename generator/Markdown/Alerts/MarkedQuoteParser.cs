using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Alerts;

/// <summary>Replaces Markdig's parser of quotations: a marker inside a quotation ends it and begins another.</summary>
sealed class MarkedQuoteParser : QuoteBlockParser
{
    readonly Dictionary<string, (MakeQuote Make, bool NeedsText)> kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the block of a quotation with a marker; null where it stays a plain quotation.</summary>
    public delegate MarkedQuote? MakeQuote(QuoteMarker marker, BlockProcessor processor, BlockParser parser);

    /// <summary>Adds a kind of marker.</summary>
    /// <param name="needsText">True where a marker of only its name begins no block.</param>
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

    /// <summary>True for a marker that lacks its text, and begins no block.</summary>
    bool IsBare(QuoteMarker marker) => marker.Rest.Length == 0 && kinds[marker.Name].NeedsText;

    string Remedy(QuoteMarker marker) =>
        kinds.ContainsKey(marker.Name)
            ? "Text after the marker turns this alert into a block quote. Start the text on the next line, after '> '."
            : $"Unknown alert '{marker.Name}', so this is shown as a block quote. Known alerts: "
                + $"{string.Join(", ", AlertKinds.All).ToUpperInvariant()}.";
}
