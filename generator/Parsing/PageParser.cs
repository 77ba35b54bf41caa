using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Serialization;

namespace LicensingSite.Parsing;

/// <summary>Turns one file into a page; the same file, includes and settings always give the same page.</summary>
static class PageParser
{
    public static Page Parse(SourceFile file, SourceText text, ArticleSettings settings)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(text.Diagnostics);
        try
        {
            return file.Role == FileRole.YamlPage
                ? YamlPageParser.Parse(file, text, settings, diagnostics)
                : Markdown(file, text, settings, diagnostics);
        }
        catch (ArgumentException fault) when (NestingLimit.IsReasonFor(fault))
        {
            return Verbatim(file, text, settings);
        }
    }

    /// <summary>What the front matter of a Markdown file says of its page, whatever anchors its text has; null where it does not tell the title.</summary>
    public static PageFace? ReadFace(SourceFile file, SourceText text)
    {
        var meta = MetaReader.ReadStart(file, text);
        return string.IsNullOrWhiteSpace(meta.Title) ? null : new PageFace(new PageId(file.Locale, file.Slug), file.Path, KindOf(meta), meta, AnchorSet.Unread);
    }

    static PageKind KindOf(PageMeta meta) => meta.Topic is "landing-page" ? PageKind.Landing : PageKind.Article;

    static Page Verbatim(SourceFile file, SourceText text, ArticleSettings settings)
    {
        var diagnostics = text.Diagnostics.ToBuilder();
        var (meta, links) = MetaReader.FromFrontMatter(file, text, diagnostics);
        var start = FrontMatter.Find(text.Text) is var (_, _, body) ? body : 0;
        diagnostics.Add(NestingLimit.Finding(text, start));
        var article = Dialect.NewArticle(settings);
        NestingLimit.WriteVerbatim(article, text, start);
        return Assemble(file, text, PageKind.Article, meta, links, article.ToArticle(), diagnostics);
    }

    static Page Markdown(SourceFile file, SourceText text, ArticleSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (meta, links) = MetaReader.FromFrontMatter(file, text, diagnostics);
        var article = Dialect.NewArticle(settings);
        article.WriteMarkdown(new TextOrigin(file, text), text.Text);
        return Assemble(file, text, KindOf(meta), meta, links, article.ToArticle(), diagnostics);
    }

    /// <summary>Puts a page together; an article without a title is called by its first heading, else by its file.</summary>
    /// <param name="links">Addresses in the front matter.</param>
    public static Page Assemble(
        SourceFile file,
        SourceText text,
        PageKind kind,
        PageMeta meta,
        ImmutableArray<Reference> links,
        Article article,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        diagnostics.AddRange(article.Diagnostics);
        if (IsEmpty(article) && diagnostics.All(found => found.Severity != Severity.Error))
        {
            diagnostics.Add(new Diagnostic(
                Rules.EmptyPage,
                text.Place(0, 0),
                "Readers see nothing on this page. Write its text, or take the file out of the content."));
        }

        var title = FirstNotEmpty(
            meta.Title, article.Headings.FirstOrDefault(heading => heading.Level <= 3)?.Title, Path.GetFileNameWithoutExtension(file.Path));
        return PageCodec.Seal(
            new PageFace(new PageId(file.Locale, file.Slug), file.Path, kind, meta with { Title = title }, new AnchorSet(new(article.Anchors))),
            new PageContent(
                article.Body,
                article.Headings,
                article.References.AddRange(links),
                diagnostics.ToImmutable(),
                WordCount.In(article.Body),
                text.Sha1,
                PageStructure.Of(text.Lines, article.Elements)));
    }

    /// <summary>True where an article has neither text nor anything that shows by itself: pictures and videos have an address.</summary>
    static bool IsEmpty(Article article) =>
        article.References.IsEmpty && article.Headings.IsEmpty && PlainText.Sections(article.Body) is [""];

    static string FirstNotEmpty(params string?[] texts) => texts.First(text => !string.IsNullOrWhiteSpace(text))!;
}
