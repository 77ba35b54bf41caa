using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>The redirects of a locale: its own, and those of the source locale for addresses that it does not redirect itself.</summary>
sealed class RedirectMap
{
    readonly Locale locale;
    readonly RedirectTargets targets;
    readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    readonly Dictionary<string, Redirect> byPath = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Redirect> bySlug = new(StringComparer.Ordinal);

    RedirectMap(Locale locale, RedirectTargets targets, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (this.locale, this.targets, this.diagnostics) = (locale, targets, diagnostics);

    public static RedirectMap Build(
        Locale locale,
        SiteConfig config,
        RedirectTargets targets,
        ImmutableArray<PageEntry> pages,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var map = new RedirectMap(locale, targets, diagnostics);
        foreach (var source in config.Locales.Where(source => source.Locale == locale).Concat(config.Locales.Take(1)))
        {
            map.Add(source.Redirects);
        }

        if (map.byPath.Count > 0)
        {
            map.YieldTo(pages.Where(page => page.Id.Locale == locale || page.Id.Locale == config.Source));
            map.RemoveCircles();
            map.ReportShadows(pages.Where(page => page.Id.Locale == locale));
        }

        return map;
    }

    /// <summary>In order of address.</summary>
    public IEnumerable<Redirect> All => bySlug.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);

    /// <summary>The redirect of a file.</summary>
    /// <param name="path">Relative to the locale's root; letter case does not count.</param>
    public Redirect? Of(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The redirect that stands at an address, in the place of any page.</summary>
    public Redirect? At(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The last of the redirects that one leads through.</summary>
    public Redirect LastOf(Redirect redirect)
    {
        while (Next(redirect) is { } next)
        {
            redirect = next;
        }

        return redirect;
    }

    void Add(ImmutableArray<Redirect> redirects)
    {
        foreach (var redirect in redirects)
        {
            var before = Of(redirect.Path) ?? (redirect.Slug is { } slug ? At(slug) : null);
            if (before is null)
            {
                byPath.Add(redirect.Path, redirect);
                if (redirect.Slug is not null && !Routes.IsGenerated(redirect.Slug))
                {
                    bySlug.Add(redirect.Slug, redirect);
                }
            }
            else if (before != redirect && before.Locale == redirect.Locale && redirect.Locale == locale)
            {
                var message =
                    $"'{redirect.Path}' already redirects to '{before.Target}', and that redirect is used. Remove one of the two.";
                diagnostics.Add(new Diagnostic(Rules.RedirectionConflict, redirect.Place, message, redirect.Path));
            }
        }
    }

    /// <summary>Removes redirects of addresses that have a page from a file with another extension.</summary>
    void YieldTo(IEnumerable<PageEntry> pages)
    {
        foreach (var page in pages)
        {
            if (Of(page.Path) is null && At(page.Id.Slug) is not null)
            {
                bySlug.Remove(page.Id.Slug);
            }
        }
    }

    void RemoveCircles()
    {
        var circles = bySlug.Values.Where(LeadsBack).ToArray();
        foreach (var redirect in circles)
        {
            byPath.Remove(redirect.Path);
            bySlug.Remove(redirect.Slug!);
            if (redirect.Locale == locale)
            {
                var message =
                    $"'{redirect.Path}' redirects to '{redirect.Target}', which redirects back to it. This redirect is "
                    + "ignored. Redirect it to an existing page.";
                diagnostics.Add(new Diagnostic(Rules.CircularRedirection, redirect.TargetPlace, message, redirect.Target));
            }
        }
    }

    void ReportShadows(IEnumerable<PageEntry> pages)
    {
        foreach (var page in pages)
        {
            if (Of(page.Path) is { } redirect && At(page.Id.Slug) == redirect)
            {
                var message =
                    $"'{page.Path}' is redirected, but the file still "
                    + $"exists{(redirect.Locale == locale ? "" : $" in {locale}")}. Readers get the redirect. Delete the "
                    + "file, or remove the redirect.";
                diagnostics.Add(new Diagnostic(Rules.RedirectedFileNotRemoved, redirect.Place, message, page.Path));
            }
        }
    }

    bool LeadsBack(Redirect redirect)
    {
        var seen = new HashSet<Redirect>(ReferenceEqualityComparer.Instance);
        var next = Next(redirect);
        while (next is not null && next != redirect && seen.Add(next))
        {
            next = Next(next);
        }

        return next == redirect;
    }

    Redirect? Next(Redirect redirect) => targets.Read(redirect).Slug is { } slug ? At(slug) : null;
}
