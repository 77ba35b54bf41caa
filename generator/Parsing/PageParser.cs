using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Work;

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

    /// <summary>A page of which no more is known than where it is.</summary>
    /// <param name="meta">Reads what is said of it.</param>
    public static Page Later(SourceFile file, Func<PageMeta> meta) => new(
        new PageId(file.Locale, file.Slug), file.Path, PageKind.Article, new(meta), Body.Empty, [], [], [], [], default, 0, null,
        new PageStructure(SourceLines.Of(file.ShownPath, ""), ReadOnlyMemory<byte>.Empty));

    /// <summary>What the front matter of a Markdown file says; null where it does not tell the title.</summary>
    public static PageMeta? ReadStart(SourceFile file, SourceText text)
    {
        var meta = MetaReader.ReadStart(file, text);
        return string.IsNullOrWhiteSpace(meta.Title) ? null : meta;
    }

    static PageKind KindOf(PageMeta meta) => meta.Topic is "landing-page" ? PageKind.Landing : PageKind.Article;

    static Page Verbatim(SourceFile file, SourceText text, ArticleSettings settings)
    {
        var diagnostics = text.Diagnostics.ToBuilder();
        var (meta, links) = MetaReader.FromFrontMatter(file, text, diagnostics);
        var start = FrontMatter.Find(text.Text) is var (_, _, body) ? body : 0;
        diagnostics.Add(NestingLimit.Finding(text, start));
        return Assemble(file, text, PageKind.Article, meta, links, NestingLimit.Verbatim(text, start, settings), diagnostics);
    }

    static Page Markdown(SourceFile file, SourceText text, ArticleSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (meta, links) = MetaReader.FromFrontMatter(file, text, diagnostics);
        var renderer = new ArticleRenderer(settings);
        renderer.WriteMarkdown(text.Text, new TextOrigin(file, text));
        return Assemble(file, text, KindOf(meta), meta, links, renderer.ToArticle(), diagnostics);
    }

    /// <summary>Puts a page together; an article without a title is called by its first heading, else by its file.</summary>
    /// <param name="links">Addresses in the front matter.</param>
    public static Page Assemble(
        SourceFile file, SourceText text, PageKind kind, PageMeta meta, ImmutableArray<Reference> links, Article article, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        diagnostics.AddRange(article.Diagnostics);
        if (IsEmpty(article) && diagnostics.All(found => found.Severity != Severity.Error))
        {
            diagnostics.Add(new Diagnostic(Rules.EmptyPage, text.Place(0, 0), "Readers see nothing on this page. Write its text, or take the file out of the content."));
        }

        var title = FirstNotEmpty(meta.Title, article.Headings.FirstOrDefault(heading => heading.Level <= 3)?.Title, Path.GetFileNameWithoutExtension(file.Path));
        return new Page(
            new PageId(file.Locale, file.Slug),
            file.Path,
            kind,
            new(meta with { Title = title }),
            article.Body,
            article.References.AddRange(links),
            article.Headings,
            article.Anchors,
            diagnostics.ToImmutable(),
            FingerprintOf(title, meta, kind, article),
            WordCount.Of(article.Body.Html.Span),
            text.Sha1,
            PageStructure.Of(text.Lines, article.Elements));
    }

    /// <summary>True where an article has neither text nor anything that shows by itself: pictures and videos have an address.</summary>
    static bool IsEmpty(Article article) =>
        article.References.IsEmpty && article.Headings.IsEmpty && PlainText.Of(article.Body.Html.Span).Length == 0;

    static string FirstNotEmpty(params string?[] texts) => texts.First(text => !string.IsNullOrWhiteSpace(text))!;

    static Fingerprint FingerprintOf(string title, PageMeta meta, PageKind kind, Article article) =>
        new FingerprintBuilder()
            .Add(title)
            .Add(meta.Description)
            .Add(meta.Topic)
            .Add(meta.Date?.DayNumber ?? 0)
            .Add(meta.SourceHash)
            .Add(meta.TranslationType)
            .Add(meta.HandedOff?.DayNumber ?? 0)
            .Add(meta.IsHidden)
            .Add(meta.TitleSuffix)
            .Add(meta.BreadcrumbPath)
            .Add(meta.SourceCommit)
            .AddAll(meta.Keywords, (builder, keyword) => builder.Add(keyword))
            .Add(meta.IsSearched)
            .Add(meta.SearchWeight.ToString("R", CultureInfo.InvariantCulture))
            .Add((int)kind)
            .Add(Fingerprint.Of(article.Body.Html.Span))
            .AddAll(article.Headings, (builder, heading) => builder.Add(heading.Level).Add(heading.Id).Add(heading.Title).AddAll(heading.OtherIds, (ids, id) => ids.Add(id)))
            .AddAll(article.Body.Placeholders, (builder, placeholder) => builder.Add(placeholder.Offset).Add((int)placeholder.Kind).Add(placeholder.Index))
            .Build();
}
