using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>The pages of a locale by the first letter of their titles, accents aside, in the order of the language.</summary>
static class AllPagesView
{
    public static ImmutableArray<LetterGroup> Of(SiteLocale locale, BaseUrl baseUrl)
    {
        var culture = locale.Locale.Culture;
        var comparer = culture.CompareInfo.GetStringComparer(CompareOptions.IgnoreCase);
        return
        [
            .. locale.Pages
                .GroupBy(page => LetterOf(page.Page.Meta.Title, culture))
                .OrderBy(group => group.Key, comparer)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new LetterGroup(group.Key, [.. group
                    .OrderBy(page => page.Page.Meta.Title, comparer)
                    .ThenBy(page => page.Page.Id.Slug, StringComparer.Ordinal)
                    .Select(page => new PageLink(page.Page.Meta.Title, baseUrl.Href(page.SitePath), page.Page.Meta.Description))])),
        ];
    }

    static string LetterOf(string title, CultureInfo culture)
    {
        var first = title.EnumerateRunes().FirstOrDefault(System.Text.Rune.IsLetterOrDigit);
        return first.Value == 0 || System.Text.Rune.IsDigit(first)
            ? "#"
            : first.ToString().Normalize(System.Text.NormalizationForm.FormD)[..1].ToUpper(culture);
    }
}
