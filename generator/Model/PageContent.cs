using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>What only a page itself and its translations need of it.</summary>
/// <param name="Words">How many a translator would have to translate: those of the article, code left out.</param>
/// <param name="Sha1">Of the file, for a page of the source locale that could be read.</param>
/// <param name="Structure">What its translations have in common with it.</param>
/// <param name="Fingerprint">Of the face and of all that readers see, as they are serialized.</param>
sealed record PageContent(
    Body Body,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Reference> References,
    ImmutableArray<Diagnostic> Diagnostics,
    int Words,
    FileSha1? Sha1,
    PageStructure Structure,
    Fingerprint Fingerprint = default);
