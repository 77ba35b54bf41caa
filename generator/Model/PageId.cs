namespace LicensingSite.Model;

/// <summary>What a page is: a place in the site, in a language. One slug in two locales is a page and its translation.</summary>
/// <param name="Slug">Lower-case path without locale and extension, such as <c>licensing/index</c>; never empty.</param>
sealed record PageId(Locale Locale, string Slug)
{
    /// <summary>Of the slug alone: locales are few.</summary>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}
