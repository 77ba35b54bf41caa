using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Makes one configuration of the command line, site.yml and docfx.json; the command line wins.</summary>
sealed class ConfigLoader
{
    readonly BuildOptions options;
    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    ConfigLoader(BuildOptions options) => this.options = options;

    /// <summary>Reads the configuration; null where a finding says why there is none.</summary>
    public static (SiteConfig? Config, ImmutableArray<Diagnostic> Diagnostics) Load(BuildOptions options)
    {
        var loader = new ConfigLoader(options);
        var config = loader.Load();
        var isUsable = config is not null && !loader.diagnostics.Any(found => found.Rule.StopsTheBuild);
        return (isUsable ? config : null, loader.diagnostics.ToImmutable());
    }

    SiteConfig? Load()
    {
        if (!Directory.Exists(options.Source))
        {
            Report(Rules.SourceNotFound, options.Source, $"There is no folder '{options.Source}'. Name the folder of the content with --source.");
            return null;
        }

        var site = SiteFile.Read(options.Source, diagnostics);
        var locales = Locales(site);
        CheckOutput(locales);
        return locales.Length == 0 ? null : new SiteConfig(locales, site.Titles, Base(site.BaseUrl));
    }

    ImmutableArray<LocaleSource> Locales(SiteFile site)
    {
        var found = new List<LocaleSource>();
        var places = site.Locales.ToDictionary(one => one.Tag, one => one.Place, StringComparer.OrdinalIgnoreCase);
        var folders = new List<LocaleFolder>(site.Locales.Select(one => new LocaleFolder(one.Tag, Path.Combine(options.Source, one.Folder))));
        var sourceTag = options.SourceLocale ?? site.SourceLocale ?? DocsetReader.LocaleOf(options.Source) ?? "en-US";
        if (folders.Count == 0)
        {
            folders.Add(new LocaleFolder(sourceTag, options.Source));
        }

        foreach (var given in options.Locales)
        {
            folders.RemoveAll(folder => folder.Tag.Equals(given.Tag, StringComparison.OrdinalIgnoreCase) && places.ContainsKey(given.Tag));
            folders.Add(given);
        }

        foreach (var folder in folders)
        {
            var place = places.TryGetValue(folder.Tag, out var known) ? known : Place.WholeFile(options.Source);
            if (Source(folder, place, site, found) is { } source)
            {
                found.Add(source);
            }
        }

        var first = found.FindIndex(source => source.Locale.Tag.Equals(sourceTag, StringComparison.OrdinalIgnoreCase));
        if (first < 0)
        {
            Report(Rules.LocaleInvalid, options.Source, $"The source locale '{sourceTag}' has no folder. Locales with a folder: {string.Join(", ", found.Select(source => source.Locale))}.");
            return [];
        }

        return [found[first], .. found.Where((_, index) => index != first)];
    }

    LocaleSource? Source(LocaleFolder folder, Place place, SiteFile site, List<LocaleSource> before)
    {
        if (!Locale.TryParse(folder.Tag, out var locale))
        {
            Report(Rules.LocaleInvalid, place, $"'{folder.Tag}' is not a locale. Write a BCP 47 tag such as fr-FR.");
        }
        else if (before.Any(source => source.Locale == locale))
        {
            Report(Rules.LocaleInvalid, place, $"The locale '{locale}' is given twice.");
        }
        else if (!Directory.Exists(folder.Folder))
        {
            Report(Rules.SourceNotFound, place, $"There is no folder '{folder.Folder}' for the locale {locale}.");
        }
        else
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Folder));
            return new LocaleSource(locale, root, Shown(folder.Folder), DocsetReader.Read(folder.Folder, site, diagnostics));
        }

        return null;
    }

    BaseUrl Base(string? configured)
    {
        var text = options.BaseUrl ?? configured ?? "/";
        if (BaseUrl.TryParse(text, out var baseUrl))
        {
            return baseUrl;
        }

        Report(Rules.ConfigInvalid, options.Source, $"'{text}' is not a base URL. Write https://host/path/ or /path/.");
        return BaseUrl.Root;
    }

    void CheckOutput(ImmutableArray<LocaleSource> locales)
    {
        var output = Path.GetFullPath(options.Output) + Path.DirectorySeparatorChar;
        foreach (var source in locales)
        {
            var root = source.Root + Path.DirectorySeparatorChar;
            if (output.StartsWith(root, StringComparison.Ordinal) || root.StartsWith(output, StringComparison.Ordinal))
            {
                Report(Rules.OutputInsideSource, source.ShownRoot, $"The output folder '{options.Output}' and the source folder '{source.ShownRoot}' overlap. Choose another folder with --output.");
            }
        }
    }

    void Report(Rule rule, string file, string message) => Report(rule, Place.WholeFile(file), message);

    void Report(Rule rule, Place place, string message) => diagnostics.Add(new Diagnostic(rule, place, message));

    static string Shown(string folder) => Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/');
}
