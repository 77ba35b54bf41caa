namespace LicensingSite.Model;

/// <summary>The identity of a page: a place in the site, in a language. One slug in two locales is a page and its translation.</summary>
/// <param name="Slug">Lower-case path without locale and extension, such as <c>licensing/index</c>; never empty.</param>
sealed record PageId(Locale Locale, string Slug)
{
    /// <summary>Hash of the slug only, because there are few locales.</summary>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}
