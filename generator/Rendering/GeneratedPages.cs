using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>The pages of a locale that are not content: redirects, search, lists of pages, unknown addresses.</summary>
/// <param name="levelsOf">Returns the levels of a table of contents.</param>
/// <param name="plan">Plans the rendering of a page.</param>
sealed class GeneratedPages(
    Site site,
    SiteLocale locale,
    PageFrame frame,
    Func<NavigationTree, NavigationLevels> levelsOf,
    Func<PageModel, OutputPlan> plan
)
{
    /// <summary>The menu of the home page, with no entry for the page itself.</summary>
    readonly Lazy<HtmlFragment> menu = new(() =>
        (locale.PageAt(Routes.HomeSlug)?.Navigation ?? locale.Menus.FirstOrDefault()) is { } tree
            ? NavigationView.OfNone(levelsOf(tree)).Items()
            : HtmlFragment.Empty
    );

    readonly AllPagesView allPages = new(locale, frame.Base);
    readonly StatusLists statusLists = new(locale, frame.Base, frame.Text);

    Locale Locale => locale.Locale;

    BaseUrl Base => frame.Base;

    /// <summary>All of them except for those of <see cref="TranslationStatus"/>.</summary>
    public IEnumerable<OutputFile> All()
    {
        foreach (var redirect in locale.Redirects)
        {
            yield return File(Routes.PageFile(Locale, redirect.Slug), () => Redirect(redirect));
        }

        yield return Named("search", Routes.Search(Locale), "searchTitle");
        if (Base.Origin is not null)
        {
            yield return SearchDescription.Create(site, Locale);
        }

        yield return Named("not-found", Routes.NotFound(Locale), "notFoundTitle");
        yield return File(Routes.AllPages(Locale) + ".html", AllPages);
        foreach (var number in allPages.Parts)
        {
            var part = Routes.AllPagesPart(Locale, number);
            yield return File(part + ".html", () => Index(part, allPages.Part(number)));
        }

        if (!HasHome)
        {
            yield return File(Routes.PageFile(Locale, Routes.HomeSlug), AllPages);
        }

        if (locale == site.Source)
        {
            yield return File("index.html", Languages);
            yield return File("404.html", RootNotFound);
        }
    }

    /// <summary>The progress of all translations, and the pages of this locale that are not up to date.</summary>
    public IEnumerable<OutputFile> TranslationStatus()
    {
        var whole = Routes.TranslationStatus(Locale);
        yield return File(whole + ".html", () => Status(whole, site.Locales.Skip(1), statusLists.All()));
        foreach (var number in statusLists.Parts)
        {
            var part = Routes.TranslationStatusPart(Locale, number);
            yield return File(part + ".html", () => Status(part, [locale], [statusLists.Part(number)]));
        }
    }

    bool HasHome => locale.PageAt(Routes.HomeSlug) is not null || locale.Redirects.Any(redirect => redirect.Slug == Routes.HomeSlug);

    OutputFile File(string path, Func<PageModel> create) => new(path, () => plan(create()));

    OutputFile Named(string kind, string sitePath, string title)
    {
        var slug = sitePath[(Locale.Segment.Length + 1)..];
        return File(
            sitePath + ".html",
            () =>
                frame.Create(kind, frame.Text(title), sitePath, frame.LanguagesAt(other => Routes.Page(other, slug))) with
                {
                    Navigation = menu.Value,
                }
        );
    }

    PageModel Redirect(LinkedRedirect redirect)
    {
        var languages = frame.LanguagesAt(other => redirect.Page is { } page ? Routes.Page(other, page.Id.Slug) : Routes.Home(other));
        return frame.Create("redirect", redirect.Page?.Face.Meta.Title ?? redirect.Href, Routes.Page(Locale, redirect.Slug), languages) with
        {
            RedirectHref = redirect.Href,
            Canonical = redirect.Href.StartsWith('/') ? Base.Origin + redirect.Href : redirect.Href,
        };
    }

    /// <summary>All pages by first letter: the way to a page without JavaScript, and the home of a locale that has none.</summary>
    PageModel AllPages() => Index(Routes.AllPages(Locale), allPages.All());

    PageModel Index(string sitePath, ImmutableArray<LetterGroup> groups) =>
        frame.Create("index", frame.Text("allPages"), sitePath, frame.LanguagesAt(Routes.AllPages)) with
        {
            Navigation = menu.Value,
            Breadcrumbs = Above(sitePath, Routes.AllPages(Locale), "allPages"),
            Groups = groups,
            Count = frame.Counted("pages", locale.Pages.Length),
        };

    PageModel Status(string sitePath, IEnumerable<SiteLocale> translations, ImmutableArray<StatusGroup> groups) =>
        frame.Create("translation-status", frame.Text("translationStatus"), sitePath, frame.LanguagesAt(Routes.TranslationStatus)) with
        {
            Navigation = menu.Value,
            Breadcrumbs = Above(sitePath, Routes.TranslationStatus(Locale), "translationStatus"),
            Status = TranslationStatusView.Create(translations, locale, groups, Base, frame.NameOf, frame.Text),
        };

    /// <summary>From a part of a list, the link to the whole.</summary>
    ImmutableArray<PageLink> Above(string part, string whole, string title) =>
        part == whole ? [] : [new(frame.Text(title), Base.Href(whole))];

    /// <summary>The page at the root of the site, where readers choose a language.</summary>
    PageModel Languages()
    {
        var languages = frame.LanguagesAt(Routes.Home);
        var title = string.Join(" · ", languages.Select(choice => choice.Name));
        return frame.Create("languages", title, "", languages) with { NoIndex = false };
    }

    /// <summary>The page for unknown addresses that do not begin with a locale.</summary>
    PageModel RootNotFound() =>
        frame.Create("root-not-found", frame.Text("notFoundTitle"), Routes.NotFound(Locale), frame.LanguagesAt(Routes.NotFound)) with
        {
            NotFoundIn = [.. site.Locales.Select(other => NotFoundIn(other.Locale))],
        };

    NotFoundText NotFoundIn(Locale other)
    {
        string In(string key) => frame.TextIn(other, key);
        return new(
            other.Tag,
            other.Direction,
            In("notFoundTitle"),
            In("notFoundText"),
            [
                new(In("home"), Base.Href(Routes.Home(other))),
                new(In("searchTitle"), Base.Href(Routes.Search(other))),
                new(In("allPages"), Base.Href(Routes.AllPages(other))),
            ]
        );
    }
}
