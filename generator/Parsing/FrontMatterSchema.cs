namespace LicensingSite.Parsing;

/// <summary>Type of a value of front matter.</summary>
enum FrontMatterType
{
    Text,

    /// <summary><c>MM/DD/YYYY</c> or <c>YYYY-MM-DD</c>.</summary>
    Date,
    Boolean,

    /// <summary>Greater than zero, with a point before decimals.</summary>
    Weight,

    /// <summary>A text, or a list of texts.</summary>
    Texts,

    /// <summary>A text that is one of some.</summary>
    Choice,

    /// <summary>A set of keys and values.</summary>
    Map,

    /// <summary>A text, or a set of keys and values.</summary>
    TextOrMap,

    /// <summary>A list of sets of keys and values.</summary>
    Maps,
}

/// <summary>A key of front matter.</summary>
/// <param name="Purpose">One sentence.</param>
/// <param name="IsRequired">True for a key that the set it is in must have.</param>
sealed record FrontMatterKey(string Name, FrontMatterType Type, string Purpose, bool IsRequired = false)
{
    /// <summary>The keys of the sets in its value: no others are allowed there.</summary>
    public IReadOnlyList<FrontMatterKey> Keys { get; init; } = [];

    /// <summary>The values to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>All known keys, for checking and the schema for editors. Other keys are allowed.</summary>
static class FrontMatterSchema
{
    public const string Title = "title";
    public const string Description = "description";
    public const string Layout = "layout";
    public const string Topic = "ms.topic";
    public const string Revised = "ms.date";
    public const string SourceHash = "ms.openlocfilehash";
    public const string OwnSourceHash = "source_hash";
    public const string SourceCommit = "ms.sourcegitcommit";
    public const string TranslationType = "ms.translationtype";
    public const string HandedOff = "ms.lasthandoff";
    public const string Robots = "robots";
    public const string RobotsOfLearn = "ROBOTS";
    public const string NoIndex = "_noindex";
    public const string TitleSuffix = "titleSuffix";
    public const string BreadcrumbPath = "breadcrumb_path";
    public const string Uid = "uid";
    public const string Keywords = "keywords";
    public const string Search = "search";
    public const string SearchWeight = "searchWeight";
    public const string Hero = "hero";
    public const string Features = "features";

    /// <summary>The keys of entry pages, which YAML pages have beside their own.</summary>
    public static IReadOnlyList<FrontMatterKey> OfEntryPages { get; } =
    [
        new(Hero, FrontMatterType.Map, "The large start of an entry page, in place of a heading.")
        {
            Keys =
            [
                new("title", FrontMatterType.Text, "The heading of the page. By default, its title."),
                new("tagline", FrontMatterType.Text, "One or two sentences below the heading, in Markdown."),
                new("actions", FrontMatterType.Maps, "Links that look like buttons.")
                {
                    Keys =
                    [
                        new("text", FrontMatterType.Text, "The text of the button.", IsRequired: true),
                        new("link", FrontMatterType.Text, "The path of a page, or a URL.", IsRequired: true),
                        new("style", FrontMatterType.Choice, "How prominent the button is. By default, only the first one is primary.")
                        {
                            Choices = ["primary", "secondary"],
                        },
                    ],
                },
                new("image", FrontMatterType.TextOrMap, "A picture beside the text: the path of a file without meaning, or these keys.")
                {
                    Keys =
                    [
                        new("light", FrontMatterType.Text, "The path of the picture for the light theme, or for both."),
                        new("dark", FrontMatterType.Text, "The path of the picture for the dark theme."),
                        new(
                            "alt",
                            FrontMatterType.Text,
                            "The text in place of the picture; empty for a decorative picture.",
                            IsRequired: true
                        ),
                    ],
                },
            ],
        },
        new(Features, FrontMatterType.Maps, "Cards below the hero, or at the start of the page.")
        {
            Keys =
            [
                new("icon", FrontMatterType.Text, "The path of a picture, or a character such as an emoji."),
                new("title", FrontMatterType.Text, "The heading of the card.", IsRequired: true),
                new("text", FrontMatterType.Text, "The text of the card, in Markdown. By default, the description of the linked page."),
                new("link", FrontMatterType.Text, "The path of a page, or a URL."),
            ],
        },
    ];

    public static IReadOnlyList<FrontMatterKey> Keys { get; } =
    [
        new(Title, FrontMatterType.Text, "The title in the browser and in search results. By default, the first heading."),
        new(TitleSuffix, FrontMatterType.Text, "The text after the title in the browser, in place of the site's name."),
        new(Description, FrontMatterType.Text, "One or two sentences for search results and link previews."),
        new(Topic, FrontMatterType.Text, "The type of page, such as article or landing-page."),
        new(Layout, FrontMatterType.Text, "The layout of the page: the name of a template in the folder pages of your templates."),
        new(Revised, FrontMatterType.Date, "The date of the last revision, as MM/DD/YYYY."),
        new("author", FrontMatterType.Text, "The maintainer of the page."),
        new("ms.author", FrontMatterType.Text, "The company alias of the maintainer."),
        new("manager", FrontMatterType.Text, "The person responsible for the page."),
        new("ms.reviewer", FrontMatterType.Texts, "The people who must approve changes."),
        new("ms.service", FrontMatterType.Text, "The service that the page describes."),
        new("ms.subservice", FrontMatterType.Text, "The part of the service that the page describes."),
        new("ms.custom", FrontMatterType.Texts, "Labels for reports."),
        new("ms.collection", FrontMatterType.Texts, "Collections that the page belongs to."),
        new(Keywords, FrontMatterType.Texts, "Additional words for search: a list, or a comma-separated string."),
        new(Search, FrontMatterType.Boolean, "False to exclude the page from the site's search."),
        new(SearchWeight, FrontMatterType.Weight, "Multiplier for the page's rank in search, from 0.1 to 10."),
        new(Robots, FrontMatterType.Text, "Directives for search engines, such as noindex."),
        new(RobotsOfLearn, FrontMatterType.Text, "The same as robots, under the key that Microsoft Learn uses."),
        new(NoIndex, FrontMatterType.Boolean, "True to exclude the page from search engines."),
        new(Uid, FrontMatterType.Text, "A unique name that other pages can link to instead of a path."),
        new(BreadcrumbPath, FrontMatterType.Text, "The table of contents for the breadcrumbs."),
        new("no-loc", FrontMatterType.Texts, "Words that must not be translated."),
        new(SourceHash, FrontMatterType.Text, "SHA-1 of the source page that was translated."),
        new(
            OwnSourceHash,
            FrontMatterType.Text,
            "The same for translations without a translation system. The 'translations stamp' command writes it."
        ),
        new(SourceCommit, FrontMatterType.Text, "The commit of the source that was translated."),
        new(TranslationType, FrontMatterType.Text, "How the page was translated: HT for human, MT for machine."),
        new("ms.contentlocale", FrontMatterType.Text, "The language of a translation."),
        new(HandedOff, FrontMatterType.Date, "The date when the source was sent to translation."),
        new("ms.locfileid", FrontMatterType.Text, "The id of the page in the translation system."),
        .. OfEntryPages,
    ];
}
