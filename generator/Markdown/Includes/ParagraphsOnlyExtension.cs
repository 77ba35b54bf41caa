using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Includes;

/// <summary>No blocks but paragraphs: for text that stands within a sentence. Comes last, since other extensions add parsers.</summary>
sealed class ParagraphsOnlyExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
