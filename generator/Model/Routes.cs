namespace LicensingSite.Model;

/// <summary>The layout of the site: addresses relative to the site, not escaped, and files relative to the output folder.</summary>
static class Routes
{
    /// <summary>Slugs of the generated pages of every locale.</summary>
    public static readonly string[] Generated = [SearchSlug, IndexSlug, NotFoundSlug, StatusSlug];

    /// <summary>The page at a locale's own address.</summary>
    public const string HomeSlug = "index";

    const string SearchSlug = "search";
    const string IndexSlug = "all-pages";
    const string NotFoundSlug = "404";
    const string StatusSlug = "translation-status";

    /// <summary>True for a slug of a generated page, or of one that a larger site has.</summary>
    public static bool IsGenerated(string slug) => Generated.Contains(slug) || IsPart(slug, IndexSlug) || IsPart(slug, StatusSlug);

    /// <summary>True for the slug of a page on the state of translations.</summary>
    public static bool IsTranslationStatus(string slug) => slug == StatusSlug || IsPart(slug, StatusSlug);

    /// <summary>True for the file of such a page.</summary>
    public static bool IsTranslationStatusFile(string path) =>
        IsTranslationStatus(System.IO.Path.ChangeExtension(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], null));

    /// <summary><c>fr-fr/licensing/credit</c>; <c>fr-fr/licensing/</c> for an index.</summary>
    public static string Page(Locale locale, string slug) => $"{locale.Segment}/{WithoutIndex(slug)}";

    /// <summary><c>fr-fr/licensing/credit.html</c>.</summary>
    public static string PageFile(Locale locale, string slug) => $"{locale.Segment}/{slug}.html";

    /// <summary><c>fr-fr/licensing/credit.md</c>: the same page as Markdown.</summary>
    public static string MarkdownFile(Locale locale, string slug) => $"{locale.Segment}/{slug}.md";

    /// <summary>The RSS feed of new pages.</summary>
    public static string Feed(Locale locale) => $"{locale.Segment}/feed.xml";

    public static string Home(Locale locale) => $"{locale.Segment}/";

    public static string Search(Locale locale) => Page(locale, SearchSlug);

    public static string AllPages(Locale locale) => Page(locale, IndexSlug);

    /// <summary>A part of the list of all pages of a large site, counted from one.</summary>
    public static string AllPagesPart(Locale locale, int number) => Part(AllPages(locale), number);

    public static string NotFound(Locale locale) => Page(locale, NotFoundSlug);

    /// <summary>The page on the state of translations.</summary>
    public static string TranslationStatus(Locale locale) => Page(locale, StatusSlug);

    /// <summary>A part of that page's lists on a large site, counted from one.</summary>
    public static string TranslationStatusPart(Locale locale, int number) => Part(TranslationStatus(locale), number);

    /// <summary>The folder of a locale's search index.</summary>
    public static string SearchFolder(Locale locale) => $"{locale.Segment}/_s/";

    /// <summary>The entry file of the search index.</summary>
    public static string SearchIndex(Locale locale) => SearchFolder(locale) + "index.bin";

    /// <summary>The folder of the levels of a locale's tables of contents, for scripts.</summary>
    public static string NavigationFolder(Locale locale) => $"{locale.Segment}/_n/";

    /// <summary>A level of a table of contents.</summary>
    public static string NavigationFile(Locale locale, string name) => $"{NavigationFolder(locale)}{name}.json";

    /// <summary>The OpenSearch description of a locale, for the browser's address bar.</summary>
    public static string SearchDescription(Locale locale) => $"{locale.Segment}/opensearch.xml";

    /// <summary>An asset, below the locale whose file it is.</summary>
    public static string Asset(SourceFile file) => $"{file.Locale.Segment}/{file.SitePath}";

    static string Part(string sitePath, int number) => $"{sitePath}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    static bool IsPart(string slug, string whole) =>
        slug.StartsWith(whole + "-", StringComparison.Ordinal) && !slug.AsSpan(whole.Length + 1).ContainsAnyExceptInRange('0', '9');

    static string WithoutIndex(string slug) =>
        slug == HomeSlug ? ""
        : slug.EndsWith("/index", StringComparison.Ordinal) ? slug[..^"index".Length]
        : slug;
}
