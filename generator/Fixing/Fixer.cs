using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Writing;

namespace LicensingSite.Fixing;

/// <summary>Mends in the sources what findings say how to mend; a file is written as a whole, or not at all.</summary>
static class Fixer
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Mends what can be mended.</summary>
    /// <param name="write">False to only say what would be written.</param>
    /// <returns>The findings that are mended, in the order given, and files that could not be written, with the reason.</returns>
    public static (ImmutableArray<Diagnostic> Mended, ImmutableArray<string> Faults) Apply(IEnumerable<Diagnostic> findings, bool write)
    {
        var (mended, faults) = (ImmutableArray.CreateBuilder<Diagnostic>(), ImmutableArray.CreateBuilder<string>());
        foreach (var file in findings.Where(found => found.Fix is not null).GroupBy(found => found.Place.Source.File, StringComparer.Ordinal))
        {
            try
            {
                mended.AddRange(Apply(file.Key, [.. file.OrderBy(found => found.Place.Start)], write));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                faults.Add($"{file.Key}: {fault.Message}");
            }
        }

        return (mended.ToImmutable(), faults.ToImmutable());
    }

    static List<Diagnostic> Apply(string file, Diagnostic[] findings, bool write)
    {
        var bytes = File.ReadAllBytes(file);
        var mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = Utf8.GetString(bytes.AsSpan(mark));
        var (mended, written, end) = (new List<Diagnostic>(), new StringBuilder(), 0);
        foreach (var found in findings)
        {
            var (start, length) = (found.Place.Start, found.Place.End - found.Place.Start);
            if (start >= end && start + length <= text.Length && text.AsSpan(start, length).SequenceEqual(found.Target))
            {
                written.Append(text, end, start - end).Append(found.Fix);
                end = start + length;
                mended.Add(found);
            }
        }

        if (write && mended.Count > 0)
        {
            AtomicFile.Write(file, [.. bytes.AsSpan(0, mark), .. Utf8.GetBytes(written.Append(text, end, text.Length - end).ToString())]);
        }

        return mended;
    }
}
