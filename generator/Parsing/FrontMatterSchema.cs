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
}

/// <summary>A key of front matter.</summary>
/// <param name="Purpose">One sentence.</param>
sealed record FrontMatterKey(string Name, FrontMatterType Type, string Purpose);

/// <summary>All known keys, for checking and the schema for editors. Other keys are allowed.</summary>
static class FrontMatterSchema
{
    public const string Title = "title";
    public const string Description = "description";
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

    public static IReadOnlyList<FrontMatterKey> Keys { get; } =
    [
        new(Title, FrontMatterType.Text, "The title in the browser and in search; without it, the first heading of the page."),
        new(TitleSuffix, FrontMatterType.Text, "What follows the title in the browser, in place of the site's name."),
        new(Description, FrontMatterType.Text, "One or two sentences for search results and previews of links."),
        new(Topic, FrontMatterType.Text, "The kind of page: article, landing-page and others."),
        new(Revised, FrontMatterType.Date, "When the text was last revised, as MM/DD/YYYY."),
        new("author", FrontMatterType.Text, "Who looks after the page."),
        new("ms.author", FrontMatterType.Text, "Who looks after the page, as the company knows them."),
        new("manager", FrontMatterType.Text, "Who answers for the page."),
        new("ms.reviewer", FrontMatterType.Texts, "Who has to agree to changes."),
        new("ms.service", FrontMatterType.Text, "The service that the page is about."),
        new("ms.subservice", FrontMatterType.Text, "The part of the service that the page is about."),
        new("ms.custom", FrontMatterType.Texts, "Labels for reports."),
        new("ms.collection", FrontMatterType.Texts, "Collections that the page belongs to."),
        new(Keywords, FrontMatterType.Texts, "Words that readers may look for: a list, or a text with commas."),
        new(Search, FrontMatterType.Boolean, "False to keep the page out of the site's own search."),
        new(SearchWeight, FrontMatterType.Weight, "What the page's rank in search is multiplied by, from 0.1 to 10."),
        new(Robots, FrontMatterType.Text, "What search engines are asked for: noindex keeps the page out of them."),
        new(RobotsOfLearn, FrontMatterType.Text, "The same as robots, in the spelling of Microsoft Learn."),
        new(NoIndex, FrontMatterType.Boolean, "True to keep the page out of search engines."),
        new(Uid, FrontMatterType.Text, "A name that other pages may link to in place of a path."),
        new(BreadcrumbPath, FrontMatterType.Text, "The table of contents that says the way from the site's root to the page."),
        new("no-loc", FrontMatterType.Texts, "Words that translators leave as they are."),
        new(SourceHash, FrontMatterType.Text, "SHA-1 of the source page that a translation was made from."),
        new(
            OwnSourceHash,
            FrontMatterType.Text,
            "The same for translations that no translation system looks after; the generator writes it."),
        new(SourceCommit, FrontMatterType.Text, "The commit of the source that a translation was made from."),
        new(TranslationType, FrontMatterType.Text, "How a translation was made: HT by people, MT by a machine."),
        new("ms.contentlocale", FrontMatterType.Text, "The language of a translation."),
        new(HandedOff, FrontMatterType.Date, "When the source was sent to translation."),
        new("ms.locfileid", FrontMatterType.Text, "The number of the page among the translators."),
    ];
}
