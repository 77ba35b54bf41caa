using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// What is where in a site, and where each reference leads: made of the faces of its pages, its tables of contents and its configuration, never of the
/// contents of pages. As long as these are equal, the index of before is the index of now.
/// </summary>
sealed class SiteIndex
{
    readonly SiteConfig config;
    readonly SourceTree tree;
    readonly PageCatalogue catalogue;
    readonly Dictionary<PageEntry, int> places;
    readonly RedirectTargets targets;
    readonly Dictionary<Locale, RedirectMap> redirects;
    readonly SiteUrls urls;
    readonly Dictionary<Locale, MissingFiles> missing;

    /// <summary>What is wrong with the source's tables of contents: the folder below its root, the rule, the target.</summary>
    readonly HashSet<(string Folder, Rule Rule, string? Target)> sourceFaults = [];

    public SiteIndex(SiteInputs inputs)
    {
        (config, tree) = (inputs.Config, inputs.Tree);
        var (pages, diagnostics) = (inputs.Pages, ImmutableArray.CreateBuilder<Diagnostic>());
        places = pages.Select((page, place) => (page, place)).ToDictionary(one => one.page, one => one.place, (IEqualityComparer<PageEntry>)ReferenceEqualityComparer.Instance);
        targets = new RedirectTargets(config);
        redirects = config.Locales.ToDictionary(source => source.Locale, source => RedirectMap.Of(source.Locale, config, targets, pages, diagnostics));
        catalogue = PageCatalogue.Of(config, tree, pages, (locale, slug) => redirects[locale].At(slug) is not null, diagnostics);
        urls = new SiteUrls(tree, catalogue, config.Locales.SelectMany(locale => locale.Docsets).Any(docset => docset.Destination.Length == 0));
        missing = config.Locales.ToDictionary(source => source.Locale, source => new MissingFiles(tree, source.Locale));
        if (pages.All(page => page.Id.Locale != config.Source))
        {
            var source = config.Locales[0];
            diagnostics.Add(new Diagnostic(Rules.NoPages, Place.WholeFile(source.ShownRoot), $"There is no page for the source locale {source.Locale} in this folder. Write a Markdown file there, or name the folder of the content with --source or in site.yml."));
        }

        Locales = [.. config.Locales.Select(source => IndexOf(source.Locale, inputs.Tocs, diagnostics))];
        Assets = AssetCatalogue.Of(tree, diagnostics);
        Diagnostics = diagnostics.ToImmutable();
    }

    public SiteConfig Config => config;

    /// <summary>The source locale first.</summary>
    public ImmutableArray<LocaleIndex> Locales { get; }

    /// <summary>In order of URL.</summary>
    public ImmutableArray<PublishedAsset> Assets { get; }

    /// <summary>What is wrong with the site as a whole; what is wrong with the references of a page comes with these.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What parsing found in a page and in the files it includes, completed by what only the list of all files tells.</summary>
    public IEnumerable<Diagnostic> FindingsOf(Page page) => page.Diagnostics
        .Select(found => missing[page.Id.Locale].Complete(found))
        .Select(found => found.Place.Source.File == page.Structure.Source.File ? found : found with { IncludedFrom = IncludedFrom.Of(page.Structure.Source) });

    LocaleIndex IndexOf(Locale locale, ImmutableArray<Toc> tocs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var redirected = new RedirectLinker(locale, config.BaseUrl, redirects[locale], targets, catalogue);
        var resolver = new ReferenceResolver(locale, config.BaseUrl, tree, catalogue, redirected, urls);
        var (navigation, faults) = NavigationLinker.Link(locale, tree, tocs, resolver);
        diagnostics.AddRange(faults.Where(fault => IsNew(locale, fault)));
        var (sent, lost) = redirected.Link();
        diagnostics.AddRange(lost);
        return new LocaleIndex(locale, catalogue, resolver, navigation, sent, [.. catalogue.ShownIn(locale).Select(RouteOf)]);
    }

    Route RouteOf(PageEntry page) => new(
        places[page],
        catalogue.FindSource(page.Id.Slug) is { } source ? places[source] : null,
        catalogue.TranslationsOf(page.Id.Slug));

    /// <summary>False for what is wrong with a table of contents where the source's has it too: it is reported there.</summary>
    bool IsNew(Locale locale, Diagnostic fault)
    {
        var key = (RelativePath.FolderOf(Path.GetRelativePath(config.Of(locale).ShownRoot, fault.Place.Source.File).Replace('\\', '/')), fault.Rule, fault.Target);
        return locale == config.Source ? sourceFaults.Add(key) || true : !sourceFaults.Contains(key);
    }
}
