using LicensingSite.Markdown.Articles;

namespace LicensingSite.Markdown.Zones;

/// <summary>The line above a text that is for some readers only.</summary>
static class AppliesTo
{
    public static void Write(ArticleRenderer article, string readers)
    {
        article.Write("<p class=\"applies-to\">").WriteEscape(article.Settings.String("appliesTo")).Write(" <strong>");
        article.WriteEscape(readers).Write("</strong></p>\n");
    }
}
