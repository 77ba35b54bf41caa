using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Diagrams;

/// <summary>
/// Writes a diagram as its code, between two placeholders: how it is drawn is known when the page is rendered.
/// </summary>
static class DiagramWriter
{
    public const string Language = "mermaid";

    /// <param name="start">Where the diagram begins in the Markdown; <paramref name="end"/> is past the marks that open it.</param>
    /// <param name="writeCode">Writes the block of its code.</param>
    public static void Write(ArticleWriter article, string source, int start, int end, Action writeCode)
    {
        var index = article.Diagrams.Count;
        article.Diagrams.Add(new Diagram(source, article.Includes.Current.Place(start, end)));
        article.Notes.AddPlaceholder(PlaceholderKind.DiagramStart, index);
        writeCode();
        article.Notes.AddPlaceholder(PlaceholderKind.DiagramEnd, index);
    }
}
