using System.Collections.Concurrent;
using LicensingSite.Model;
using LicensingSite.Rendering.Looks;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>
/// Renders the pages of one locale. Input: linked pages, templates, texts of the interface. Output: files whose plan has a key; pages with
/// equal keys have equal bytes, so that a page whose key is that of the last build is not rendered again.
/// </summary>
sealed class LocaleRenderer
{
    readonly SiteLocale locale;
    readonly SiteModel model;
    readonly LocaleTemplates templates;
    readonly Fingerprint key;
    readonly PageFrame frame;
    readonly ContentPages contents;
    readonly ConcurrentDictionary<NavigationTree, NavigationLevels> levels = new(ReferenceEqualityComparer.Instance);

    public LocaleRenderer(
        Site site,
        SiteLocale locale,
        TemplateSet templates,
        SiteAssets assets,
        StringTables strings,
        DiagramView diagrams
    )
    {
        this.locale = locale;
        model = SiteModelFactory.Create(site, locale, assets);
        this.templates = templates.For(model, strings[locale.Locale]);
        key = new FingerprintBuilder()
            .Add(templates.Fingerprint)
            .Add(TemplateModel.KeyOf(model))
            .AddAll(strings[locale.Locale], (builder, text) => builder.Add(text.Key).Add(text.Value))
            .Build();
        frame = new PageFrame(site, locale, strings, model.Title);
        contents = new ContentPages(site, frame, new Layouts(templates), LevelsOf, diagrams);
        Generated = new GeneratedPages(site, locale, frame, LevelsOf, page => Plan(page));
    }

    /// <summary>All pages of content.</summary>
    public IEnumerable<OutputFile> Pages() => locale.Pages.Select(Page);

    /// <summary>A page of content.</summary>
    public OutputFile Page(LinkedPage page) =>
        new(Routes.PageFile(locale.Locale, page.Page.Id.Slug), () => Plan(contents.CreateModel(page), page.Page));

    public GeneratedPages Generated { get; }

    /// <summary>The entries of tables of contents that pages leave out.</summary>
    public OutputGroup Navigation() => LevelFile.Group(locale, LevelsOf);

    NavigationLevels LevelsOf(NavigationTree tree) =>
        levels.GetOrAdd(
            tree,
            _ => new NavigationLevels(
                tree,
                entries => frame.Counted("moreEntries", entries),
                item => templates.Partial("navigation-item", "item", item)
            )
        );

    /// <param name="content">The page of content that it shows; null for a generated page.</param>
    OutputPlan Plan(PageModel page, Page? content = null) =>
        new(
            new FingerprintBuilder().Add(key).Add(TemplateModel.KeyOf(page)).Build(),
            () =>
                templates.Page(
                    page.Kind,
                    page with
                    {
                        JsonLd = page.NoIndex || content is null ? null : StructuredData.Create(page, model, content),
                    }
                )
        );
}
