using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Zones;

/// <summary>The line above content for some readers only.</summary>
static class AppliesTo
{
    public static void Write(ArticleWriter article, string readers)
    {
        article.Start(BodyElement.Paragraph, "<p class=\"applies-to\">").Text(article.Settings.String("appliesTo")).Text(" ");
        article
            .Start(BodyElement.Strong, "<strong>")
            .Text(readers)
            .End(BodyElement.Strong, "</strong>")
            .End(BodyElement.Paragraph, "</p>\n");
    }
}
