using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>What is where for the readers of one locale, and where each reference leads.</summary>
/// <param name="routes">In ordinal order of slug.</param>
sealed class LocaleIndex(
    Locale locale, PageCatalogue catalogue, ReferenceResolver resolver, Navigation navigation, ImmutableArray<LinkedRedirect> redirects, ImmutableArray<Route> routes)
{
    public Locale Locale => locale;

    public Navigation Navigation => navigation;

    public ImmutableArray<LinkedRedirect> Redirects => redirects;

    public ImmutableArray<Route> Routes => routes;

    /// <summary>Resolves the references of a page, and finds its place in the navigation.</summary>
    /// <param name="source">The page of the source locale that it was made from; null for one of the source locale, or without source.</param>
    public PageLinks Link(Page page, LinkedPage? source)
    {
        var faults = new SourceFaults(source);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var links = ImmutableArray.CreateBuilder<ResolvedLink>(page.References.Length);
        foreach (var reference in page.References)
        {
            var (link, _, fault) = reference.Kind == ReferenceKind.Breadcrumbs
                ? new(ResolvedLink.None, Fault: Breadcrumbs(reference, page.Entry))
                : resolver.Resolve(reference, page.Entry);
            links.Add(link);
            if (fault is not null && page.Id.Locale == locale && faults.Blame(page, reference, fault) is { } blamed)
            {
                found.Add(reference.From == page.Path ? blamed : blamed with { IncludedFrom = IncludedFrom.Of(page.Structure.Source) });
            }
        }

        return new PageLinks(
            links.MoveToImmutable(), navigation.BreadcrumbsOf(page.Entry), navigation.For(page.Entry), catalogue.ListedTranslationsOf(page.Id.Slug), found.ToImmutable());
    }

    Diagnostic? Breadcrumbs(Reference reference, PageEntry page) => navigation.HasBreadcrumbs(page, reference.Target)
        ? null
        : new Diagnostic(Rules.TocNotFound, reference.Place, $"There are no breadcrumbs at '{reference.Target}'. Check the path; it starts from the folder of the docset, and leads to a table of contents with 'tocHref'.", reference.Target);
}

/// <summary>A URL of a locale that shows a page.</summary>
/// <param name="page">Its place in the list of all pages.</param>
/// <param name="source">That of the page of the source locale with the same slug; null where there is none.</param>
sealed class Route(int page, int? source, ImmutableArray<Locale> translations)
{
    public int Page => page;

    public int? Source => source;

    /// <summary>The locales that have a page of their own at this slug.</summary>
    public ImmutableArray<Locale> Translations => translations;
}
