using LicensingSite.Markdown.Extensions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;

namespace LicensingSite.Markdown;

/// <summary>The Markdown we read: CommonMark, Markdig's extensions that docfx has, and our own, one class each.</summary>
static class Dialect
{
    /// <summary>Changes whenever the same text may come out otherwise: pages remembered from before are then parsed anew.</summary>
    public const int Version = 4;

    public static MarkdownPipeline Blocks { get; } = Build(new MarkdownPipelineBuilder());

    /// <summary>The same without blocks: for a file included in the middle of a sentence.</summary>
    public static MarkdownPipeline InlinesOnly { get; } = BuildInlinesOnly();

    static MarkdownPipeline Build(MarkdownPipelineBuilder builder)
    {
        builder
            .UsePreciseSourceLocation()
            .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false })
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAutoLinks();
        builder.Extensions.Add(new AlertExtension());
        builder.Extensions.Add(new HeadingExtension());
        builder.Extensions.Add(new IncludeExtension());
        builder.Extensions.Add(new ImageExtension());
        builder.Extensions.Add(new LinkExtension());
        builder.Extensions.Add(new TableExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new CodeExtension());
        builder.Extensions.Add(new CodeSnippetExtension());
        builder.Extensions.Add(new CodeQuoteExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new RawHtmlExtension());
        return builder.Build();
    }

    static MarkdownPipeline BuildInlinesOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.UsePreciseSourceLocation().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks();
        builder.Extensions.Add(new IncludeExtension());
        builder.Extensions.Add(new ImageExtension());
        builder.Extensions.Add(new CodeQuoteExtension());
        builder.Extensions.Add(new LinkExtension());
        builder.Extensions.Add(new RawHtmlExtension());
        builder.Extensions.Add(new ParagraphsOnlyExtension());
        return builder.Build();
    }
}
