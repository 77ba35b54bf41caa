using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Writing;

namespace LicensingSite.Autofix;

/// <summary>Applies the fixes of diagnostics to the source files (<c>check --fix</c>).</summary>
/// <remarks>
/// <para>Input: diagnostics; those with a fix name the text to replace and its place. Output: those that were applied.</para>
/// <para>Invariants: only text that is still what the diagnostic says is replaced; fixes of one file do not overlap; encoding mark and
/// line ends stay; a file is written as a whole or not at all.</para>
/// </remarks>
static class FixApplier
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="write">False for a dry run.</param>
    /// <returns>The diagnostics whose fix was applied, by file and place; and why other files could not be written.</returns>
    public static (ImmutableArray<Diagnostic> Applied, ImmutableArray<string> Errors) Apply(IEnumerable<Diagnostic> findings, bool write)
    {
        var (applied, errors) = (ImmutableArray.CreateBuilder<Diagnostic>(), ImmutableArray.CreateBuilder<string>());
        var files = findings.Where(found => found.Fix is not null).GroupBy(found => found.Place.Source.File, StringComparer.Ordinal);
        foreach (var file in files)
        {
            try
            {
                applied.AddRange(Apply(file.Key, [.. file.OrderBy(found => found.Place.Start)], write));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                errors.Add($"{file.Key}: {fault.Message}");
            }
        }

        return (applied.ToImmutable(), errors.ToImmutable());
    }

    static List<Diagnostic> Apply(string file, Diagnostic[] findings, bool write)
    {
        var bytes = File.ReadAllBytes(file);
        var mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = Utf8.GetString(bytes.AsSpan(mark));
        var (applied, written, end) = (new List<Diagnostic>(), new StringBuilder(), 0);
        foreach (var found in findings)
        {
            var (start, length) = (found.Place.Start, found.Place.End - found.Place.Start);
            if (start >= end && start + length <= text.Length && text.AsSpan(start, length).SequenceEqual(found.Target))
            {
                written.Append(text, end, start - end).Append(found.Fix);
                end = start + length;
                applied.Add(found);
            }
        }

        if (write && applied.Count > 0)
        {
            AtomicFile.Write(file, [.. bytes.AsSpan(0, mark), .. Utf8.GetBytes(written.Append(text, end, text.Length - end).ToString())]);
        }

        return applied;
    }
}
