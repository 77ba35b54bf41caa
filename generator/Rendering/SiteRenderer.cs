using System.Collections.Immutable;
using LicensingSite.Diagrams;
using LicensingSite.Model;
using LicensingSite.Rendering.Looks;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Lists every file of a site that is rendered from templates. A file is rendered when it is written or served.</summary>
sealed class SiteRenderer
{
    readonly Site site;
    readonly SiteAssets assets;
    readonly SiteDiagrams diagrams;
    readonly LocaleRenderer[] renderers;

    public SiteRenderer(Site site, TemplateSet templates, StringTables strings, SiteDiagrams diagrams)
    {
        (this.site, this.diagrams, assets) = (site, diagrams, new SiteAssets(site.Config.Branding, templates));
        var view = new DiagramView(
            diagrams,
            site.Config.BaseUrl,
            site.Config.BaseUrl.Href(templates.Asset("diagrams.js")),
            (locale, key) => strings[locale].GetValueOrDefault(key) ?? key
        );
        renderers = [.. site.Locales.Select(locale => new LocaleRenderer(site, locale, templates, assets, strings, view))];
    }

    public IEnumerable<OutputGroup> Groups() => renderers.Select(renderer => renderer.Navigation());

    /// <summary>Pages of content, assets of the templates, generated pages. Pages are many, and are found without listing them.</summary>
    public IReadOnlyList<OutputFiles.Set> Files() =>
        [
            new(
                () => renderers.SelectMany(renderer => renderer.Pages()),
                path => site.PageOf(path) is { } page ? RendererOf(page).Page(page) : null
            ),
            OutputFiles.Set.Of(assets.Files),
            new(() => diagrams.Files(DiagramsOf(site)), diagrams.Find),
            OutputFiles.Set.Of(() => renderers.SelectMany(renderer => renderer.Generated.All())),
            OutputFiles.Set.Of(
                Routes.IsTranslationStatusFile,
                () => site.Locales.Length > 1 ? renderers.SelectMany(renderer => renderer.Generated.TranslationStatus()) : []
            ),
        ];

    /// <summary>Every diagram of the site.</summary>
    public static ImmutableArray<Diagram> DiagramsOf(Site site) =>
        [.. site.Locales.SelectMany(locale => locale.Pages).Where(page => !page.IsFallback).SelectMany(page => page.Page.Diagrams)];

    LocaleRenderer RendererOf(LinkedPage page) =>
        renderers[site.Locales.IndexOf(site.Locales.First(locale => locale.Locale == page.Locale))];
}
