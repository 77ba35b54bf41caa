namespace LicensingSite.Loading;

/// <summary>Type of a value of site.yml.</summary>
enum SiteFileType
{
    Text,

    /// <summary>A text, or a text for each locale.</summary>
    TextByLocale,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number above zero.</summary>
    Number,

    /// <summary>A color as a hex code.</summary>
    Color,

    /// <summary>A set of the keys of <see cref="SiteFileKey.Keys"/>.</summary>
    Object,

    /// <summary>A list of such sets.</summary>
    Objects,

    /// <summary>A text, or such a set.</summary>
    TextOrObject,

    /// <summary>A color, or such a set.</summary>
    ColorOrObject,

    /// <summary>Names of the author's choice, each with a text or such a set.</summary>
    TextsOrObjectsByName,

    /// <summary>Names, each with a list of texts.</summary>
    TextsByName,

    /// <summary>Keys of front matter, each with a value, or with patterns of paths and a value for each.</summary>
    Metadata,

    /// <summary>Old paths, each with its target.</summary>
    Redirects,

    /// <summary>Locales, each with lists of names for the same thing.</summary>
    SynonymsByLocale,

    /// <summary>A program, or a list of it and its arguments.</summary>
    Command,
}

/// <summary>A key of site.yml.</summary>
/// <param name="Purpose">One sentence.</param>
/// <param name="Keys">The keys of its value.</param>
sealed record SiteFileKey(string Name, SiteFileType Type, string Purpose, IReadOnlyList<SiteFileKey>? Keys = null)
{
    /// <summary>Keys that its value must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What comes between the name of the key and those of its value.</summary>
    string Separator =>
        Type switch
        {
            SiteFileType.Objects => "[].",
            SiteFileType.TextsOrObjectsByName => ".*.",
            _ => ".",
        };

    /// <summary>The keys below this one, each with its path: <c>links.ignore</c>, <c>locales[].tag</c>.</summary>
    public IEnumerable<(string Path, SiteFileKey Key)> Below =>
        (Keys ?? []).SelectMany(key => key.Below.Prepend((key.Name, key)).Select(one => (Name + Separator + one.Item1, one.Item2)));
}

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
    public const string LastUpdated = "last_updated";
    public const string Contributors = "contributors";
    public const string Mermaid = "mermaid";
    public const string Command = "command";
    public const string Script = "script";
    public const string Ignore = "ignore";
    public const string AllowPrivate = "allow_private";
    public const string Accept = "accept";
    public const string Budget = "budget";
    public const string Tag = "tag";
    public const string Path = "path";
    public const string Logo = "logo";
    public const string Light = "light";
    public const string Dark = "dark";
    public const string Favicon = "favicon";
    public const string Colors = "colors";
    public const string Accent = "accent";
    public const string Font = "font";
    public const string Folder = "folder";
    public const string Body = "body";
    public const string Heading = "heading";
    public const string Code = "code";
    public const string Navigation = "nav";
    public const string Footer = "footer";
    public const string Copyright = "copyright";
    public const string Text = "text";
    public const string Url = "url";
    public const string Social = "social";
    public const string Label = "label";
    public const string Icon = "icon";
    public const string SocialImage = "social_image";
    public const string Styles = "styles";
    public const string Scripts = "scripts";
    public const string Head = "head";
    public const string Policy = "policy";

    public static IReadOnlyList<SiteFileKey> LocaleKeys { get; } =
    [
        new(Tag, SiteFileType.Text, "A BCP 47 tag, such as fr-FR."),
        new(Path, SiteFileType.Text, "The folder of its files, relative to this file; by default, the folder with the name of the tag."),
    ];

    public static IReadOnlyList<SiteFileKey> LinkKeys { get; } =
    [
        new(Ignore, SiteFileType.Texts, "Patterns of URLs to skip; * matches any text."),
        new(AllowPrivate, SiteFileType.Texts, "Hosts to check although their IP addresses are private."),
        new(Accept, SiteFileType.TextsByName, "URL patterns, each with the rules to ignore."),
        new(Budget, SiteFileType.Number, "Maximum duration of the check, in minutes."),
    ];

    public static IReadOnlyList<SiteFileKey> LogoKeys { get; } =
    [
        new(Light, SiteFileType.Text, "The picture for the light theme."),
        new(Dark, SiteFileType.Text, "The picture for the dark theme."),
        new(Title, SiteFileType.Boolean, "True to show the site's name beside the picture; by default, if the picture is not wide."),
    ];

    public static IReadOnlyList<SiteFileKey> AccentKeys { get; } =
    [new(Light, SiteFileType.Color, "The color for the light theme."), new(Dark, SiteFileType.Color, "The color for the dark theme.")];

    public static IReadOnlyList<SiteFileKey> ColorKeys { get; } =
    [
        new(
            Accent,
            SiteFileType.ColorOrObject,
            "The color of links, buttons and marked entries; the other colors of both themes follow from it.",
            AccentKeys
        ),
    ];

    public static IReadOnlyList<SiteFileKey> FontKeys { get; } =
    [
        new(Folder, SiteFileType.Text, "The folder of the WOFF2 files; without it, the families must be installed on readers' systems."),
        new(Body, SiteFileType.Text, "The font family of text."),
        new(Heading, SiteFileType.Text, "The font family of headings; by default, that of text."),
        new(Code, SiteFileType.Text, "The font family of code."),
    ];

    public static IReadOnlyList<SiteFileKey> TabKeys { get; } =
    [
        new(Title, SiteFileType.TextByLocale, "The text of the tab, or one for each locale."),
        new(Path, SiteFileType.Text, "A page, or a folder with a table of contents, relative to the folder of each locale."),
    ];

    public static IReadOnlyList<SiteFileKey> FooterLinkKeys { get; } =
    [
        new(Text, SiteFileType.TextByLocale, "The text of the link, or one for each locale."),
        new(Url, SiteFileType.Text, "A page, relative to the folder of each locale, or a URL."),
    ];

    public static IReadOnlyList<SiteFileKey> FooterKeys { get; } =
    [
        new(Copyright, SiteFileType.TextByLocale, "A line of text, or one for each locale."),
        new(Links, SiteFileType.Objects, "Links, in this order.", FooterLinkKeys) { Required = [Text, Url] },
    ];

    public static IReadOnlyList<SiteFileKey> SocialKeys { get; } =
    [
        new(Url, SiteFileType.Text, "The URL of the account."),
        new(Label, SiteFileType.TextByLocale, "The name for screen readers, or one for each locale; by default, that of the service."),
        new(Icon, SiteFileType.Text, "An SVG file; by default, the built-in icon of the service."),
    ];

    public static IReadOnlyList<SiteFileKey> MermaidKeys { get; } =
    [
        new(
            Command,
            SiteFileType.Command,
            "The program that draws diagrams when the site is built, with the arguments of mmdc; by default, mmdc if it is "
                + "installed. An empty list for none."
        ),
        new(
            Script,
            SiteFileType.Text,
            "The Mermaid library that draws diagrams in the browser, relative to this file; by default, the one in node_modules."
        ),
    ];

    public static IReadOnlyList<SiteFileKey> Keys { get; } =
    [
        new(Title, SiteFileType.TextByLocale, "The name of the site, or one for each locale."),
        new(SourceLocale, SiteFileType.Text, "The locale of the content, such as en-US."),
        new(Locales, SiteFileType.Objects, "The locales of the site, each with its folder.", LocaleKeys) { Required = [Tag] },
        new(BaseUrl, SiteFileType.Text, "The URL of the site: https://host/path/ or /path/."),
        new(
            Edit,
            SiteFileType.TextByLocale,
            "The URL where readers can edit a page, or one for each locale, with {path} in place of the page's path and, if "
                + "wanted, {locale}."
        ),
        new(Logo, SiteFileType.TextOrObject, "The picture in the header, as SVG, PNG, JPEG, WebP, AVIF, or GIF.", LogoKeys),
        new(Favicon, SiteFileType.Text, "The icon in the browser's tab; by default, the logo if it is not wide."),
        new(Colors, SiteFileType.Object, "The colors of the site.", ColorKeys),
        new(Font, SiteFileType.TextOrObject, "The fonts of the site: system, which is the default, or families.", FontKeys),
        new(Navigation, SiteFileType.Objects, "Tabs in the header, each for a section of the site.", TabKeys) { Required = [Title, Path] },
        new(Footer, SiteFileType.Object, "The content of the footer.", FooterKeys),
        new(Social, SiteFileType.TextsOrObjectsByName, "Links to accounts, by service, such as github.", SocialKeys),
        new(SocialImage, SiteFileType.Text, "The picture that previews of links show, as PNG, JPEG, WebP, or GIF; 1200 × 630 pixels."),
        new(Styles, SiteFileType.Texts, "Style sheets, which follow the built-in one."),
        new(Scripts, SiteFileType.Texts, "Scripts, which follow the built-in one."),
        new(Head, SiteFileType.Texts, "HTML files to insert into the head of each page."),
        new(Policy, SiteFileType.TextsByName, "Directives of the content security policy, each with the sources to add."),
        new(Exclude, SiteFileType.Texts, "Patterns of files to exclude."),
        new(Resources, SiteFileType.Texts, "Patterns of further files to publish as they are."),
        new(Metadata, SiteFileType.Metadata, "Default front matter for pages."),
        new(Redirects, SiteFileType.Redirects, "Old paths of pages, each with its new path or URL."),
        new(Links, SiteFileType.Object, "Settings for checking external links.", LinkKeys),
        new(Synonyms, SiteFileType.SynonymsByLocale, "Search synonyms for each locale, as lists of words."),
        new(LastUpdated, SiteFileType.Boolean, "True to show, on pages without a date, the date of their last commit."),
        new(Contributors, SiteFileType.Boolean, "True to show the names of the people who changed a page, from git."),
        new(Mermaid, SiteFileType.Object, "How Mermaid diagrams are drawn.", MermaidKeys),
    ];

    /// <summary>All keys, each with its path; those of values follow the keys of the file.</summary>
    public static IEnumerable<(string Path, SiteFileKey Key)> All =>
        Keys.Select(key => (key.Name, key)).Concat(Keys.SelectMany(key => key.Below));
}
