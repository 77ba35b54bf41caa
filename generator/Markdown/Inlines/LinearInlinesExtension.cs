using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Inlines;

/// <summary>
/// Emphasis, links and bare addresses in time that grows with the text. Markdig puts everything behind a bracket or an asterisk inside of it
/// until it is closed, and then climbs out again at each piece; these parsers leave what is open as one row. Added after all other extensions.
/// </summary>
sealed class LinearInlinesExtension(AutoLinkOptions autolinks) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var links = new LinkParser();
        var emphasis = new EmphasisParser(links, pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors);
        Replace<LinkInlineParser>(pipeline, links);
        Replace<EmphasisInlineParser>(pipeline, emphasis);
        Replace<AutoLinkParser>(pipeline, new AutolinkParser(autolinks, links, emphasis));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    static void Replace<T>(MarkdownPipelineBuilder pipeline, InlineParser parser)
        where T : InlineParser
    {
        var old = pipeline.InlineParsers.FindExact<T>()!;
        pipeline.InlineParsers[pipeline.InlineParsers.IndexOf(old)] = parser;
    }
}
