using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Links;

/// <summary>
/// Paragraphs, and the definitions of references that they begin with, in time that grows with their number. Markdig looks for definitions
/// when their paragraph ends, copies all lines that are left after each, goes through all definitions to add one, and through all blocks to
/// take out the paragraph that nothing is left of, or that became a heading.
/// </summary>
sealed class DefinitionsExtension : IMarkdownExtension
{
    /// <summary>How many lines, definitions or blocks there are, and a multiple of it, where something is done about them.</summary>
    const int Many = 256;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>
    /// Takes the definitions out of the row that nothing reads but the next to be added, to be told from it; they are found by their
    /// labels.
    /// </summary>
    public static void ClearRow(MarkdownDocument document)
    {
        if (document.GetData(typeof(LinkReferenceDefinitionGroup)) is LinkReferenceDefinitionGroup { Count: >= Many } definitions)
        {
            definitions.Clear();
        }
    }

    sealed class Parser : ParagraphBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (MayBeUnderline(processor))
            {
                HandInDefinitions(processor, block, isClosing: false);
            }

            return MayBeUnderline(processor) && block.Parent is MarkdownDocument { Count: >= Many } document && document.LastChild == block
                ? TryContinueAside(processor, block, document)
                : base.TryContinue(processor, block);
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            HandInDefinitions(processor, block, isClosing: true);
            var isLeft = base.Close(processor, block);
            ClearRow(processor.Document);
            if (!isLeft && block.Parent is { } parent && parent.LastChild == block)
            {
                parent.RemoveAt(parent.Count - 1);
            }

            return isLeft;
        }

        /// <summary>Continues a paragraph where it is alone, for it may be looked for and taken out.</summary>
        BlockState TryContinueAside(BlockProcessor processor, Block block, MarkdownDocument document)
        {
            var aside = new MarkdownDocument();
            document.RemoveAt(document.Count - 1);
            aside.Add(block);
            var state = base.TryContinue(processor, block);
            if (aside.Count > 0)
            {
                aside.Clear();
                document.Add(block);
            }

            return state;
        }

        /// <summary>
        /// Hands in the definitions that a long paragraph begins with, some lines at a time, and more of them where these are no
        /// definitions yet.
        /// </summary>
        void HandInDefinitions(BlockProcessor processor, Block block, bool isClosing)
        {
            if (block is not ParagraphBlock { Lines.Count: > Many } paragraph)
            {
                return;
            }

            var (lines, start, size) = (paragraph.Lines, 0, Many);
            while (MayBeDefinition(lines.Lines[start]) && End(lines, start + size) is var end && end < lines.Count)
            {
                var part = new ParagraphBlock(this) { Lines = Part(lines, start, end) };
                base.Close(processor, part);
                ClearRow(processor.Document);
                start = end - part.Lines.Count;
                if (part.Lines.Count > 0 && !isClosing)
                {
                    break;
                }

                size = part.Lines.Count > 0 ? 2 * size : Many;
            }

            if (start > 0)
            {
                paragraph.Lines = Part(lines, start, lines.Count);
            }
        }

        /// <summary>The first line from one on that looks as if it began a definition; the number of lines for none.</summary>
        static int End(StringLineGroup lines, int from)
        {
            var end = from;
            while (end < lines.Count && !(MayBeDefinition(lines.Lines[end]) && lines.Lines[end].Slice.AsSpan().Contains("]:", StringComparison.Ordinal)))
            {
                end++;
            }

            return Math.Min(end, lines.Count);
        }

        static StringLineGroup Part(StringLineGroup lines, int start, int end)
        {
            var part = new StringLineGroup(end - start);
            for (var i = start; i < end; i++)
            {
                part.Add(ref lines.Lines[i]);
            }

            return part;
        }

        static bool MayBeDefinition(StringLine line) => line.Slice.AsSpan().TrimStart(" \t").StartsWith('[');

        static bool MayBeUnderline(BlockProcessor processor) => processor.CurrentChar is '=' or '-';
    }
}
