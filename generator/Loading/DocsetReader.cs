using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>Reads the docsets of a locale's folder from a publishing configuration or docfx.json; else the folder is one.</summary>
static class DocsetReader
{
    const string PublishConfig = ".openpublishing.publish.config.json";

    static readonly ImmutableArray<Glob> Pages = [new("**/*.{md,yml,yaml}")];
    static readonly ImmutableArray<Glob> NoPages = [new("**/includes/**"), new(SiteFile.FileName)];
    static readonly ImmutableArray<Glob> Media = [new("**/*.{png,jpg,jpeg,gif,svg,webp,avif,ico,pdf,zip,mp4,webm,mp3,docx,xlsx,pptx,csv}")];

    /// <summary>The locale of a publishing configuration; null if there is none.</summary>
    public static string? LocaleOf(string folder) =>
        Publishing(ConfigFile.Read(Path.Combine(folder, PublishConfig), diagnostics: null))
            .Select(docset => docset.Text("locale"))
            .FirstOrDefault(locale => locale is not null);

    /// <summary>True for a folder that docfx or its host would read.</summary>
    public static bool IsDocfx(string folder) =>
        File.Exists(Path.Combine(folder, PublishConfig)) || File.Exists(Path.Combine(folder, DocfxFile.Name));

    public static ImmutableArray<Docset> Read(
        string folder,
        Locale locale,
        SiteFile site,
        ImmutableArray<Diagnostic>.Builder diagnostics
    ) =>
        site.EditUrlIn(locale) is { } editUrl
            ? [.. Find(folder, site, diagnostics).Select(docset => docset with { EditUrl = editUrl })]
            : Find(folder, site, diagnostics);

    static ImmutableArray<Docset> Find(string folder, SiteFile site, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var publishConfig = Path.Combine(folder, PublishConfig);
        if (File.Exists(publishConfig))
        {
            var config = ConfigFile.Read(publishConfig, diagnostics);
            return [.. Publishing(config).Select(docset => Published(folder, config.Root, docset, diagnostics)).OfType<Docset>()];
        }

        if (File.Exists(Path.Combine(folder, DocfxFile.Name)))
        {
            return DocfxFile.Read(folder, "", hasDestination: false, diagnostics) is { } docset ? [docset] : [];
        }

        return [Whole(site)];
    }

    static Docset Whole(SiteFile site) =>
        new(
            "",
            "",
            new PathFilter([new(Pages, [.. NoPages, .. site.Exclude])]),
            new PathFilter([new([.. Media, .. site.Resources], site.Exclude)]),
            site.Defaults,
            EditUrl: null
        );

    static IEnumerable<YamlMap> Publishing(ConfigFile config) => ConfigFile.Items(config.Root, "docsets_to_publish").OfType<YamlMap>();

    static Docset? Published(string root, YamlMap config, YamlMap docset, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var named = RelativePath.Resolve("", docset.Text("build_source_folder") ?? "");
        var folder = named is null or "" ? named : FolderOf(root, named);
        var found = folder is null ? null : DocfxFile.Read(root, folder, hasDestination: true, diagnostics);
        return found is null ? null : found with { EditUrl = EditUrl(config, docset) };
    }

    /// <summary>The URL of files in a repository that is open to contributions.</summary>
    static string? EditUrl(YamlMap config, YamlMap docset) =>
        docset.Text("open_to_public_contributors") == "true"
        && config.Text("git_repository_url_open_to_public_contributors") is { } repository
        && Uri.TryCreate(repository, UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
            ? $"{repository.TrimEnd('/')}/blob/{config.Text("git_repository_branch_open_to_public_contributors") ?? "main"}/{{path}}"
            : null;

    /// <summary>The folder in the letter case of the disk, as publishing configurations ignore case.</summary>
    static string? FolderOf(string root, string named)
    {
        var isDeep = named.Contains('/', StringComparison.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = isDeep, AttributesToSkip = FileAttributes.None };
        return Directory
            .EnumerateDirectories(root, "*", options)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .FirstOrDefault(path => path.Equals(named, StringComparison.OrdinalIgnoreCase));
    }
}
