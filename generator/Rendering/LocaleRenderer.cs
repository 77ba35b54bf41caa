using System.Collections.Immutable;
using LicensingSite.Localization;
using LicensingSite.Model;
using LicensingSite.Rendering.MarkdownExport;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>Makes the pages of one locale.</summary>
sealed class LocaleRenderer
{
    readonly Site site;
    readonly SiteLocale locale;
    readonly StringTables strings;
    readonly SiteModel model;
    readonly LocaleTemplates templates;
    readonly Fingerprint key;
    readonly AllPagesView allPages;
    readonly StatusLists statusLists;
    readonly Dictionary<NavigationTree, Lazy<NavigationLevels>> levels;

    public LocaleRenderer(Site site, SiteLocale locale, TemplateSet templates, StringTables strings)
    {
        (this.site, this.locale, this.strings) = (site, locale, strings);
        model = SiteModelFactory.Create(site, locale, templates);
        this.templates = templates.For(model, strings[Locale]);
        key = new FingerprintBuilder().Add(templates.Fingerprint).Add(TemplateModel.KeyOf(model))
            .AddAll(strings[Locale], (builder, text) => builder.Add(text.Key).Add(text.Value)).Build();
        allPages = new AllPagesView(locale, Base);
        statusLists = new StatusLists(locale, Base, Text);
        levels = locale.Menus.ToDictionary(tree => tree, tree => new Lazy<NavigationLevels>(() => new NavigationLevels(tree, RestOf, Render)), (IEqualityComparer<NavigationTree>)ReferenceEqualityComparer.Instance);
    }

    Locale Locale => locale.Locale;

    BaseUrl Base => site.Config.BaseUrl;

    /// <summary>All pages of content.</summary>
    public IEnumerable<OutputFile> Pages() => locale.Pages.Select(Page);

    /// <summary>A page of content.</summary>
    public OutputFile Page(LinkedPage page) => new(Routes.PageFile(Locale, page.Page.Id.Slug), () => Plan(Model(page), page.Page));

    /// <summary>What pages leave out of their tables of contents.</summary>
    public OutputGroup Navigation() => LevelFile.Group([.. levels.Values], Locale);

    /// <summary>A page that sends its readers on.</summary>
    public OutputFile Redirect(LinkedRedirect redirect) => new(Routes.PageFile(Locale, redirect.Slug), () =>
    {
        var languages = LanguagesAt(other => redirect.Page is { } page ? Routes.Page(other, page.Id.Slug) : Routes.Home(other));
        var title = redirect.Page?.Face.Meta.Title ?? redirect.Href;
        var canonical = redirect.Href.StartsWith('/') ? Base.Origin + redirect.Href : redirect.Href;
        return Plan(Frame("redirect", title, Routes.Page(Locale, redirect.Slug), languages) with { RedirectHref = redirect.Href, Canonical = canonical });
    });

    public OutputFile Search() => Generated(Routes.Search(Locale), "search", "searchTitle");

    public OutputFile NotFound() => Generated(Routes.NotFound(Locale), "not-found", "notFoundTitle");

    /// <summary>The page for addresses that have no locale either.</summary>
    public OutputFile Nowhere() => new("404.html", () =>
    {
        var model = Frame("root-not-found", Text("notFoundTitle"), Routes.NotFound(Locale), LanguagesAt(Routes.NotFound));
        return Plan(model with { NotFoundIn = [.. site.Locales.Select(other => NotFoundIn(other.Locale))] });
    });

    /// <summary>Every page by first letter: what remains of search without JavaScript.</summary>
    public OutputFile AllPages() => Index(Routes.AllPages(Locale), allPages.All);

    /// <summary>The parts of that list, where it is too long for one page.</summary>
    public IEnumerable<OutputFile> PartsOfAllPages() => allPages.Parts.Select(number => Index(Routes.AllPagesPart(Locale, number), () => allPages.Part(number)));

    OutputFile Index(string sitePath, Func<ImmutableArray<LetterGroup>> groups) => new(sitePath + ".html", () =>
    {
        var model = Frame("index", Text("allPages"), sitePath, LanguagesAt(Routes.AllPages)) with
        {
            Breadcrumbs = Above(sitePath, Routes.AllPages(Locale), "allPages"),
            Groups = groups(),
            Count = strings.Counted(Locale, "pages", locale.Pages.Length),
        };
        return Plan(model);
    });

    /// <summary>How far the translations of the site have come, and which pages of this locale are not fresh.</summary>
    public OutputFile TranslationStatus() => Status(Routes.TranslationStatus(Locale), site.Locales.Skip(1), statusLists.All);

    /// <summary>Those pages, where they are too many for one page.</summary>
    public IEnumerable<OutputFile> PartsOfTranslationStatus() =>
        statusLists.Parts.Select(number => Status(Routes.TranslationStatusPart(Locale, number), [locale], () => [statusLists.Part(number)]));

    OutputFile Status(string sitePath, IEnumerable<SiteLocale> translations, Func<ImmutableArray<StatusGroup>> groups) => new(sitePath + ".html", () =>
    {
        var model = Frame("translation-status", Text("translationStatus"), sitePath, LanguagesAt(Routes.TranslationStatus)) with
        {
            Breadcrumbs = Above(sitePath, Routes.TranslationStatus(Locale), "translationStatus"),
            Status = TranslationStatusView.Of(translations, locale, groups(), Base, NameOf, Text),
        };
        return Plan(model);
    });

    /// <summary>From a part of a list, the way back to the whole.</summary>
    ImmutableArray<PageLink> Above(string part, string whole, string title) => part == whole ? [] : [new(Text(title), Base.Href(whole))];

    /// <summary>What stands at a locale's address where the content has no page for it: all there is to read.</summary>
    public OutputFile Home() => AllPages() with { Path = Routes.PageFile(Locale, Routes.HomeSlug) };

    /// <summary>The page at the root of the site, which leads to a language.</summary>
    public OutputFile Languages() => new("index.html", () =>
    {
        var languages = LanguagesAt(Routes.Home);
        var model = Frame("languages", string.Join(" · ", languages.Select(choice => choice.Name)), "", languages) with { NoIndex = false };
        return Plan(model);
    });

    OutputFile Generated(string sitePath, string kind, string title) => new(sitePath + ".html", () =>
    {
        var slug = sitePath[(Locale.Segment.Length + 1)..];
        return Plan(Frame(kind, Text(title), sitePath, LanguagesAt(other => Routes.Page(other, slug))));
    });

    /// <param name="content">What it shows; null for a generated page.</param>
    OutputPlan Plan(PageModel page, Page? content = null) => new(
        new FingerprintBuilder().Add(key).Add(TemplateModel.KeyOf(page)).Build(),
        () => templates.Page(page.Kind, page with { JsonLd = page.NoIndex || !Enum.TryParse<PageKind>(page.Kind, ignoreCase: true, out _) ? null : StructuredData.Of(page, model, content) }));

    HtmlFragment Render(NavigationItem item) => templates.Partial("navigation-item", "item", item);

    PageModel Model(LinkedPage linked)
    {
        var page = linked.Page;
        var navigation = NavigationView.Of(linked, linked.Navigation is { } tree ? levels[tree].Value : NavigationLevels.None);
        var sourceHref = linked.Freshness is null || linked.Source is null ? null : Base.Href(Routes.Page(linked.Source.Id.Locale, page.Id.Slug));
        return Frame(page.Kind.ToString().ToLowerInvariant(), page.Meta.Title, linked.SitePath, LanguagesOf(linked)) with
        {
            Content = new PageContent(page.Id.Locale.Tag, page.Id.Locale.Direction, page.Id.Locale.OpenGraphName, BodyWriter.HtmlOf(linked)),
            IsFallback = linked.IsFallback,
            TitleSuffix = page.Meta.TitleSuffix ?? site.Config.TitleIn(Locale),
            Description = page.Meta.Description,
            Canonical = Base.Absolute(linked.IsFallback ? Routes.Page(page.Id.Locale, page.Id.Slug) : linked.SitePath),
            NoIndex = !linked.IsListed,
            Alternates = Alternates.Of(linked, Base),
            Breadcrumbs = navigation.Breadcrumbs(),
            Navigation = navigation.Items(),
            Headings = [.. page.Headings.Where(heading => heading.Level is 2 or 3).Select(heading => new SectionLink(heading.Id, heading.Title, heading.Level))],
            Previous = navigation.Neighbour(-1),
            Next = navigation.Neighbour(1),
            Date = Shown(page.Meta.Date),
            Translation = Provenance(linked, sourceHref),
            SourceHref = sourceHref,
            Original = OriginalOf(linked, sourceHref),
            EditHref = EditHrefOf(page),
            MarkdownHref = Base.Href(MarkdownFile.PathOf(linked)),
        };
    }

    /// <summary>What every page has; a generated page has no more, and is not to be indexed.</summary>
    PageModel Frame(string kind, string title, string sitePath, ImmutableArray<LanguageChoice> languages) => new(
        kind, title, model.Title, Description: null, Base.Absolute(sitePath), NoIndex: true, IsFallback: false,
        new PageContent(Locale.Tag, Locale.Direction, Locale.OpenGraphName, HtmlFragment.Empty), languages, Alternates: [], Breadcrumbs: [], HtmlFragment.Empty, Headings: [],
        Previous: null, Next: null, Date: null, Translation: null, SourceHref: null, Original: null, RedirectHref: null, MarkdownHref: null, EditHref: null,
        Groups: [], Count: null, Status: null, NotFoundIn: []);

    NotFoundText NotFoundIn(Locale other)
    {
        string In(string key) => strings[other].GetValueOrDefault(key) ?? key;
        return new(
            other.Tag, other.Direction, In("notFoundTitle"), In("notFoundText"),
            [new(In("home"), Base.Href(Routes.Home(other))), new(In("searchTitle"), Base.Href(Routes.Search(other))), new(In("allPages"), Base.Href(Routes.AllPages(other)))]);
    }

    ImmutableArray<LanguageChoice> LanguagesOf(LinkedPage linked) =>
        [.. site.Locales.Select(other => Choice(other.Locale, Routes.Page(other.Locale, linked.Page.Id.Slug), linked.Translations.Contains(other.Locale)))];

    ImmutableArray<LanguageChoice> LanguagesAt(Func<Locale, string> sitePath) =>
        [.. site.Locales.Select(other => Choice(other.Locale, sitePath(other.Locale), isTranslated: true))];

    LanguageChoice Choice(Locale other, string sitePath, bool isTranslated) =>
        new(other.Tag, NameOf(other), Base.Href(sitePath), other == Locale, isTranslated);

    string? EditHrefOf(Page page) =>
        Docset.Of(site.Config.Of(page.Id.Locale).Docsets, page.Path)?.EditUrl?.Replace("{path}", BaseUrl.Escape(page.Path), StringComparison.Ordinal);

    Provenance? Provenance(LinkedPage linked, string? sourceHref)
    {
        var meta = linked.Page.Meta;
        var changed = linked.Freshness == Freshness.Stale ? Changed(linked.Source!.Meta.Date) : null;
        return sourceHref is null || linked.IsFallback || (meta.TranslationType is null && changed is null)
            ? null
            : new Provenance(meta.TranslationType is ['M' or 'm', ..], changed, sourceHref, Shown(meta.HandedOff));
    }

    /// <summary>That the source has changed since, and when, if it says so.</summary>
    string Changed(DateOnly? date) =>
        Shown(date) is { } day ? Text("staleNoticeDated").Replace("{date}", day.Text, StringComparison.Ordinal) : Text("staleNotice");

    /// <summary>For a translation, its source page; for a text that carries its source in segments, that.</summary>
    OriginalText? OriginalOf(LinkedPage linked, string? sourceHref)
    {
        var source = site.Source.Locale;
        var hasPage = linked.Translations[0] == source && Locale != source;
        return linked.IsFallback || (!hasPage && linked.Page.Body.Html.Span.IndexOf("sxs-lookup"u8) < 0)
            ? null
            : new OriginalText(hasPage ? sourceHref : null, Locale == source ? null : source.Tag, Locale == source ? null : source.Direction);
    }

    ShownDate? Shown(DateOnly? date) => date is not { } day ? null : new ShownDate(
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        LocaleFormat.Date(Locale, day, strings[Locale].GetValueOrDefault("dateFormat") ?? "yyyy-MM-dd"));

    string RestOf(int entries) => strings.Counted(Locale, "moreEntries", entries);

    string NameOf(Locale other) => strings[other].GetValueOrDefault("languageName") ?? other.Tag;

    string Text(string key) => strings[Locale].GetValueOrDefault(key) ?? key;
}
