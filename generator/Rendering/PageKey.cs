using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>The key under which a rendered page is remembered: its model, its text, and the templates.</summary>
static class PageKey
{
    /// <param name="article">Stands for the article's text.</param>
    public static Fingerprint Of(PageModel model, Fingerprint article) => new FingerprintBuilder()
        .Add(model.Chrome.Fingerprint)
        .Add(article)
        .Add(model.Kind)
        .Add(model.Lang)
        .Add(model.Dir)
        .Add(model.ContentLang)
        .Add(model.ContentDir)
        .Add(model.ContentLocale)
        .Add(model.IsFallback)
        .Add(model.Title)
        .Add(model.SiteTitle)
        .Add(model.TitleSuffix)
        .Add(model.Description)
        .Add(model.Canonical)
        .Add(model.NoIndex)
        .AddAll(model.Locales, (key, choice) => key.Add(choice.Tag).Add(choice.Name).Add(choice.Href).Add(choice.IsCurrent).Add(choice.IsTranslated))
        .AddAll(model.Alternates, (key, alternate) => key.Add(alternate.Hreflang).Add(alternate.Href))
        .AddAll(model.Breadcrumbs, Add)
        .AddAll(model.Navigation, Add)
        .AddAll(model.Headings, (key, section) => key.Add(section.Id).Add(section.Title).Add(section.Level))
        .AddAll(Some(model.Previous), Add)
        .AddAll(Some(model.Next), Add)
        .AddAll(Some(model.Date), Add)
        .AddAll(Some(model.Translation), (key, origin) => key.Add(origin.IsMachine).Add(origin.Changed).Add(origin.SourceHref).AddAll(Some(origin.Date), Add))
        .Add(model.SourceHref)
        .AddAll(Some(model.Original), (key, original) => key.Add(original.Href).Add(original.Lang).Add(original.Dir))
        .Add(model.Href)
        .Add(model.MarkdownHref)
        .Add(model.EditHref)
        .Add(model.Count)
        .AddAll(model.Groups, (key, group) => key.Add(group.Letter).AddAll(group.Pages, Add))
        .AddAll(Some(model.Status), Add)
        .AddAll(model.NotFoundIn, (key, text) => key.Add(text.Tag).Add(text.Dir).Add(text.Title).Add(text.Text).AddAll(text.Links, Add))
        .Build();

    static void Add(FingerprintBuilder key, PageLink link) => key.Add(link.Title).Add(link.Href).Add(link.Description).Add(link.Lang);

    static void Add(FingerprintBuilder key, TranslationStatusView status) => key
        .AddAll(status.Locales, (_, locale) => key.Add(locale.Name).Add(locale.Href).Add(locale.IsCurrent).Add(locale.Percent).Add(locale.Summary)
            .AddAll(locale.Counts, (_, count) => key.Add(count.Kind).Add(count.Count).Add(count.Start).Add(count.Width)))
        .AddAll(status.Groups, (_, group) => key.Add(group.Kind)
            .AddAll(group.Parts, Add)
            .AddAll(group.Pages, (_, page) => key.Add(page.Title).Add(page.Path).Add(page.Href).Add(page.SourceHref).Add(page.Lang)));

    static void Add(FingerprintBuilder key, ShownDate date) => key.Add(date.Iso).Add(date.Text);

    static void Add(FingerprintBuilder key, NavigationItem item) =>
        key.Add(item.Title).Add(item.Lang).Add(item.Href).Add(item.IsCurrent).Add(item.IsOpen).Add(item.Level).Add(item.Rest).AddAll(item.Children, Add);

    static T[] Some<T>(T? value)
        where T : class => value is null ? [] : [value];
}
