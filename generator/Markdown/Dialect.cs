using LicensingSite.Markdown.Alerts;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Code;
using LicensingSite.Markdown.CommonMark;
using LicensingSite.Markdown.Diagrams;
using LicensingSite.Markdown.Footnotes;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Markdown.Headings;
using LicensingSite.Markdown.Images;
using LicensingSite.Markdown.Includes;
using LicensingSite.Markdown.Inlines;
using LicensingSite.Markdown.Links;
using LicensingSite.Markdown.Lists;
using LicensingSite.Markdown.RawHtml;
using LicensingSite.Markdown.Snippets;
using LicensingSite.Markdown.Tables;
using LicensingSite.Markdown.Tabs;
using LicensingSite.Markdown.Videos;
using LicensingSite.Markdown.Zones;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;

namespace LicensingSite.Markdown;

/// <summary>
/// The Markdown dialect: CommonMark, the Markdig extensions that docfx uses, and our own constructs, a folder each. Input: the text of a
/// file or of a YAML value. Output: an <see cref="Article"/>, through the writer that <see cref="NewArticle"/> returns. Invariants:
/// constructs depend on the writer, never on this class; Markdig's syntax tree does not outlive the writing; equal text, includes and
/// settings give equal articles.
/// </summary>
static class Dialect
{
    /// <summary>Must be raised when the same text may give another article: cached pages are then parsed again.</summary>
    public const int Version = 16;

    public static MarkdownPipeline Blocks { get; } = Build(new MarkdownPipelineBuilder());

    /// <summary>The same without blocks, for files included in a sentence.</summary>
    static MarkdownPipeline InlinesOnly { get; } = BuildInlinesOnly();

    /// <summary>Creates a writer for one article.</summary>
    public static ArticleWriter NewArticle(ArticleSettings settings) => new(settings, Blocks, InlinesOnly);

    static AutoLinkOptions Autolinks => new() { UseHttpsForWWWLinks = true };

    static MarkdownPipeline Build(MarkdownPipelineBuilder builder)
    {
        builder.UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false }).UseTaskLists().UseFootnotes().UseDefinitionLists();
        UseInlines(builder, hasBrackets: true);
        builder.Extensions.Add(new DefinitionsExtension());
        builder.Extensions.Add(new IncludeExtension());
        builder.Extensions.Add(new AlertExtension());
        builder.Extensions.Add(new DivExtension());
        builder.Extensions.Add(new VideoQuoteExtension());
        builder.Extensions.Add(new RowDirective());
        builder.Extensions.Add(new ColumnDirective());
        builder.Extensions.Add(new ZoneDirective());
        builder.Extensions.Add(new MonikerDirective());
        builder.Extensions.Add(new FormDirective());
        builder.Extensions.Add(new HeadingSlugExtension());
        builder.Extensions.Add(new HeadingExtension());
        builder.Extensions.Add(new TabExtension());
        builder.Extensions.Add(new TableExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new DefinitionListExtension());
        builder.Extensions.Add(new CommonMarkExtension());
        builder.Extensions.Add(new CodeExtension());
        builder.Extensions.Add(new DiagramExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new LinearInlinesExtension(Autolinks));
        return builder.Build();
    }

    /// <summary>The inlines of pages and of files included in a sentence.</summary>
    static void UseInlines(MarkdownPipelineBuilder builder, bool hasBrackets)
    {
        builder
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseEmojiAndSmiley(enableSmileys: false)
            .UseAutoLinks(Autolinks);
        builder.Extensions.Add(new ImageDirective());
        builder.Extensions.Add(new VideoDirective());
        builder.Extensions.Add(new SnippetExtension(hasBrackets));
        builder.Extensions.Add(new LinkExtension());
        builder.Extensions.Add(new FormulaExtension());
        builder.Extensions.Add(new NoLocExtension());
        builder.Extensions.Add(new XrefExtension());
        builder.Extensions.Add(new RawHtmlExtension());
    }

    static MarkdownPipeline BuildInlinesOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        UseInlines(builder, hasBrackets: false);
        builder.Extensions.Add(new IncludeExtension());
        builder.Extensions.Add(new ParagraphsOnlyExtension());
        builder.Extensions.Add(new LinearInlinesExtension(Autolinks));
        return builder.Build();
    }
}
