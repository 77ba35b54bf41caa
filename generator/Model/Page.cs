using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>The layout a page is shown in; the name in lower case is the template's.</summary>
enum PageKind
{
    Article,
    Landing,
    Faq,
    Hub,
}

/// <summary>One file of a site in one language, read once: all that later stages need of it.</summary>
/// <param name="Path">Path relative to the locale's root.</param>
/// <param name="Front">What is said of it: read once somebody asks, where no more of a page has to be known.</param>
/// <param name="Anchors">Every id and name a link can lead to, sorted ordinally.</param>
/// <param name="Fingerprint">Stands for everything above.</param>
/// <param name="Words">How many somebody would have to translate: those of the article, code left out.</param>
/// <param name="Sha1">Of the file, for a page of the source locale that could be read.</param>
/// <param name="Structure">What its translations have in common with it.</param>
sealed record Page(
    PageId Id,
    string Path,
    PageKind Kind,
    Lazy<PageMeta> Front,
    Body Body,
    ImmutableArray<Reference> References,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<Diagnostic> Diagnostics,
    Fingerprint Fingerprint,
    int Words,
    FileSha1? Sha1,
    PageStructure Structure)
{
    public PageMeta Meta => Front.Value;

    public bool HasAnchor(string id) => Anchors.AsSpan().BinarySearch(id, StringComparer.Ordinal) >= 0;
}
