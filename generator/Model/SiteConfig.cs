using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>What a site is made of: said by site.yml, by docfx.json, or by the command line.</summary>
/// <param name="Locales">The source locale first.</param>
/// <param name="Titles">The site's name by locale tag; may lack some or all.</param>
/// <param name="BaseUrl">Where the site will be served.</param>
/// <param name="Links">How links to other sites are checked.</param>
/// <param name="Synonyms">For search, by locale tag: sets of names for the same thing.</param>
sealed record SiteConfig(
    ImmutableArray<LocaleSource> Locales,
    ImmutableDictionary<string, string> Titles,
    BaseUrl BaseUrl,
    LinkSettings Links,
    ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms)
{
    public Locale Source => Locales[0].Locale;

    public LocaleSource Of(Locale locale) => Locales.First(source => source.Locale == locale);

    /// <summary>Sets of names for the same thing in a locale's language.</summary>
    public ImmutableArray<ImmutableArray<string>> SynonymsIn(Locale locale) => Synonyms.GetValueOrDefault(locale.Tag, []);

    /// <summary>The site's name in a locale, else in the source's, else a plain word.</summary>
    public string TitleIn(Locale locale) =>
        Titles.GetValueOrDefault(locale.Tag) ?? Titles.GetValueOrDefault(Source.Tag) ?? "Documentation";
}

/// <summary>Where the files of a locale are.</summary>
/// <param name="Root">Full path.</param>
/// <param name="ShownRoot">The path as the user gave it.</param>
/// <param name="Redirects">In the order in which they are written.</param>
sealed record LocaleSource(Locale Locale, string Root, string ShownRoot, ImmutableArray<Docset> Docsets, ImmutableArray<Redirect> Redirects)
{
    /// <summary>What to call a file in a message.</summary>
    /// <param name="path">Relative to the locale's root.</param>
    public string Shown(string path) => $"{ShownRoot.TrimEnd('/')}/{path}";
}

/// <summary>A part of a locale's files that is published together.</summary>
/// <param name="Folder">Relative to the locale's root, without a slash at the end; empty for all of it.</param>
/// <param name="Destination">First segments of its addresses; empty for none.</param>
/// <param name="Content">Which files are pages.</param>
/// <param name="Resources">Which files are published as they are.</param>
/// <param name="Defaults">What is said of its pages.</param>
/// <param name="EditUrl">Where readers can edit its pages, with <c>{path}</c> in the place of a file's path from the locale's root; null where they cannot.</param>
sealed record Docset(string Folder, string Destination, PathFilter Content, PathFilter Resources, PageDefaults Defaults, string? EditUrl)
{
    /// <summary>True where a file is one of its pages or resources.</summary>
    public bool Publishes(string path) => Content.Find(path) is not null || Resources.Find(path) is not null;

    /// <summary>Where a file belongs in the site; null for a file of another docset.</summary>
    /// <param name="path">Relative to the locale's root.</param>
    public string? SitePathOf(string path) =>
        (Content.Find(path) ?? Resources.Find(path) ?? RelativePath.Below(Folder, path)) is { } place ? RelativePath.Joined(Destination, place) : null;

    /// <summary>The docset that a file is in: one that publishes it, else one that it lies below.</summary>
    public static Docset? Of(ImmutableArray<Docset> docsets, string path) =>
        docsets.FirstOrDefault(docset => docset.Publishes(path))
        ?? docsets.Where(docset => RelativePath.Below(docset.Folder, path) is not null).MaxBy(docset => docset.Folder.Length);
}
