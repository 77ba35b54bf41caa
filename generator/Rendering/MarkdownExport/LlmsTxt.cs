using System.Text;
using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>
/// llms.txt of each locale and of the site: what there is to read, by the sections of the table of contents, each page by its Markdown.
/// </summary>
static class LlmsTxt
{
    const string Name = "llms.txt";

    public static IEnumerable<OutputFile> Of(Site site, StringTables strings)
    {
        var baseUrl = site.Config.BaseUrl;
        foreach (var locale in site.Locales)
        {
            var path = PathIn(locale.Locale);
            if (site.AssetAt(path) is null)
            {
                yield return Later(path, () => Listing(site, locale, strings));
            }
        }

        yield return Later(
            Name,
            () =>
            {
                var text = new StringBuilder(Listing(site, site.Source, strings));
                if (site.Locales.Length > 1)
                {
                    text.Append("\n## Optional\n\n");
                    foreach (var other in site.Locales.Skip(1))
                    {
                        text.Append("- ").Append(Link(NameOf(other.Locale, strings), baseUrl.Absolute(PathIn(other.Locale)))).Append('\n');
                    }
                }

                return text.ToString();
            }
        );
    }

    static string PathIn(Locale locale) => Routes.Home(locale) + Name;

    static OutputFile Later(string path, Func<string> write) => OutputFile.Deferred(path, () => Encoding.UTF8.GetBytes(write()));

    static string Listing(Site site, SiteLocale locale, StringTables strings)
    {
        var baseUrl = site.Config.BaseUrl;
        var title = site.Config.TitleIn(locale.Locale);
        var pages = locale.Pages.Where(page => page.IsListed).ToArray();
        var text = new StringBuilder("# ").Append(MarkdownText.Of(title)).Append('\n');
        if (pages.FirstOrDefault(page => page.Page.Id.Slug == Routes.HomeSlug)?.Page.Meta.Description is { } summary)
        {
            text.Append("\n> ").Append(MarkdownText.Of(summary)).Append('\n');
        }

        foreach (var section in pages.GroupBy(page => SectionOf(page) ?? title, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(MarkdownText.Of(section.Key)).Append("\n\n");
            foreach (var page in section)
            {
                text.Append("- ").Append(Link(page.Page.Meta.Title, baseUrl.Absolute(MarkdownFile.PathOf(page))));
                text.Append(page.Page.Meta.Description is { } description ? $": {MarkdownText.Of(description)}\n" : "\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The title over a page at the top of its table of contents; null for a page at the top itself, or in none.</summary>
    static string? SectionOf(LinkedPage page)
    {
        if (page.Navigation is not { } tree || !tree.BySlug.TryGetValue(page.Page.Id.Slug, out var at))
        {
            return null;
        }

        while (tree.Nodes[at].Parent >= 0)
        {
            at = tree.Nodes[at].Parent;
        }

        return tree.Nodes[at].Children.IsEmpty ? null : tree.Nodes[at].Title;
    }

    static string NameOf(Locale locale, StringTables strings) => strings[locale].GetValueOrDefault("languageName") ?? locale.Tag;

    static string Link(string title, string address) => $"[{MarkdownText.Of(title)}]({address})";
}
