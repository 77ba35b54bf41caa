using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Something within a line: <c>:::name key="value":::</c>.</summary>
abstract class ColonInline : LeafInline
{
    public required ColonAttributes Attributes { get; init; }
}

/// <summary>Reads inlines of one name.</summary>
abstract class ColonInlineParser : InlineParser
{
    protected ColonInlineParser() => OpeningCharacters = [':'];

    protected abstract string Name { get; }

    /// <summary>The inline for some attributes; null where the text stays as it is.</summary>
    /// <param name="start">Where the construct begins.</param>
    protected abstract ColonInline? Open(InlineProcessor processor, ColonAttributes attributes, int start);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (ColonAttributes.TryRead(slice.AsSpan(), Name) is not { } attributes)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (Open(processor, attributes, start) is not { } inline)
        {
            return false;
        }

        inline.Span = new SourceSpan(start, start + attributes.Length - 1);
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start += attributes.Length;
        return true;
    }
}
