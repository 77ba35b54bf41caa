using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.RawHtml;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Work;

namespace LicensingSite.Tests.Robustness;

/// <summary>A text read as a page or a table of contents, without a site around it.</summary>
static class Reading
{
    static readonly ArticleSettings Settings = new(
        new Dictionary<string, string>(StringComparer.Ordinal),
        _ => null,
        _ => throw new InvalidOperationException("There is nothing to include."),
        IsCompared: true
    );

    public static Page Page(string text) => PageParser.Parse(File("page.md", FileRole.MarkdownPage), Text(text), Settings);

    public static Page YamlPage(string text) => PageParser.Parse(File("page.yml", FileRole.YamlPage), Text(text), Settings);

    public static Toc Toc(string name, string text) => TocParser.Parse(File(name, FileRole.Toc), Text(text));

    /// <summary>An article that is all HTML.</summary>
    public static Article Html(string html)
    {
        var article = Dialect.NewArticle(Settings);
        article.Includes.Within(
            new TextOrigin(File("page.md", FileRole.MarkdownPage), Text(html)),
            () => RawHtmlWriter.Write(article, html, offset => offset)
        );
        return article.ToArticle();
    }

    static SourceFile File(string name, FileRole role)
    {
        Assert.True(Locale.TryParse("en-US", out var locale));
        return new SourceFile(locale, role, name, name, "", "/" + name, name, ImmutableSortedDictionary<string, string>.Empty, 0, 0);
    }

    static SourceText Text(string text) =>
        new("page", text, SourceLines.Of("page", text), Fingerprint.Of(Encoding.UTF8.GetBytes(text)), []);
}
