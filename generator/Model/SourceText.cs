using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>A file's content: offsets in every finding count its UTF-16 code units, a byte order mark not among them.</summary>
/// <param name="Hash">Of the bytes.</param>
/// <param name="Diagnostics">What is wrong with the bytes.</param>
/// <param name="Sha1">Of the bytes, if asked for.</param>
sealed record SourceText(string Path, string Text, SourceLines Lines, Fingerprint Hash, ImmutableArray<Diagnostic> Diagnostics, FileSha1? Sha1 = null)
{
    public Place Place(int start, int end) => new(Lines, start, end);
}
