using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>What becomes of a text that is nested deeper than it can be read: Markdig stops there, so that no stack overflows.</summary>
static class NestingLimit
{
    /// <summary>True for what Markdig throws then; it has no type of its own.</summary>
    public static bool IsReasonFor(ArgumentException fault) =>
        fault.Message.StartsWith("Markdown elements in the input are too deeply nested", StringComparison.Ordinal);

    /// <summary>The finding, which is about the text as a whole.</summary>
    public static Diagnostic Finding(SourceText text, int start) =>
        new(Rules.MarkdownTooDeep, text.Place(start, text.Text.Length), "Quotations, lists or emphasis are nested too deeply here to be read, so the page shows its text as it was written. Close what is open, or take levels out.");

    /// <summary>Writes the text as it was written.</summary>
    public static void WriteVerbatim(ArticleWriter article, SourceText text, int start) =>
        article.Start(BodyElement.Preformatted, "<pre tabindex=\"0\">").Text(text.Text.AsSpan(start)).End(BodyElement.Preformatted, "</pre>\n");
}
