using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>
/// Parses one file. Input: the file, its text, and settings that find includes. Output: a page. Equal file, includes and settings give an
/// equal page, so pages can be cached.
/// </summary>
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
                : ParseMarkdown(file, text, settings, diagnostics);
        }
        catch (ArgumentException fault) when (NestingLimit.IsReasonFor(fault))
        {
            return ParseVerbatim(file, text, settings);
        }
    }

    /// <summary>
    /// Reads the face of a page from the front matter of a Markdown file, with unknown anchors; null where there is no title.
    /// </summary>
    public static PageFace? ReadFace(SourceFile file, SourceText text)
    {
        var front = MetaReader.ReadStart(file, text);
        return string.IsNullOrWhiteSpace(front.Meta.Title)
            ? null
            : new PageFace(new PageId(file.Locale, file.Slug), file.Path, KindOf(front), front.Meta, AnchorSet.Unread);
    }

    static PageKind KindOf(FrontMatterValues front) =>
        front.Meta.Topic is "landing-page" || front.Map[FrontMatterSchema.Hero] is YamlMap ? PageKind.Landing : PageKind.Article;

    static Page ParseVerbatim(SourceFile file, SourceText text, ArticleSettings settings)
    {
        var diagnostics = text.Diagnostics.ToBuilder();
        var front = MetaReader.FromFrontMatter(file, text, diagnostics);
        var start = FrontMatter.Find(text.Text) is var (_, _, body) ? body : 0;
        diagnostics.Add(NestingLimit.Finding(text, start));
        var article = Dialect.NewArticle(settings);
        NestingLimit.WriteVerbatim(article, text, start);
        return PageAssembler.Assemble(file, text, PageKind.Article, front, article.ToArticle(), diagnostics);
    }

    static Page ParseMarkdown(SourceFile file, SourceText text, ArticleSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var front = MetaReader.FromFrontMatter(file, text, diagnostics);
        var writer = Dialect.NewArticle(settings);
        var start = new YamlPageWriter(writer, file, text);
        var hasTitle = Hero.Write(start, front.Map);
        Hero.WriteFeatures(start, front.Map);
        writer.WriteMarkdown(new TextOrigin(file, text), text.Text);
        var article = writer.ToArticle();
        if (hasTitle && article.Headings.Count(heading => heading.Level == 1) > 1)
        {
            diagnostics.Add(SecondTitle(front.Map[FrontMatterSchema.Hero]!, text));
        }

        return PageAssembler.Assemble(file, text, KindOf(front), front, article, diagnostics);
    }

    static Diagnostic SecondTitle(YamlNode hero, SourceText text) =>
        new(
            Rules.InvalidValue,
            text.Place(hero.Start, hero.End),
            "The hero shows the title of the page, and the text has a heading with one '#' as well. Remove that heading, or use '##'.",
            FrontMatterSchema.Hero
        );
}
