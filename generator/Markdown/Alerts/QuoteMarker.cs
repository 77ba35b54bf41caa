using Markdig.Parsers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Alerts;

/// <summary>The <c>[!…]</c> at the beginning of a quotation's line; offsets are the text's.</summary>
/// <param name="Content">The text between <c>[!</c> and <c>]</c>, trimmed.</param>
/// <param name="IsAlone">True where nothing follows on the line; otherwise the marker is ignored.</param>
/// <param name="Start">Where the bracket opens; <paramref name="End"/> is past the one that closes.</param>
sealed record QuoteMarker(string Content, bool IsAlone, int Start, int End)
{
    /// <summary>The first word.</summary>
    public string Name => Content[..NameLength];

    /// <summary>What follows the first word.</summary>
    public string Rest => Content[NameLength..].Trim();

    int NameLength => Content.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var end ? end : Content.Length;

    public bool Is(string name) => IsAlone && Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a marker at the current position; null where there is none.</summary>
    public static QuoteMarker? TryRead(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || processor.CurrentChar != '>' || line.Start > line.End)
        {
            return null;
        }

        var text = line.Text.AsSpan(line.Start, line.Length);
        var marker = text[1..].TrimStart(" \t");
        if (!marker.StartsWith("[!") || marker.IndexOf(']') is not (>= 0 and var close))
        {
            return null;
        }

        var start = line.Start + text.Length - marker.Length;
        return new QuoteMarker(marker[2..close].Trim().ToString(), marker[(close + 1)..].IsWhiteSpace(), start, start + close + 1);
    }
}

/// <summary>A quotation with a marker that changes its meaning.</summary>
abstract class MarkedQuote : QuoteBlock
{
    protected MarkedQuote(BlockParser parser)
        : base(parser) => QuoteChar = '>';

    /// <summary>True where the marker is the whole block, and the next line begins another quotation.</summary>
    public virtual bool IsWhole => false;
}
