using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Includes;

/// <summary>
/// Includes: <c>[!INCLUDE [text](file.md)]</c> is replaced by the file's blocks if it is alone on its line, and by its text within a
/// sentence.
/// </summary>
sealed class IncludeExtension : IMarkdownExtension
{
    const int DeepestNesting = 32;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var include = new Include();
        pipeline.BlockParsers.Insert(0, include.ToBlockParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(include.ToInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new IncludeBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new IncludeInlineRenderer());
    }

    sealed class Include() : LineConstruct<IncludeSyntax>('[', Rules.IncludeInvalid)
    {
        protected override bool InterruptsParagraphs => false;

        protected override IncludeSyntax? TryRead(ReadOnlySpan<char> text) => IncludeSyntax.TryRead(text);
    }

    sealed class IncludeBlockRenderer : ArticleObjectRenderer<LineBlock<IncludeSyntax>>
    {
        protected override void Write(ArticleWriter article, LineBlock<IncludeSyntax> include)
        {
            article.EnsureLine();
            if (Find(article, include.Syntax) is { } origin)
            {
                article.WriteMarkdown(origin, origin.Text.Text);
            }
        }
    }

    sealed class IncludeInlineRenderer : ArticleObjectRenderer<LineInline<IncludeSyntax>>
    {
        protected override void Write(ArticleWriter article, LineInline<IncludeSyntax> include)
        {
            if (Find(article, include.Syntax) is not { } origin)
            {
                return;
            }

            if (IsAloneInCell(include))
            {
                article.WriteMarkdown(origin, origin.Text.Text);
            }
            else
            {
                article.WriteSentence(origin);
            }
        }

        /// <summary>An include that is alone in a cell is a block, although a cell is part of a line.</summary>
        static bool IsAloneInCell(LineInline<IncludeSyntax> include) =>
            include is { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock { Parent: TableCell } };
    }

    static TextOrigin? Find(ArticleWriter article, IncludeSyntax syntax)
    {
        var target = Uri.UnescapeDataString(syntax.Path);
        var path = article.Includes.Current.File.Resolve(target);
        var file = path is null ? null : article.Settings.FindInclude(path);
        var fault = file switch
        {
            null => (Rules.IncludeNotFound, $"Include file '{syntax.Path}' not found. Check the path, which is relative to this file."),
            _ when !file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => (
                Rules.IncludeInvalid,
                $"'{syntax.Path}' is not Markdown, so it was not included. Use a code snippet, or link to it."
            ),
            _ when article.Includes.Contains(file) => (
                Rules.CircularReference,
                $"'{syntax.Path}' includes itself, directly or through other files. Remove one of the includes."
            ),
            _ when article.Includes.Depth > DeepestNesting => (
                Rules.CircularReference,
                $"Includes are nested more than {DeepestNesting} levels deep. Remove a level."
            ),
            _ => default((Rule, string)?),
        };
        if (fault is not var (rule, message))
        {
            var text = article.Settings.ReadInclude(file!);
            article.Log.Add(text.Diagnostics);
            return new TextOrigin(file!, text);
        }

        article.Log.Report(rule, syntax.Start, syntax.End, message, syntax.Path);
        return null;
    }
}
