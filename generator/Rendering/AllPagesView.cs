using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>The pages of a locale by the first letter of their titles, in the order of the language.</summary>
static class AllPagesView
{
    public static ImmutableArray<LetterGroup> Of(SiteLocale locale, BaseUrl baseUrl)
    {
        var letters = new IndexLetters(locale.Locale);
        return
        [
            .. locale.Pages
                .GroupBy(page => letters.Of(page.Page.Meta.Title))
                .OrderBy(group => group.Key, letters)
                .Select(group => new LetterGroup(group.Key, [.. group
                    .OrderBy(page => letters.Sorted(page.Page.Meta.Title), letters)
                    .ThenBy(page => page.Page.Id.Slug, StringComparer.Ordinal)
                    .Select(page => new PageLink(
                        page.Page.Meta.Title, baseUrl.Href(page.SitePath), page.Page.Meta.Description, page.IsFallback ? page.Page.Id.Locale.Tag : null))])),
        ];
    }
}
