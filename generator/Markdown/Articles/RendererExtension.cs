using Markdig;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Articles;

/// <summary>An extension that parses nothing: it replaces Markdig's renderers of constructs that Markdig parses.</summary>
abstract class RendererExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => Replace(renderer.ObjectRenderers);

    protected abstract void Replace(ObjectRendererCollection renderers);
}
