using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>
/// The translations of a page for search engines (<c>hreflang</c>): pages that exist in their own language and may be indexed. They are the
/// same on all of these pages and in the sitemap.
/// </summary>
static class Alternates
{
    const string Default = "x-default";

    /// <summary>Empty for a page that search engines do not list, or that exists in one language.</summary>
    public static ImmutableArray<Alternate> Find(LinkedPage page, BaseUrl baseUrl)
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
    public static IEnumerable<Alternate> Languages(ImmutableArray<Alternate> alternates) =>
        alternates.Where(alternate => alternate.Hreflang != Default);
}
