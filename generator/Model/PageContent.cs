using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>The parts of a page that only the page itself and its translations use.</summary>
/// <param name="AsSource">Of a readable page of the source locale, if the site has other locales; else null.</param>
/// <param name="Structure">What its translations must have in common with it.</param>
/// <param name="Diagrams">In the order of their placeholders. Readers see their text in the body.</param>
/// <param name="Layout">Null for that of its kind.</param>
/// <param name="Fingerprint">Hash of the serialized face and of everything readers see.</param>
sealed record PageContent(
    Body Body,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Reference> References,
    ImmutableArray<Diagnostic> Diagnostics,
    SourceFacts? AsSource,
    PageStructure Structure,
    ImmutableArray<Diagram> Diagrams,
    PageLayout? Layout = null,
    Fingerprint Fingerprint = default
);

/// <summary>What is known of a page as the source of translations.</summary>
/// <param name="Sha1">Of its file.</param>
/// <param name="Words">Words to translate: those of the article without code.</param>
sealed record SourceFacts(FileSha1 Sha1, int Words);
