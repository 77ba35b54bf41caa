using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>The key under which a rendered page is remembered: its model, its text, and the templates.</summary>
static class PageKey
{
    /// <param name="article">Stands for the article's text.</param>
    public static Fingerprint Of(PageModel model, Fingerprint article) => new Fingerprint.Gatherer()
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
        .AddAll(Some(model.Translation), (key, origin) => key.Add(origin.IsMachine).Add(origin.SourceHref).AddAll(Some(origin.Date), Add))
        .Add(model.SourceHref)
        .AddAll(Some(model.Original), (key, original) => key.Add(original.Href).Add(original.Lang).Add(original.Dir))
        .Add(model.Href)
        .AddAll(model.Groups, (key, group) => key.Add(group.Letter).AddAll(group.Pages, Add))
        .Done();

    static void Add(Fingerprint.Gatherer key, PageLink link) => key.Add(link.Title).Add(link.Href).Add(link.Description);

    static void Add(Fingerprint.Gatherer key, ShownDate date) => key.Add(date.Iso).Add(date.Text);

    static void Add(Fingerprint.Gatherer key, NavigationItem item) =>
        key.Add(item.Title).Add(item.Href).Add(item.IsCurrent).Add(item.IsOpen).AddAll(item.Children, Add);

    static T[] Some<T>(T? value)
        where T : class => value is null ? [] : [value];
}
