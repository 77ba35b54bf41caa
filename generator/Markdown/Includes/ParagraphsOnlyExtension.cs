using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Includes;

/// <summary>
/// Removes all block parsers but that of paragraphs, for text included in a sentence. Must be added after extensions that add block
/// parsers.
/// </summary>
sealed class ParagraphsOnlyExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
