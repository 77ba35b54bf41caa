using System.Collections.Immutable;
using System.ComponentModel;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Versioning;

/// <summary>All that the histories of a site depend on. Two are equal if nothing was committed, and the site has the same files.</summary>
/// <param name="Repositories">Of each locale.</param>
sealed record HistoryInputs(HistorySettings Settings, ImmutableArray<(Repository? Repository, string? Fault)> Repositories, SourceTree Tree)
{
    public bool Equals(HistoryInputs? other) =>
        other is not null
        && Settings.Equals(other.Settings)
        && ReferenceEquals(Tree.Layout, other.Tree.Layout)
        && Repositories.AsSpan().SequenceEqual(other.Repositories.AsSpan());

    public override int GetHashCode() => Repositories.Length;
}

/// <summary>
/// Reads the histories of the pages of a site. Input: settings, and the files of the site. Output: the date and the authors of each page,
/// and a diagnostic if they are unknown. git runs once for each repository, not for each page.
/// </summary>
static class HistoryReader
{
    public static HistoryInputs InputsOf(SiteConfig config, SourceTree tree) =>
        new(config.History, [.. config.Locales.Select(source => Repository.Find(source.Root))], tree);

    public static SiteHistory Read(HistoryInputs inputs)
    {
        var (settings, found, tree) = inputs;
        if (found.Select(one => one.Fault).OfType<string>().FirstOrDefault() is { } missing)
        {
            return Unavailable(settings, $"The history of pages is unknown, because {missing}. Build in a clone, or remove this key.");
        }

        if (found.Any(one => one.Repository!.IsShallow))
        {
            return Unavailable(
                settings,
                "The history of pages is unknown, because this is a shallow clone. Fetch all commits: run 'git fetch --unshallow', or set "
                    + "'fetch-depth: 0' for actions/checkout."
            );
        }

        var files = ImmutableDictionary.CreateBuilder<(Locale Locale, string Path), FileHistory>();
        var locales = tree.Locales.Zip(found, (locale, one) => (Files: locale, Repository: one.Repository!));
        try
        {
            foreach (var together in locales.GroupBy(one => one.Repository.Root, StringComparer.Ordinal))
            {
                var wanted = together.ToDictionary(one => one.Files, one => one.Repository.Prefix);
                var log = new HistoryLog(together.Key, settings.ShowsContributors).Read([.. wanted.Values.Distinct()], PathsOf(wanted));
                foreach (var (locale, prefix) in wanted)
                {
                    foreach (var file in PagesOf(locale).Where(file => log.ContainsKey(prefix + file.Path)))
                    {
                        var (date, contributors) = log[prefix + file.Path];
                        files[(locale.Locale, file.Path)] = new FileHistory(settings.ShowsDates ? date : null, new(contributors));
                    }
                }
            }
        }
        catch (Exception fault) when (fault is IOException or Win32Exception)
        {
            return Unavailable(settings, $"The history of pages is unknown: {fault.Message} Run 'git log' to see why.");
        }

        return new SiteHistory(files.ToImmutable(), []);
    }

    static SiteHistory Unavailable(HistorySettings settings, string message) =>
        SiteHistory.None with
        {
            Diagnostics = [new Diagnostic(Rules.HistoryUnavailable, settings.Place, message)],
        };

    static IEnumerable<string> PathsOf(Dictionary<LocaleFiles, string> wanted) =>
        wanted.SelectMany(locale => PagesOf(locale.Key).Select(file => locale.Value + file.Path));

    static IEnumerable<SourceFile> PagesOf(LocaleFiles locale) =>
        locale.Files.Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage);
}
