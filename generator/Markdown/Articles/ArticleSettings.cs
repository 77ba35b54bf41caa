using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>What an article depends on besides its own text.</summary>
/// <param name="Strings">Texts of the interface in the article's language, by key.</param>
/// <param name="FindInclude">Returns the file at a path relative to the locale's root, or null; each call records a dependency.</param>
/// <param name="ReadInclude">Returns the content of such a file.</param>
/// <param name="IsCompared">True where the page is compared with translations or a source: only then are its structural elements
/// collected.</param>
sealed record ArticleSettings(
    IReadOnlyDictionary<string, string> Strings,
    Func<string, SourceFile?> FindInclude,
    Func<SourceFile, SourceText> ReadInclude,
    bool IsCompared
)
{
    public string String(string key) => Strings.GetValueOrDefault(key) ?? key;
}
