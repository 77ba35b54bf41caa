using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>A block that a line <c>::: name</c> begins, and, unless it is a line by itself, a line <c>::: name-end</c> ends.</summary>
abstract class DirectiveBlock(BlockParser parser) : ContainerBlock(parser)
{
    public required DirectiveLine Opening { get; init; }

    public DirectiveAttributes Attributes => Opening.Attributes;

    /// <summary>How many columns of indentation the content has and does not mean; null before its first line.</summary>
    public int? Indentation { get; set; }

    public bool IsEnded { get; set; }
}

/// <summary>Reads blocks of one name.</summary>
abstract class DirectiveBlockParser : BlockParser
{
    /// <summary>How many of these blocks may stand in each other: each line is shown to all that are open.</summary>
    const int MostLevels = 16;

    protected DirectiveBlockParser() => OpeningCharacters = [':'];

    protected abstract string Name { get; }

    protected abstract Rule Rule { get; }

    /// <summary>True where authors indent the content for the eye only.</summary>
    protected virtual bool DropsIndentation => false;

    /// <summary>True where a line that ends nothing is worth a finding.</summary>
    protected virtual bool ReportsStrayEnds => true;

    /// <summary>The block that a line begins; null where it stays text.</summary>
    protected abstract DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || DirectiveLine.TryRead(processor.Line) is not { } line)
        {
            return BlockState.None;
        }

        if (line.Name == Name + "-end" && ReportsStrayEnds)
        {
            Report(processor, line, line.Problem($"This line ends nothing: no '{Name}' with {line.Colons} colons is open here. Take it out, or begin the block before it."));
        }

        if (line.Name != Name)
        {
            return BlockState.None;
        }

        if (Level(processor.CurrentContainer) >= MostLevels)
        {
            Report(processor, line, line.Problem($"This line begins a block inside {MostLevels} others, and stays text. Close those before it, or take levels out."));
            return BlockState.None;
        }

        if (Open(processor, line) is not { } block)
        {
            return BlockState.None;
        }

        block.Column = processor.Column;
        block.Span = new SourceSpan(line.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        return block.IsEnded ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (DirectiveBlock)block;
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        var line = DirectiveLine.TryRead(processor.Line);
        if (line is null || BelongsInside(container, line, processor.Column))
        {
            KeepIndentation(processor, container, isMarker: false);
            return BlockState.Continue;
        }

        if (line.Name == Name + "-end" && line.Colons == container.Opening.Colons)
        {
            if (!line.IsUnderstood)
            {
                ParseLog.Report(processor.Context, Rule, line.End, line.RestEnd, $"This text after '{Name}-end' is not shown. Put it on a line of its own.");
            }

            container.UpdateSpanEnd(processor.Line.End);
            (container.IsEnded, container.IsOpen) = (true, false);
            return BlockState.BreakDiscard;
        }

        KeepIndentation(processor, container, isMarker: line.Name is "row" or "row-end" or "column" or "column-end");
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var container = (DirectiveBlock)block;
        if (!container.IsEnded)
        {
            var colons = new string(':', container.Opening.Colons);
            var end = container.Opening.HasClosingColons ? $"{colons}{Name}-end{colons}" : $"{colons} {Name}-end";
            Report(processor, container.Opening, container.Opening.Problem($"No line '{end}' ends this block, so it ends with what is around it. Add that line."));
        }

        return true;
    }

    static int Level(Block? block)
    {
        var level = 0;
        for (; block is not null; block = block.Parent)
        {
            level += block is DirectiveBlock ? 1 : 0;
        }

        return level;
    }

    protected void Report(BlockProcessor processor, DirectiveLine line, SyntaxProblem problem) =>
        ParseLog.Report(processor.Context, Rule, line.Start, problem);

    /// <summary>
    /// True where a line belongs to something inside: to code, or to a block of the same name. While a line is read,
    /// Markdig holds no block to be open, so this asks which one the last text went to.
    /// </summary>
    bool BelongsInside(DirectiveBlock container, DirectiveLine line, int column)
    {
        Block inner = container;
        var isInList = false;
        while (inner is ContainerBlock { LastChild: { } last } and not QuoteBlock)
        {
            inner = last;
            isInList |= inner is ListItemBlock;
            var takes = inner is FencedCodeBlock { ClosingFencedCharCount: 0 }
                || (inner is DirectiveBlock { IsEnded: false } block && block.Parser == this && block.Opening.Colons == line.Colons);
            if (takes && (!isInList || column >= inner.Column))
            {
                return true;
            }
        }

        return false;
    }

    void KeepIndentation(BlockProcessor processor, DirectiveBlock container, bool isMarker)
    {
        var indentation = processor.Column - processor.ColumnBeforeIndent;
        if (DropsIndentation)
        {
            container.Indentation ??= indentation;
            indentation -= isMarker ? indentation : Math.Min(indentation, container.Indentation.Value);
        }

        processor.GoToColumn(processor.Column - indentation);
    }
}
