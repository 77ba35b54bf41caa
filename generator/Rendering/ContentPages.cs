using LicensingSite.Model;
using LicensingSite.Rendering.MarkdownExport;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Creates the models of a locale's pages of content.</summary>
/// <param name="levelsOf">Returns the levels of a table of contents.</param>
/// <param name="diagrams">Writes what is around the code of diagrams.</param>
sealed class ContentPages(
    Site site,
    PageFrame frame,
    Layouts layouts,
    Func<NavigationTree, NavigationLevels> levelsOf,
    DiagramView diagrams
)
{
    public PageModel CreateModel(LinkedPage linked)
    {
        var (page, baseUrl) = (linked.Page, frame.Base);
        var navigation = NavigationView.Of(linked, linked.Navigation is { } tree ? levelsOf(tree) : NavigationLevels.None);
        var sourceHref =
            linked.Freshness is null || linked.Source is null ? null : baseUrl.Href(Routes.Page(linked.Source.Id.Locale, page.Id.Slug));
        var article = new BodyWriter(linked, count => frame.Counted("pages", count), diagrams);
        var languages = frame.LanguagesAt(other => Routes.Page(other, page.Id.Slug), linked.Translations.Contains);
        return frame.Create(layouts.Of(page), page.Meta.Title, linked.SitePath, languages) with
        {
            Content = new PageContent(
                page.Id.Locale.Tag,
                page.Id.Locale.Direction,
                page.Id.Locale.OpenGraphName,
                article.Whole(),
                article.Title(),
                article.Text()
            ),
            Data = page.Content.Layout is { } layout ? DataObject.Parse(layout.Data) : DataObject.Empty,
            IsFallback = linked.IsFallback,
            TitleSuffix = page.Meta.TitleSuffix ?? site.Config.TitleIn(frame.Locale),
            Description = page.Meta.Description,
            Canonical = baseUrl.Absolute(linked.IsFallback ? Routes.Page(page.Id.Locale, page.Id.Slug) : linked.SitePath),
            NoIndex = !linked.IsListed,
            Alternates = Alternates.Find(linked, baseUrl),
            Breadcrumbs = navigation.Breadcrumbs(),
            Navigation = navigation.Items(),
            Tabs = frame.TabsAt(linked),
            Headings =
            [
                .. page
                    .Headings.Where(heading => heading.Level is 2 or 3)
                    .Select(heading => new SectionLink(heading.Id, heading.Title, heading.Level)),
            ],
            Previous = navigation.Neighbour(-1),
            Next = navigation.Neighbour(1),
            Date = frame.Shown(linked.Date),
            Contributors = linked.History?.Contributors.Items ?? [],
            Translation = ProvenanceOf(linked, sourceHref),
            SourceHref = sourceHref,
            Original = OriginalOf(linked, sourceHref),
            EditHref = EditHrefOf(page),
            MarkdownHref = baseUrl.Href(MarkdownFile.PathOf(linked)),
        };
    }

    string? EditHrefOf(Page page) =>
        Docset
            .Of(site.Config.Of(page.Id.Locale).Docsets, page.Path)
            ?.EditUrl?.Replace("{path}", BaseUrl.Escape(page.Path), StringComparison.Ordinal);

    Provenance? ProvenanceOf(LinkedPage linked, string? sourceHref)
    {
        var meta = linked.Page.Meta;
        var notice = linked.Freshness == Freshness.Stale ? StaleNotice(linked.Source!.Meta.Date) : null;
        return sourceHref is null || linked.IsFallback || (meta.TranslationType is null && notice is null)
            ? null
            : new Provenance(meta.TranslationType is ['M' or 'm', ..], notice, sourceHref, frame.Shown(meta.HandedOff));
    }

    /// <summary>Says that the source has changed since the translation was made, and when if the source has a date.</summary>
    string StaleNotice(DateOnly? date) =>
        frame.Shown(date) is { } day
            ? frame.Text("staleNoticeDated").Replace("{date}", day.Text, StringComparison.Ordinal)
            : frame.Text("staleNotice");

    /// <summary>
    /// For a translation, its source page. A text that carries its source in segments is its own original: it has no address.
    /// </summary>
    OriginalText? OriginalOf(LinkedPage linked, string? sourceHref)
    {
        var (locale, source) = (frame.Locale, site.Source.Locale);
        var hasPage = linked.Translations[0] == source && locale != source;
        return linked.IsFallback || (!hasPage && !linked.Page.Body.HasSourceText())
            ? null
            : new OriginalText(
                hasPage ? sourceHref : null,
                locale == source ? null : source.Tag,
                locale == source ? null : source.Direction
            );
    }
}
