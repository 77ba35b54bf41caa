using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Caching;

/// <summary>A parsed file, and everything that the result depends on.</summary>
/// <param name="ReadAt">When it was read, in UTC ticks.</param>
/// <param name="Content">Of its bytes; default where it could not be read.</param>
/// <param name="Settings">Of everything else the result depends on.</param>
/// <param name="Value">A page or a table of contents.</param>
sealed record ParsedFile(
    long Size,
    long Modified,
    long ReadAt,
    Fingerprint Content,
    Fingerprint Settings,
    ImmutableArray<Dependency> Dependencies,
    object Value
)
{
    /// <summary>A file that was written while it was read may have changed without a new time. In ticks.</summary>
    const long Doubt = 2 * TimeSpan.TicksPerSecond;

    /// <summary>True where size and time alone show that the file is the one that was read.</summary>
    public bool IsUnchanged(SourceFile file) =>
        Content != default && Size == file.Size && Modified == file.Modified && Modified < ReadAt - Doubt;
}

/// <summary>A file that another one includes, or tried to.</summary>
/// <param name="Path">Relative to the locale's root.</param>
/// <param name="Content">Of what was there; null for nothing.</param>
readonly record struct Dependency(string Path, Fingerprint? Content);
