using System.Collections.Concurrent;
using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Serving;

/// <summary>Answers requests before the whole site is read, with what can be told of a page from itself and from the front matter of all others.</summary>
sealed class ColdStart(IncrementalSite site)
{
    const string Nothing = "";

    readonly ConcurrentDictionary<string, Lazy<Snapshot>> bySlug = new(StringComparer.Ordinal);

    /// <summary>Enough of the site to answer a request; null where that takes all of it.</summary>
    /// <param name="path">Decoded.</param>
    public Snapshot? At(string path)
    {
        if (Made.FirstOrDefault(known => known.Find(path) is not null) is { } made)
        {
            return made;
        }

        var asked = SlugsAt(path).FirstOrDefault(site.HasPage) ?? Nothing;
        var glance = bySlug.GetOrAdd(asked, slug => new(() => Snapshot.Of(Told(site.BuildPartial(slug), slug), 0))).Value;
        return glance.Find(path) is null && glance.WithSlash(path) is null ? null : glance;
    }

    /// <summary>Waits until nobody waits for an answer any more.</summary>
    public void Finish()
    {
        foreach (var glance in bySlug.Values)
        {
            _ = glance.Value;
        }
    }

    /// <summary>Lets everything go: the whole site is there.</summary>
    public void Forget() => bySlug.Clear();

    IEnumerable<Snapshot> Made => bySlug.Values.Where(glance => glance.IsValueCreated).Select(glance => glance.Value);

    /// <summary>The slugs that an address may stand for.</summary>
    IEnumerable<string> SlugsAt(string path)
    {
        var name = path.StartsWith(site.BasePath, StringComparison.Ordinal) ? path[site.BasePath.Length..] : "";
        var slug = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return slug.Length == 0 || slug.EndsWith('/') ? [slug + Routes.HomeSlug] : [slug, Path.ChangeExtension(slug, null), $"{slug}/{Routes.HomeSlug}"];
    }

    /// <summary>Leaves out what is made of pages that were not read.</summary>
    static BuildResult Told(BuildResult result, string slug)
    {
        var searched = result.Site.Locales.Select(locale => Routes.SearchFolder(locale.Locale)).ToHashSet(StringComparer.Ordinal);
        return result with { Files = result.Files.Where(IsRead), Groups = [.. result.Groups.Where(group => !searched.Contains(group.Folder))] };

        bool IsRead(string path) =>
            !Routes.IsTranslationStatusFile(path) && ((result.Site.PageOf(path) ?? result.Site.PageOf(path, ".md")) is not { } page || page.Page.Id.Slug == slug);
    }
}
