using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Links;

/// <summary>
/// Parses paragraphs, and the link reference definitions at their beginning, in linear time. Markdig takes quadratic time: it parses
/// definitions when their paragraph ends and copies the remaining lines after each, scans all definitions to add one, and scans all blocks
/// to remove a paragraph that is empty or became a heading.
/// </summary>
sealed class DefinitionsExtension : IMarkdownExtension
{
    /// <summary>Number of lines, definitions or blocks from which on Markdig's quadratic steps are avoided.</summary>
    const int Many = 256;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>
    /// Clears the list of definitions, which Markdig scans for each new one and uses for nothing else; links are resolved by a dictionary
    /// of labels.
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

        /// <summary>Continues a paragraph in a document of its own, in which Markdig finds and removes it at once.</summary>
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
        /// Parses the definitions at the beginning of a long paragraph in parts; a part without a definition is tried again with twice as
        /// many lines.
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

        /// <summary>The first line, from a given one on, that may begin a definition; the number of lines where there is none.</summary>
        static int End(StringLineGroup lines, int from)
        {
            var end = from;
            while (
                end < lines.Count
                && !(MayBeDefinition(lines.Lines[end]) && lines.Lines[end].Slice.AsSpan().Contains("]:", StringComparison.Ordinal))
            )
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
