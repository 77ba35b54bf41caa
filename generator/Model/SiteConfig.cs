using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>What a site is made of: said by site.yml, by docfx.json, or by the command line.</summary>
/// <param name="Locales">The source locale first.</param>
/// <param name="Titles">The site's name by locale tag; may lack some or all.</param>
/// <param name="BaseUrl">Where the site will be served.</param>
sealed record SiteConfig(ImmutableArray<LocaleSource> Locales, ImmutableDictionary<string, string> Titles, BaseUrl BaseUrl)
{
    public Locale Source => Locales[0].Locale;

    /// <summary>The site's name in a locale, else in the source's, else a plain word.</summary>
    public string TitleIn(Locale locale) =>
        Titles.GetValueOrDefault(locale.Tag) ?? Titles.GetValueOrDefault(Source.Tag) ?? "Documentation";
}

/// <summary>Where the files of a locale are.</summary>
/// <param name="Root">Full path.</param>
/// <param name="ShownRoot">The path as the user gave it.</param>
sealed record LocaleSource(Locale Locale, string Root, string ShownRoot, ImmutableArray<Docset> Docsets);

/// <summary>A part of a locale's files that is published together.</summary>
/// <param name="Folder">Relative to the locale's root, without a slash at the end; empty for all of it.</param>
/// <param name="Destination">First segments of its addresses; empty for none.</param>
/// <param name="Content">Which files are pages, as paths relative to the folder.</param>
/// <param name="Resources">Which files are published as they are.</param>
sealed record Docset(string Folder, string Destination, PathFilter Content, PathFilter Resources);
