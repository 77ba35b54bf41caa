using System.Collections.Concurrent;
using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Serving;

/// <summary>
/// Serves single pages before the first full build, using the page and the front matter of all others.
/// </summary>
sealed class ColdStart(IncrementalSite site)
{
    const string NoSlug = "";

    /// <summary>By slug. Requests for the same page share one build.</summary>
    readonly ConcurrentDictionary<string, Task<Snapshot>> bySlug = new(StringComparer.Ordinal);

    /// <summary>Returns a partial site that contains the URL path; null if only a full build can.</summary>
    /// <param name="path">Decoded.</param>
    public Snapshot? At(string path)
    {
        if (Built.FirstOrDefault(known => known.Find(path) is not null) is { } built)
        {
            return built;
        }

        var requested = SlugsAt(path).FirstOrDefault(site.HasPage) ?? NoSlug;
        var snapshot = Build(requested);
        return snapshot.Find(path) is null && snapshot.WithTrailingSlash(path) is null ? null : snapshot;
    }

    /// <summary>Waits for the builds that have been started. What fails here fails in the build of the whole site, too.</summary>
    public async Task FinishAsync() =>
        await Task.WhenAll(bySlug.Values.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Builds the part of the site that a page needs; on the thread of the first request for it, others wait.</summary>
    Snapshot Build(string slug)
    {
        var build = new Task<Snapshot>(() => new Snapshot(OnlyRead(site.BuildPartial(slug), slug), 0));
        var first = bySlug.GetOrAdd(slug, build);
        if (first == build)
        {
            build.RunSynchronously(TaskScheduler.Default);
        }

        return first.GetAwaiter().GetResult();
    }

    /// <summary>Drops all partial builds, because the full build is available.</summary>
    public void Forget() => bySlug.Clear();

    IEnumerable<Snapshot> Built => bySlug.Values.Where(build => build.IsCompletedSuccessfully).Select(build => build.Result);

    /// <summary>The slugs that a URL path may have.</summary>
    IEnumerable<string> SlugsAt(string path)
    {
        var name = path.StartsWith(site.BasePath, StringComparison.Ordinal) ? path[site.BasePath.Length..] : "";
        var slug = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return slug.Length == 0 || slug.EndsWith('/')
            ? [slug + Routes.HomeSlug]
            : [slug, Path.ChangeExtension(slug, null), $"{slug}/{Routes.HomeSlug}"];
    }

    /// <summary>Removes the files that depend on pages that were not read.</summary>
    static BuildResult OnlyRead(BuildResult result, string slug)
    {
        var searched = result.Site.Locales.Select(locale => Routes.SearchFolder(locale.Locale)).ToHashSet(StringComparer.Ordinal);
        return result with
        {
            Files = result.Files.Where(IsRead),
            Groups = [.. result.Groups.Where(group => !searched.Contains(group.Folder))],
        };

        bool IsRead(string path) =>
            !Routes.IsTranslationStatusFile(path)
            && ((result.Site.PageOf(path) ?? result.Site.PageOf(path, ".md")) is not { } page || page.Page.Id.Slug == slug);
    }
}
