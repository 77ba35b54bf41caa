using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>The pages, redirects and navigation of one locale, and the resolver of its references.</summary>
/// <param name="Routes">In ordinal order of slug.</param>
sealed record LocaleIndex(
    Locale Locale,
    PageCatalogue Catalogue,
    ReferenceResolver Resolver,
    Navigation Navigation,
    FrameEntries Frame,
    ImmutableArray<LinkedRedirect> Redirects,
    ImmutableArray<Route> Routes
)
{
    /// <summary>Resolves the references of a page, and finds its place in the Navigation.</summary>
    /// <param name="source">The source page of a translation; null for a page of the source locale, or without a source.</param>
    public PageLinks Link(Page page, LinkedPage? source)
    {
        var faults = new SourceFaults(source);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var links = ImmutableArray.CreateBuilder<ResolvedLink>(page.References.Length);
        var summarized = SummarizedBy(page.Body);
        var targets = new PageEntry?[summarized.Length];
        foreach (var reference in page.References)
        {
            var (link, target, fault) = reference.Kind switch
            {
                ReferenceKind.Breadcrumbs => new(ResolvedLink.None, Fault: CheckBreadcrumbs(reference, page.Entry)),
                ReferenceKind.Layout => new(ResolvedLink.None),
                _ => Resolver.Resolve(reference, page.Entry),
            };
            if (summarized.IndexOf(links.Count) is >= 0 and var place)
            {
                targets[place] = target;
            }

            links.Add(link);
            if (fault is not null && page.Id.Locale == Locale && faults.Blame(page, reference, fault) is { } blamed)
            {
                found.Add(reference.From == page.Path ? blamed : blamed with { IncludedFrom = IncludedFrom.Of(page.Structure.Source) });
            }
        }

        var navigation = Navigation.For(page.Entry);
        return new PageLinks(
            links.MoveToImmutable(),
            [.. targets.Select(target => SummaryOf(target, navigation))],
            Navigation.BreadcrumbsOf(page.Entry),
            navigation,
            Catalogue.ListedTranslationsOf(page.Id.Slug),
            found.ToImmutable()
        );
    }

    static ImmutableArray<int> SummarizedBy(Body body) =>
        [.. body.Placeholders.Where(placeholder => placeholder.Kind == PlaceholderKind.Summary).Select(placeholder => placeholder.Index)];

    static LinkSummary? SummaryOf(PageEntry? target, NavigationTree? navigation) =>
        target is null ? null : new LinkSummary(target.Face.Meta.Description, target.Id.Locale, navigation?.PagesFrom(target.Id.Slug) ?? 1);

    Diagnostic? CheckBreadcrumbs(Reference reference, PageEntry page) =>
        Navigation.HasBreadcrumbs(page, reference.Target)
            ? null
            : new Diagnostic(
                Rules.TocNotFound,
                reference.Place,
                $"No breadcrumb file at '{reference.Target}'. Use the path of a table of contents with 'tocHref' "
                    + "entries, relative to the docset's folder.",
                reference.Target
            );
}

/// <summary>A URL of a locale, and the page it shows.</summary>
/// <param name="Page">The index of the page in the list of all pages.</param>
/// <param name="Source">The index of the source page with the same slug; null where there is none.</param>
/// <param name="Translations">The locales that have a page of their own at this slug.</param>
sealed record Route(int Page, int? Source, ImmutableArray<Locale> Translations);
