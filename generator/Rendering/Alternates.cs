using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>What search engines are told of the languages of a page: only what is really translated and may be indexed, the same on each of these pages and in the sitemap.</summary>
static class Alternates
{
    const string Default = "x-default";

    /// <summary>None for a page that search engines do not see, or that is in one language.</summary>
    public static ImmutableArray<Alternate> Of(LinkedPage page, BaseUrl baseUrl)
    {
        if (!page.IsListed || page.Listed.Length < 2)
        {
            return [];
        }

        var slug = page.Page.Id.Slug;
        return
        [
            .. page.Listed.Select(locale => new Alternate(locale.Tag, baseUrl.Absolute(Routes.Page(locale, slug)))),
            new Alternate(Default, baseUrl.Absolute(Routes.Page(page.Listed[0], slug))),
        ];
    }

    /// <summary>The original and its translations, the original first.</summary>
    public static IEnumerable<Alternate> Languages(ImmutableArray<Alternate> alternates) => alternates.Where(alternate => alternate.Hreflang != Default);
}
