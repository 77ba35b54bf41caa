using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>The contents of site.yml; empty if there is none.</summary>
sealed record SiteFile(
    string? SourceLocale,
    ImmutableArray<SiteFile.LocaleLine> Locales,
    ImmutableDictionary<string, string> Titles,
    string? BaseUrl,
    Place BaseUrlPlace,
    ImmutableDictionary<string, string> EditUrls,
    ImmutableArray<Glob> Exclude,
    ImmutableArray<Glob> Resources,
    PageDefaults Defaults,
    ImmutableArray<SiteFile.RedirectLine> Redirects,
    LinkSettings Links,
    ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms,
    Branding Branding,
    MermaidSettings Mermaid,
    HistorySettings History
)
{
    public const string FileName = "site.yml";

    public static readonly SiteFile None = new(
        null,
        [],
        ImmutableDictionary<string, string>.Empty,
        null,
        Place.WholeFile(FileName),
        ImmutableDictionary<string, string>.Empty,
        [],
        [],
        PageDefaults.None,
        [],
        LinkSettings.Default,
        ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty,
        Branding.Default,
        new MermaidSettings(""),
        new HistorySettings(ShowsDates: false, ShowsContributors: false, Place.WholeFile(FileName))
    );

    /// <summary>Key of values for all other locales.</summary>
    public const string AnyLocale = "*";

    /// <summary>A line of <c>locales</c>.</summary>
    internal sealed record LocaleLine(string Tag, string Folder, Place TagPlace, Place FolderPlace);

    /// <summary>A line of <c>redirects</c>.</summary>
    internal sealed record RedirectLine(string Path, string Target, Place Place, Place TargetPlace);

    /// <summary>The redirects of a locale, the same in each.</summary>
    public IEnumerable<Redirect> RedirectsIn(Locale locale) =>
        Redirects.Select(line => new Redirect(
            locale,
            line.Path,
            Path.ChangeExtension(line.Path, null).ToLowerInvariant(),
            line.Target,
            "",
            line.Place,
            line.TargetPlace
        ));

    /// <summary>The URL to edit pages of a locale, with <c>{path}</c> for the path of the file; null if there is none.</summary>
    public string? EditUrlIn(Locale locale) =>
        (EditUrls.GetValueOrDefault(locale.Tag) ?? EditUrls.GetValueOrDefault(AnyLocale))?.Replace(
            "{locale}",
            locale.Tag,
            StringComparison.Ordinal
        );

    public static SiteFile Read(string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new SiteFileReader(file, diagnostics).Read() : None;
    }
}
