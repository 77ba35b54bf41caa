using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Tables;

/// <summary>
/// Parses pipe tables as docfx does: a table must begin with the first line of its paragraph. In Markdig it may begin on any line.
/// </summary>
sealed class TableParser(LineBreakInlineParser lineBreaks, PipeTableOptions options)
    : PipeTableParser(lineBreaks, options),
        IPostInlineProcessor
{
    /// <summary>Most pipes in the texts of a table's links: for each, Markdig scans all pipes of the table.</summary>
    const int MostInLinks = 1000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        StateOf(processor.Block!, slice.Text).MayBeTable && base.Match(processor, ref slice);

    bool IPostInlineProcessor.PostProcess(
        InlineProcessor state,
        Inline? root,
        Inline? lastChild,
        int postInlineProcessorIndex,
        bool isFinalProcessing
    )
    {
        if (
            !isFinalProcessing
            && root is ContainerInline link
            && state.Block?.GetData(typeof(TableParser)) is State { MayBeTable: true } paragraph
        )
        {
            paragraph.InLinks += link.Count(inline => inline is PipeTableDelimiterInline);
            if (paragraph.InLinks > MostInLinks)
            {
                paragraph.MayBeTable = false;
                LeaveAsText(state, link);
            }
        }

        return PostProcess(state, root, lastChild, postInlineProcessorIndex, isFinalProcessing);
    }

    void LeaveAsText(InlineProcessor state, ContainerInline link)
    {
        var (start, end) = (state.Block!.Span.Start, state.Block.Span.End + 1);
        ParseLog.Report(
            state.Context,
            Rules.MarkdownTooDeep,
            start,
            end,
            $"The links of this table contain more than {MostInLinks} '|' characters, so it is shown as text. Close open "
                + "brackets, or write '\\|' in links."
        );
        state.ParserStates[Index] = null!;
        var all = link;
        while (all.Parent is { } parent)
        {
            all = parent;
        }

        foreach (var pipe in all.FindDescendants<PipeTableDelimiterInline>().ToArray())
        {
            pipe.ReplaceByLiteral();
        }
    }

    /// <summary>Computed once for a paragraph, which may be long and have many pipes.</summary>
    static State StateOf(LeafBlock paragraph, string text)
    {
        if (paragraph.GetData(typeof(TableParser)) is not State state)
        {
            state = new State { MayBeTable = text.AsSpan().IndexOfAny('|', '\r', '\n') is >= 0 and var first && text[first] == '|' };
            paragraph.SetData(typeof(TableParser), state);
        }

        return state;
    }

    sealed class State
    {
        public bool MayBeTable { get; set; }

        public int InLinks { get; set; }
    }
}
