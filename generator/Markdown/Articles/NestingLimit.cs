using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>Handles a text that exceeds Markdig's nesting limit, which protects the stack.</summary>
static class NestingLimit
{
    /// <summary>True for the exception that Markdig throws at its nesting limit; it has no type of its own.</summary>
    public static bool IsReasonFor(ArgumentException fault) =>
        fault.Message.StartsWith("Markdown elements in the input are too deeply nested", StringComparison.Ordinal);

    /// <summary>Creates the finding, which is about the whole text.</summary>
    public static Diagnostic Finding(SourceText text, int start) =>
        new(
            Rules.MarkdownTooDeep,
            text.Place(start, text.Text.Length),
            "Block quotes, lists, or emphasis are nested too deeply here, so the page is shown as plain text. Close "
                + "what is open, or remove levels."
        );

    /// <summary>Writes the text verbatim.</summary>
    public static void WriteVerbatim(ArticleWriter article, SourceText text, int start) =>
        article
            .Start(BodyElement.Preformatted, "<pre tabindex=\"0\">")
            .Text(text.Text.AsSpan(start))
            .End(BodyElement.Preformatted, "</pre>\n");
}
