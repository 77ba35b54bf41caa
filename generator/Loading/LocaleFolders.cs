using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Determines the locales of a site and their folders, which may not exist.</summary>
static partial class LocaleFolders
{
    /// <summary>A locale as configured, and where.</summary>
    internal sealed record Candidate(string Tag, string Folder, Place TagPlace, Place FolderPlace);

    /// <summary>The source locale: of the command line, site.yml, the publishing configuration, or the folder's name.</summary>
    public static string SourceTag(BuildOptions options, SiteFile site) =>
        options.SourceLocale ?? site.SourceLocale ?? DocsetReader.LocaleOf(options.Source) ?? InName(options.Source) ?? "en-US";

    /// <summary>
    /// The locales of site.yml, else the folders named after locales beside that of the source; the content folder itself if none of
    /// these contains it; and those of the command line.
    /// </summary>
    public static IReadOnlyList<Candidate> Find(BuildOptions options, SiteFile site, string sourceTag)
    {
        var commandLine = Place.WholeFile(options.Source);
        var folders = site
            .Locales.Select(one => new Candidate(one.Tag, Below(options.Source, one.Folder), one.TagPlace, one.FolderPlace))
            .ToList();
        if (folders.Count == 0)
        {
            folders.AddRange(Named(options.Source, sourceTag, commandLine));
        }

        if (!folders.Any(folder => Is(folder.Tag, sourceTag) || IsWithin(folder.Folder, options.Source)))
        {
            folders.Insert(0, new Candidate(sourceTag, options.Source, commandLine, commandLine));
        }

        foreach (var given in options.Locales)
        {
            folders.RemoveAll(folder => Is(folder.Tag, given.Tag) && folder.TagPlace != commandLine);
            folders.Add(new Candidate(given.Tag, given.Folder, commandLine, commandLine));
        }

        return [.. folders.Select(folder => folder with { Folder = AsOnDisk(folder.Folder) })];
    }

    public static bool Is(string tag, string other) => tag.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Folders named after a language and a region, if one is the source's: <c>content/en-US</c>, <c>content/fr-FR</c>.</summary>
    static IEnumerable<Candidate> Named(string source, string sourceTag, Place place)
    {
        if (DocsetReader.IsDocfx(source))
        {
            return [];
        }

        var named = Directory
            .EnumerateDirectories(source)
            .Select(folder => new Candidate(Path.GetFileName(folder), folder, place, place))
            .Where(folder => LanguageAndRegion().IsMatch(folder.Tag))
            .OrderBy(folder => folder.Tag, StringComparer.Ordinal)
            .ToArray();
        return named.Any(folder => Is(folder.Tag, sourceTag)) ? named : [];
    }

    /// <summary>A folder of site.yml without <c>.</c> segments.</summary>
    static string Below(string source, string folder) =>
        Path.Combine(source, string.Join('/', folder.Split('/', '\\').Where(name => name != ".")));

    static bool IsWithin(string folder, string source) =>
        Path.GetFullPath(folder + "/").StartsWith(Path.GetFullPath(source + "/"), StringComparison.Ordinal);

    /// <summary>The folder in the letter case of the disk; as given if there is none in any case.</summary>
    static string AsOnDisk(string folder)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(folder);
        var (parent, name) = (Path.GetDirectoryName(trimmed), Path.GetFileName(trimmed));
        return Directory.Exists(folder) || string.IsNullOrEmpty(parent) || !Directory.Exists(parent)
            ? folder
            : Directory
                .EnumerateDirectories(parent)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(other => Is(Path.GetFileName(other), name))
                ?? folder;
    }

    /// <summary>The locale at the end of a repository's name, <c>docs.fr-fr</c>; null if there is none.</summary>
    static string? InName(string folder)
    {
        var match = AtEnd().Match(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"^[a-z]{2,3}(-[a-z]{4})?-([a-z]{2}|[0-9]{3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageAndRegion();

    [GeneratedRegex(@"\.([a-z]{2,3}(-[a-z]{4})?-([a-z]{2}|[0-9]{3}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
