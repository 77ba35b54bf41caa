namespace LicensingSite.Loading;

/// <summary>Type of a value of site.yml.</summary>
enum SiteFileType
{
    Text,

    /// <summary>A text, or a text for each locale.</summary>
    TextByLocale,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of locales, each with the keys of <see cref="SiteFileSchema.LocaleKeys"/>.</summary>
    Locales,

    /// <summary>Keys of front matter, each with a value, or with patterns of paths and a value for each.</summary>
    Metadata,

    /// <summary>Old paths, each with its target.</summary>
    Redirects,

    /// <summary>The keys of <see cref="SiteFileSchema.LinkKeys"/>.</summary>
    Links,

    /// <summary>Patterns of addresses, each with ids of rules.</summary>
    RulesByPattern,

    /// <summary>Locales, each with lists of names for the same thing.</summary>
    SynonymsByLocale,

    /// <summary>A number above zero.</summary>
    Number,
}

/// <summary>A key of site.yml.</summary>
/// <param name="Purpose">One sentence.</param>
sealed record SiteFileKey(string Name, SiteFileType Type, string Purpose);

/// <summary>All keys of site.yml, for reading, checking and the schema for editors.</summary>
static class SiteFileSchema
{
    public const string Title = "title";
    public const string SourceLocale = "source_locale";
    public const string Locales = "locales";
    public const string BaseUrl = "base_url";
    public const string Edit = "edit_url";
    public const string Exclude = "exclude";
    public const string Resources = "resources";
    public const string Metadata = "metadata";
    public const string Redirects = "redirects";
    public const string Links = "links";
    public const string Synonyms = "synonyms";
    public const string Ignore = "ignore";
    public const string AllowPrivate = "allow_private";
    public const string Accept = "accept";
    public const string Budget = "budget";
    public const string Tag = "tag";
    public const string Path = "path";

    public static IReadOnlyList<SiteFileKey> Keys { get; } =
    [
        new(Title, SiteFileType.TextByLocale, "The name of the site, or its name in each locale."),
        new(SourceLocale, SiteFileType.Text, "The locale that the content is written in, such as en-US."),
        new(Locales, SiteFileType.Locales, "The languages of the site, and where the files of each are."),
        new(BaseUrl, SiteFileType.Text, "Where the site will be served: https://host/path/ or /path/."),
        new(
            Edit,
            SiteFileType.TextByLocale,
            "Where readers can edit a page, or where in each locale: an address with {path} for the path of its file and, where "
                + "wanted, {locale}."),
        new(Exclude, SiteFileType.Texts, "Patterns of files that are left out."),
        new(Resources, SiteFileType.Texts, "Patterns of further files that are published as they are."),
        new(Metadata, SiteFileType.Metadata, "Front matter for pages that do not say it themselves."),
        new(Redirects, SiteFileType.Redirects, "Old paths of pages, each with the path or the address it leads to now."),
        new(Links, SiteFileType.Links, "How links to other sites are checked."),
        new(Synonyms, SiteFileType.SynonymsByLocale, "For search, by locale: lists of names for the same thing."),
    ];

    public static IReadOnlyList<SiteFileKey> LinkKeys { get; } =
    [
        new(Ignore, SiteFileType.Texts, "Patterns of addresses that are never asked for; * stands for any text."),
        new(AllowPrivate, SiteFileType.Texts, "Hosts that may be asked although their addresses are not public."),
        new(Accept, SiteFileType.RulesByPattern, "Patterns of addresses, each with the rules whose findings are not reported."),
        new(Budget, SiteFileType.Number, "How many minutes the check of all these links may take."),
    ];

    public static IReadOnlyList<SiteFileKey> LocaleKeys { get; } =
    [
        new(Tag, SiteFileType.Text, "A language and, mostly, a region, such as fr-FR."),
        new(
            Path,
            SiteFileType.Text,
            "The folder of its files, seen from the folder of this file; without it, the folder named like the tag."),
    ];
}
