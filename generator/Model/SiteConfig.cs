using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>The configuration of a site, from site.yml, docfx.json and the command line.</summary>
/// <param name="Locales">The source locale first.</param>
/// <param name="Titles">The site's name by locale tag; may lack some or all.</param>
/// <param name="BaseUrl">Where the site will be served.</param>
/// <param name="Links">How links to other sites are checked.</param>
/// <param name="Synonyms">For search, by locale tag: sets of names for the same thing.</param>
/// <param name="Branding">How the site looks.</param>
/// <param name="Mermaid">How diagrams are drawn.</param>
/// <param name="History">What pages show of their history.</param>
sealed record SiteConfig(
    ImmutableArray<LocaleSource> Locales,
    ImmutableDictionary<string, string> Titles,
    BaseUrl BaseUrl,
    LinkSettings Links,
    ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms,
    Branding Branding,
    MermaidSettings Mermaid,
    HistorySettings History
)
{
    public Locale Source => Locales[0].Locale;

    public LocaleSource Of(Locale locale) => Locales.First(source => source.Locale == locale);

    /// <summary>Sets of names for the same thing in a locale's language.</summary>
    public ImmutableArray<ImmutableArray<string>> SynonymsIn(Locale locale) => Synonyms.GetValueOrDefault(locale.Tag, []);

    /// <summary>The site's name in a locale, else in the source locale, else a generic name.</summary>
    public string TitleIn(Locale locale) => Titles.GetValueOrDefault(locale.Tag) ?? Titles.GetValueOrDefault(Source.Tag) ?? "Documentation";
}

/// <summary>Where the files of a locale are.</summary>
/// <param name="Root">Full path.</param>
/// <param name="ShownRoot">The path as the user gave it.</param>
/// <param name="Redirects">In the order in which they are written.</param>
sealed record LocaleSource(Locale Locale, string Root, string ShownRoot, ImmutableArray<Docset> Docsets, ImmutableArray<Redirect> Redirects)
{
    /// <summary>The path of a file in messages.</summary>
    /// <param name="path">Relative to the locale's root.</param>
    public string Shown(string path) => $"{ShownRoot.TrimEnd('/')}/{path}";
}

/// <summary>A docset: files of a locale that are published together.</summary>
/// <param name="Folder">Relative to the locale's root, without a slash at the end; empty for all of it.</param>
/// <param name="Destination">First segments of its addresses; empty for none.</param>
/// <param name="Content">Which files are pages.</param>
/// <param name="Resources">Which files are published as they are.</param>
/// <param name="Defaults">Defaults for the front matter of its pages.</param>
/// <param name="EditUrl">URL for editing its pages, with <c>{path}</c> for a file's path from the locale's root; null for none.</param>
sealed record Docset(string Folder, string Destination, PathFilter Content, PathFilter Resources, PageDefaults Defaults, string? EditUrl)
{
    /// <summary>True for a file that is one of its pages or resources.</summary>
    public bool Publishes(string path) => Content.Find(path) is not null || Resources.Find(path) is not null;

    /// <summary>Where a file belongs in the site; null for a file of another docset.</summary>
    /// <param name="path">Relative to the locale's root.</param>
    public string? SitePathOf(string path) =>
        (Content.Find(path) ?? Resources.Find(path) ?? RelativePath.Below(Folder, path)) is { } place
            ? RelativePath.Joined(Destination, place)
            : null;

    /// <summary>The docset of a file: one that publishes it, else one whose folder contains it.</summary>
    public static Docset? Of(ImmutableArray<Docset> docsets, string path) =>
        docsets.FirstOrDefault(docset => docset.Publishes(path))
        ?? docsets.Where(docset => RelativePath.Below(docset.Folder, path) is not null).MaxBy(docset => docset.Folder.Length);
}
