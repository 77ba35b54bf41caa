using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>Reports what is wrong with the attributes of start tags.</summary>
sealed class AttributeCheck(ArticleWriter article, AttributeValues values)
{
    /// <summary>True where an attribute may stay; else reports why it may not.</summary>
    public bool Allows(HtmlTag tag, HtmlAttribute attribute)
    {
        if (!AllowedHtml.IsAllowed(tag.Name, attribute.Name))
        {
            var remedy =
                attribute.Name == "style" ? "Use a 'class', and style it in the templates."
                : attribute.Name.StartsWith("on", StringComparison.Ordinal) ? "Pages cannot contain scripts."
                : attribute.Name == "name" ? "Use an 'id'."
                : "Remove it from the source, or correct its name.";
            var (from, to) = values.PlaceOfWhole(attribute);
            article.Log.Report(
                Rules.DisallowedHtmlAttribute,
                from,
                to,
                $"The attribute '{attribute.Name}' is not allowed on '{tag.Name}', so it was removed. {remedy}",
                attribute.Name
            );
            return false;
        }

        if (AttributeAddresses.KindOf(tag, attribute) is null)
        {
            return true;
        }

        var value = values.Value(attribute);
        return AttributeAddresses
            .Find(attribute, value)
            .All(address =>
            {
                var (start, end) = values.PlaceOf(attribute, address.Start, address.Length);
                return article.IsSafe(value.Substring(address.Start, address.Length), start, end);
            });
    }

    /// <summary>Reports anchors that the page has already.</summary>
    public void ReportRepeated(HtmlTag tag, HtmlAttribute[] kept)
    {
        foreach (
            var anchor in kept.Where(attribute =>
                    attribute.ValueEnd > attribute.ValueStart && (attribute.Name is "id" || (attribute.Name is "name" && tag.Name is "a"))
                )
                .DistinctBy(values.Value)
        )
        {
            var (from, to) = values.PlaceOf(anchor);
            var name = values.Value(anchor);
            if (article.Ids.IsRepeated(name, article.Includes.Current.File.FullPath, article.Includes.Current.Place(from, to).Start))
            {
                article.Log.Report(
                    Rules.DuplicateId,
                    from,
                    to,
                    $"The anchor '{name}' is used twice on this page, and links point to the first. Rename this one.",
                    name
                );
            }
        }
    }

    /// <summary>Reports a picture without alternative text; an empty one, or a role, marks it as decoration.</summary>
    public void ReportMissingText(HtmlTag tag)
    {
        var source = tag.Attributes.FirstOrDefault(attribute => attribute.Name == "src");
        if (
            tag.Name == "img"
            && source.Quote is not null
            && !tag.Has("alt")
            && values.Value(tag, "role") is not ("presentation" or "none")
            && values.Value(tag, "aria-hidden") != "true"
        )
        {
            var (from, to) = values.PlaceOf(source);
            article.ReportMissingText(values.Value(source), from, to);
        }
    }
}
