using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Merges the command line, site.yml and docfx.json into one configuration; the command line wins.</summary>
sealed class ConfigLoader
{
    readonly BuildOptions options;
    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    ConfigLoader(BuildOptions options) => this.options = options;

    /// <summary>Reads the configuration; null if diagnostics say why there is none.</summary>
    public static (SiteConfig? Config, ImmutableArray<Diagnostic> Diagnostics) Load(BuildOptions options)
    {
        var loader = new ConfigLoader(options);
        var config = loader.Load();
        var isUsable = config is not null && !loader.diagnostics.Any(found => found.Rule.StopsTheBuild);
        return (isUsable ? config : null, loader.diagnostics.ToImmutable());
    }

    /// <summary>The place of options of the command line: the source folder.</summary>
    Place CommandLine => Place.WholeFile(options.Source);

    SiteConfig? Load()
    {
        if (!Directory.Exists(options.Source))
        {
            Report(Rules.SourceNotFound, options.Source, $"Folder '{options.Source}' not found. Set the content folder with --source.");
            return null;
        }

        var site = SiteFile.Read(options.Source, diagnostics);
        var locales = Locales(site);
        return locales.Length == 0
            ? null
            : new SiteConfig(
                locales,
                Titles(site, locales),
                Base(site),
                site.Links,
                site.Synonyms,
                site.Branding,
                Mermaid(site),
                site.History
            );
    }

    MermaidSettings Mermaid(SiteFile site) => site.Mermaid with { Folder = Path.GetFullPath(options.Source) };

    /// <summary>The titles of site.yml, else those of docfx.json.</summary>
    static ImmutableDictionary<string, string> Titles(SiteFile site, ImmutableArray<LocaleSource> locales) =>
        !site.Titles.IsEmpty
            ? site.Titles
            : site.Titles.SetItems(
                from source in locales
                let titles = source.Docsets.Select(docset => docset.Defaults.ForAll.GetValueOrDefault("_appTitle"))
                let title = titles.FirstOrDefault(title => title is not null)
                where title is not null
                select KeyValuePair.Create(source.Locale.Tag, title)
            );

    ImmutableArray<LocaleSource> Locales(SiteFile site)
    {
        var found = new List<LocaleSource>();
        var sourceTag = LocaleFolders.SourceTag(options, site);
        foreach (var folder in LocaleFolders.Find(options, site, sourceTag))
        {
            if (Source(folder, site, found) is { } source)
            {
                found.Add(source);
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        var first = found.FindIndex(source => source.Locale.Tag.Equals(sourceTag, StringComparison.OrdinalIgnoreCase));
        if (first < 0)
        {
            var tags = found.Select(source => source.Locale.Tag).ToArray();
            var remedy = ClosestMatch.To(sourceTag, tags) is { } meant ? $" Did you mean '{meant}'?" : "";
            Report(
                Rules.LocaleInvalid,
                options.Source,
                $"The source locale '{sourceTag}' has no folder. Set --source-locale, or source_locale in site.yml, to one of these: "
                    + $"{string.Join(", ", tags)}.{remedy}"
            );
            return [];
        }

        return [found[first], .. found.Where((_, index) => index != first)];
    }

    LocaleSource? Source(LocaleFolders.Candidate folder, SiteFile site, List<LocaleSource> before)
    {
        if (!Locale.TryParse(folder.Tag, out var locale))
        {
            Report(Rules.LocaleInvalid, folder.TagPlace, $"'{folder.Tag}' is not a locale. Write a BCP 47 tag such as fr-FR.");
        }
        else if (before.Any(source => source.Locale == locale))
        {
            Report(Rules.LocaleInvalid, folder.TagPlace, $"The locale '{locale}' is listed twice. Remove one of the entries.");
        }
        else if (!Directory.Exists(folder.Folder))
        {
            Report(
                Rules.SourceNotFound,
                folder.FolderPlace,
                $"Folder '{folder.Folder}' of the locale {locale} not found. Create it, or set the right one with --locale or in "
                    + "site.yml."
            );
        }
        else
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Folder));
            var docsets = DocsetReader.Read(folder.Folder, locale, site, diagnostics);
            var redirects = RedirectReader.Read(locale, folder.Folder, docsets, diagnostics);
            return new LocaleSource(locale, root, Shown(folder.Folder), docsets, [.. redirects, .. site.RedirectsIn(locale)]);
        }

        return null;
    }

    BaseUrl Base(SiteFile site)
    {
        var text = options.BaseUrl ?? site.BaseUrl ?? "/";
        if (BaseUrl.TryParse(text, out var baseUrl))
        {
            return baseUrl;
        }

        Report(
            Rules.ConfigInvalid,
            options.BaseUrl is null ? site.BaseUrlPlace : CommandLine,
            $"'{text}' is not a base URL. Write https://host/path/ or /path/."
        );
        return BaseUrl.Root;
    }

    void Report(Rule rule, string file, string message) => Report(rule, Place.WholeFile(file), message);

    void Report(Rule rule, Place place, string message) => diagnostics.Add(new Diagnostic(rule, place, message));

    static string Shown(string folder) => Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/');
}
