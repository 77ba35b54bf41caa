using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Alerts;

/// <summary>Reports the marker of a quotation outside of one: <c>[!NOTE]</c> without <c>&gt;</c> stays text. Parses nothing.</summary>
sealed class StrayMarkerParser : InlineParser
{
    readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    public StrayMarkerParser() => OpeningCharacters = ['['];

    public void Add(string name) => names.Add(name);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[!") || !BeginsLine(slice) || IsInQuote(processor.Block))
        {
            return false;
        }

        var end = text.IndexOfAny(']', '\r', '\n');
        var name = end < 0 ? default : text[2..end];
        name = name[..(name.IndexOfAny(' ', '\t') is >= 0 and var length ? length : name.Length)];
        if (
            end < 0
            || text[end] != ']'
            || text[(end + 1)..] is ['(' or '[', ..]
            || !names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
        )
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start);
        ParseLog.Report(
            processor.Context,
            Rules.InvalidNoteSection,
            start,
            start + end + 1,
            $"'[!{name}]' works only in a block quote, so it is shown as text. Start this line, and all lines of the block, with '> '."
        );
        return false;
    }

    static bool BeginsLine(StringSlice slice) => slice.Text.AsSpan(0, slice.Start).TrimEnd(" \t") is [] or [.., '\n' or '\r'];

    static bool IsInQuote(Block? block) => block is not null && (block is QuoteBlock || IsInQuote(block.Parent));
}
