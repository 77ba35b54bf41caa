namespace LicensingSite.Model;

/// <summary>The metadata of a page: its front matter, with defaults applied.</summary>
/// <param name="Title">For the browser's title and for search; the article has its own heading.</param>
/// <param name="Topic"><c>ms.topic</c>: article, landing-page, …</param>
/// <param name="Date">When the text was last revised.</param>
/// <param name="SourceHash"><c>ms.openlocfilehash</c>, else <c>source_hash</c>: SHA-1 of the source file that a translation was made
/// from.</param>
/// <param name="TranslationType"><c>ms.translationtype</c>: HT, MT, …</param>
/// <param name="HandedOff"><c>ms.lasthandoff</c>: when the source was sent to translation.</param>
/// <param name="IsHidden">True where robots must not index the page.</param>
/// <param name="TitleSuffix">Suffix of the title in the browser; null for the site's name.</param>
/// <param name="BreadcrumbPath">The table of contents of the page's breadcrumbs.</param>
/// <param name="Uid">A name that other pages may link to in place of a path.</param>
/// <param name="SourceCommit"><c>ms.sourcegitcommit</c>: the commit of the source that a translation was made from.</param>
/// <param name="Keywords">Search terms that the text may not contain.</param>
/// <param name="IsSearched">False where the site's own search leaves the page out.</param>
/// <param name="SearchWeight">Factor of its search score, 0.1 to 10.</param>
sealed record PageMeta(
    string Title,
    string? Description = null,
    string? Topic = null,
    DateOnly? Date = null,
    string? SourceHash = null,
    string? TranslationType = null,
    DateOnly? HandedOff = null,
    bool IsHidden = false,
    string? TitleSuffix = null,
    string? BreadcrumbPath = null,
    string? Uid = null,
    string? SourceCommit = null,
    EquatableArray<string> Keywords = default,
    bool IsSearched = true,
    double SearchWeight = 1
);
