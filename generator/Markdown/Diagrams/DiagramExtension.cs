using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Diagrams;

/// <summary>
/// Diagrams between colons, as Azure DevOps writes them: a line <c>::: mermaid</c>, the diagram, and a line <c>:::</c>. It is a fence like
/// that of code in the language <c>mermaid</c>.
/// </summary>
sealed class DiagramExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new ColonFenceParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    sealed class ColonFenceParser : FencedBlockParserBase<FencedCodeBlock>
    {
        public ColonFenceParser()
        {
            OpeningCharacters = [':'];
            InfoParser = ReadInfo;
        }

        static bool ReadInfo(BlockProcessor processor, ref StringSlice line, IFencedBlock fence, char mark)
        {
            if (!line.AsSpan().Trim().Equals(DiagramWriter.Language, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            (fence.Info, line.Start) = (DiagramWriter.Language, line.End + 1);
            return true;
        }

        protected override FencedCodeBlock CreateFencedBlock(BlockProcessor processor) => new(this);

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var result = base.TryContinue(processor, block);
            if (result == BlockState.Continue)
            {
                processor.GoToColumn(processor.ColumnBeforeIndent);
            }

            return result;
        }
    }
}
