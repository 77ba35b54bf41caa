using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>
/// A directive that is a block: a line <c>::: name</c>, the content, and a line <c>::: name-end</c>; or one line that is all of it. It
/// parses the blocks of its name and writes them. A derived class says which lines begin a block, what is wrong with them, and what to
/// write.
/// </summary>
abstract class BlockDirective : BlockParser, IMarkdownExtension
{
    /// <summary>Levels of directives in each other: every line is offered to all that are open, so the cost grows with them.</summary>
    const int MostLevels = 16;

    /// <param name="name">In lower case.</param>
    /// <param name="rule">The rule of its findings.</param>
    protected BlockDirective(string name, Rule rule)
    {
        (Name, Rule) = (name, rule);
        OpeningCharacters = [':'];
    }

    protected string Name { get; }

    protected Rule Rule { get; }

    /// <summary>True where authors indent the content for looks only.</summary>
    protected virtual bool DropsIndentation => false;

    /// <summary>True where an end without a beginning is a finding.</summary>
    protected virtual bool ReportsStrayEnds => true;

    public virtual void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, this);

    public virtual void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (!renderer.ObjectRenderers.Contains<DirectiveBlockRenderer>())
        {
            renderer.ObjectRenderers.Insert(0, new DirectiveBlockRenderer());
        }
    }

    /// <summary>True where a line may begin a block; any other is left to the parsers after this one.</summary>
    protected virtual bool Accepts(DirectiveLine line) => true;

    /// <summary>The problem that makes a line stay text; null where there is none.</summary>
    protected virtual SyntaxProblem? FindFatalProblem(ContainerBlock? container, DirectiveLine line) => null;

    /// <summary>The problem of a line that begins a block all the same; null where there is none.</summary>
    protected virtual SyntaxProblem? FindProblem(ContainerBlock? container, DirectiveLine line) => null;

    /// <summary>True where the line is all of the block.</summary>
    protected virtual bool IsWhole(DirectiveLine line) => false;

    /// <summary>Writes a block, on a line of its own.</summary>
    protected abstract void Write(ArticleWriter article, DirectiveBlock block);

    /// <summary>Writes the blocks in a block, and the end tag of the element around them.</summary>
    protected static void WriteContent(ArticleWriter article, DirectiveBlock block, BodyElement element, string endTag)
    {
        article.WriteChildren(block);
        article.EnsureLine();
        article.End(element, endTag);
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || DirectiveLine.TryRead(processor.Line) is not { } line)
        {
            return BlockState.None;
        }

        if (line.Name == Name + "-end" && ReportsStrayEnds)
        {
            Report(
                processor,
                line,
                line.Problem($"No '{Name}' block with {line.Colons} colons is open here. Remove this line, or open the block before it.")
            );
        }

        if (line.Name != Name)
        {
            return BlockState.None;
        }

        if (Level(processor.CurrentContainer) >= MostLevels)
        {
            Report(
                processor,
                line,
                line.Problem(
                    $"This line opens a block inside {MostLevels} others, so it is shown as text. Close the others first, or remove levels."
                )
            );
            return BlockState.None;
        }

        return Open(processor, line);
    }

    BlockState Open(BlockProcessor processor, DirectiveLine line)
    {
        if (!Accepts(line))
        {
            return BlockState.None;
        }

        if (FindFatalProblem(processor.CurrentContainer, line) is { } fatal)
        {
            Report(processor, line, fatal);
            return BlockState.None;
        }

        if (FindProblem(processor.CurrentContainer, line) is { } problem)
        {
            Report(processor, line, problem);
        }

        var block = new DirectiveBlock(this)
        {
            Opening = line,
            IsEnded = IsWhole(line),
            Column = processor.Column,
            Span = new SourceSpan(line.Start, processor.Line.End),
        };
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
                ParseLog.Report(
                    processor.Context,
                    Rule,
                    line.End,
                    line.RestEnd,
                    $"The text after '{Name}-end' is not shown. Move it to its own line."
                );
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
            Report(processor, container.Opening, container.Opening.Problem($"This block is not closed. Add the line '{end}'."));
        }

        return true;
    }

    /// <summary>How many directives a block is in, itself included.</summary>
    static int Level(Block? block)
    {
        var level = 0;
        for (; block is not null; block = block.Parent)
        {
            level += block is DirectiveBlock ? 1 : 0;
        }

        return level;
    }

    void Report(BlockProcessor processor, DirectiveLine line, SyntaxProblem problem) =>
        ParseLog.Report(processor.Context, Rule, line.Start, problem);

    /// <summary>
    /// True where a line belongs to something inside: to code, or to a block of the same name. While a line is parsed, Markdig marks no
    /// block as open, so the blocks that got the last line are looked at.
    /// </summary>
    bool BelongsInside(DirectiveBlock container, DirectiveLine line, int column)
    {
        Block inner = container;
        var isInList = false;
        while (inner is ContainerBlock { LastChild: { } last } and not QuoteBlock)
        {
            inner = last;
            isInList |= inner is ListItemBlock;
            var takes =
                inner is FencedCodeBlock { ClosingFencedCharCount: 0 }
                || (inner is DirectiveBlock { IsEnded: false } block && block.Parser == this && block.Opening.Colons == line.Colons);
            if (takes && (!isInList || column >= inner.Column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves the indentation of a line to the content, but for what is there for looks only.</summary>
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

    sealed class DirectiveBlockRenderer : ArticleObjectRenderer<DirectiveBlock>
    {
        protected override void Write(ArticleWriter article, DirectiveBlock block)
        {
            article.EnsureLine();
            ((BlockDirective)block.Parser!).Write(article, block);
        }
    }
}
