using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Articles;

/// <summary>A parsed construct. Offsets count from its beginning; <see cref="MovedBy"/> returns them relative to the whole text.</summary>
interface ILineSyntax<TSelf> : IStructural
{
    /// <summary>Length in characters.</summary>
    int Length { get; }

    /// <summary>Problems, in order of place.</summary>
    IReadOnlyList<SyntaxProblem> Problems { get; }

    /// <summary>False where problems make it stay text.</summary>
    bool IsShown { get; }

    TSelf MovedBy(int offset);
}

/// <summary>A construct that is a block if it is alone on its line, and an inline otherwise; one syntax parses both.</summary>
/// <param name="opening">Its first character.</param>
/// <param name="rule">The rule of its findings.</param>
abstract class LineConstruct<TSyntax>(char opening, Rule rule)
    where TSyntax : class, ILineSyntax<TSyntax>
{
    /// <summary>False where a line inside a paragraph stays part of the paragraph.</summary>
    protected virtual bool InterruptsParagraphs => true;

    /// <summary>Parses the construct at the beginning of a text; null where there is none.</summary>
    protected abstract TSyntax? TryRead(ReadOnlySpan<char> text);

    /// <summary>True where the construct at the beginning of a slice may be an inline.</summary>
    protected virtual bool IsInline(StringSlice slice, TSyntax syntax) => true;

    public BlockParser ToBlockParser() => new LineParser(this) { OpeningCharacters = [opening] };

    public InlineParser ToInlineParser() => new WithinLineParser(this) { OpeningCharacters = [opening] };

    /// <summary>What stays text is left to the inline parser.</summary>
    sealed class LineParser(LineConstruct<TSyntax> construct) : BlockParser
    {
        public override bool CanInterrupt(BlockProcessor processor, Block block) =>
            construct.InterruptsParagraphs || block is not ParagraphBlock;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            var text = line.Text.AsSpan(line.Start, line.Length);
            if (processor.IsCodeIndent || construct.TryRead(text) is not { IsShown: true } syntax || !text[syntax.Length..].IsWhiteSpace())
            {
                return BlockState.None;
            }

            construct.Report(processor.Context, syntax, line.Start);
            processor.NewBlocks.Push(
                new LineBlock<TSyntax>(this, syntax.MovedBy(line.Start))
                {
                    Column = processor.Column,
                    Span = new SourceSpan(line.Start, line.End),
                }
            );
            return BlockState.BreakDiscard;
        }
    }

    sealed class WithinLineParser(LineConstruct<TSyntax> construct) : InlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (construct.TryRead(slice.AsSpan()) is not { } syntax || !construct.IsInline(slice, syntax))
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            construct.Report(processor.Context, syntax, start);
            if (!syntax.IsShown)
            {
                return false;
            }

            processor.Inline = new LineInline<TSyntax>(syntax.MovedBy(start))
            {
                Span = new SourceSpan(start, start + syntax.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += syntax.Length;
            return true;
        }
    }

    void Report(Markdig.MarkdownParserContext? context, TSyntax syntax, int start)
    {
        foreach (var problem in syntax.Problems)
        {
            ParseLog.Report(context, rule, start, problem);
        }
    }
}

/// <summary>A construct alone on its line.</summary>
sealed class LineBlock<TSyntax>(BlockParser parser, TSyntax syntax) : LeafBlock(parser), IStructural
    where TSyntax : IStructural
{
    public TSyntax Syntax => syntax;

    public StructuralElementKind ElementKind => syntax.ElementKind;

    public string ElementText => syntax.ElementText;
}

/// <summary>A construct within a line.</summary>
sealed class LineInline<TSyntax>(TSyntax syntax) : LeafInline, IStructural
    where TSyntax : IStructural
{
    public TSyntax Syntax => syntax;

    public StructuralElementKind ElementKind => syntax.ElementKind;

    public string ElementText => syntax.ElementText;
}
