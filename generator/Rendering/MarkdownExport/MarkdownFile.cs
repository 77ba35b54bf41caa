using System.Globalization;
using System.Text;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>The pages of a site as Markdown, each beside its HTML: front matter that says what it is, and the article.</summary>
static class MarkdownFile
{
    /// <summary>A twin for each page of a site, but where a file of the content has that address already.</summary>
    public static OutputFiles.Set Of(Site site) =>
        new(
            () =>
                site
                    .Locales.SelectMany(locale => locale.Pages)
                    .Where(page => site.AssetAt(PathOf(page)) is null)
                    .Select(page => Of(page, site.Config.BaseUrl)),
            path => site.PageOf(path, ".md") is { } page && site.AssetAt(path) is null ? Of(page, site.Config.BaseUrl) : null
        );

    static OutputFile Of(LinkedPage page, BaseUrl baseUrl) =>
        new(PathOf(page), () => new OutputPlan(KeyOf(page, baseUrl), () => Write(page, baseUrl)));

    /// <summary>Address relative to the site, not escaped; also the path in the output folder.</summary>
    public static string PathOf(LinkedPage page) => Routes.MarkdownFile(page.Locale, page.Page.Id.Slug);

    static Fingerprint KeyOf(LinkedPage page, BaseUrl baseUrl) =>
        new FingerprintBuilder()
            .Add(MarkdownExporter.Version)
            .Add(page.ComputeFingerprint())
            .Add(AddressOf(page, baseUrl))
            .Add(page.Date?.DayNumber ?? -1)
            .Add(page.Source is null ? null : page.Source.Id.Locale.Tag)
            .Build();

    static byte[] Write(LinkedPage linked, BaseUrl baseUrl)
    {
        var (page, address) = (linked.Page, AddressOf(linked, baseUrl));
        var text = new StringBuilder("---\n");
        Add(text, "title", page.Meta.Title);
        Add(text, "description", page.Meta.Description);
        Add(text, "lang", page.Id.Locale.Tag);
        Add(text, "url", address);
        Add(text, "date", linked.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (linked.Source is { } source && source.Id.Locale != page.Id.Locale)
        {
            Add(text, "translation_of", baseUrl.Absolute(Routes.Page(source.Id.Locale, source.Id.Slug)));
        }

        text.Append("---\n\n");
        if (!page.Headings.Any(heading => heading.Level == 1))
        {
            text.Append("# ").Append(MarkdownText.Of(page.Meta.Title)).Append("\n\n");
        }

        return Encoding.UTF8.GetBytes(
            text.Append(
                    MarkdownExporter.Write(
                        page.Body,
                        reference => Absolute(linked.ResolvedLinks[reference].Href, address, baseUrl),
                        own => Absolute(own, address, baseUrl)
                    )
                )
                .ToString()
        );
    }

    /// <summary>Where the page is; where a translation is missing, that is its original.</summary>
    static string AddressOf(LinkedPage page, BaseUrl baseUrl) => baseUrl.Absolute(Routes.Page(page.Page.Id.Locale, page.Page.Id.Slug));

    static string Absolute(string href, string page, BaseUrl baseUrl) =>
        href.StartsWith('#') ? page + href
        : href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? baseUrl.Origin + href
        : href;

    static void Add(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
        }
    }

    /// <summary>A text as YAML takes it whatever it holds.</summary>
    static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ =
                c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff'
                    ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
                : quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
