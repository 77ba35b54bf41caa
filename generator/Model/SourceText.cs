using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>A file's content. Offsets of findings count its UTF-16 code units, without a byte order mark.</summary>
/// <param name="Hash">Of the bytes.</param>
/// <param name="Diagnostics">Findings on the encoding.</param>
/// <param name="Sha1">Of the bytes; null where it was not requested.</param>
sealed record SourceText(
    string Path,
    string Text,
    SourceLines Lines,
    Fingerprint Hash,
    ImmutableArray<Diagnostic> Diagnostics,
    FileSha1? Sha1 = null
)
{
    public Place Place(int start, int end) => new(Lines, start, end);
}
