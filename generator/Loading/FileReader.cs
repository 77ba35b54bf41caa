using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Loading;

/// <summary>Reads source files as text; invalid bytes are diagnostics.</summary>
static class FileReader
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Bytes.</summary>
    const int StartLength = 8 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="withSha1">True for a file that may be the source of translations.</param>
    /// <exception cref="IOException">The file is gone, or the disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceText Read(SourceFile file, bool withSha1 = false)
    {
        var bytes = File.ReadAllBytes(file.FullPath);
        var text = Decode(file, bytes);
        return withSha1 ? text with { Sha1 = FileSha1.Of(bytes) } : text;
    }

    /// <summary>Reads the first lines of a file, enough for usual front matter.</summary>
    /// <exception cref="IOException">The file is gone, or the disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceText ReadStart(SourceFile file)
    {
        using var handle = File.OpenHandle(file.FullPath);
        var bytes = new byte[StartLength];
        var start = bytes.AsSpan(0, RandomAccess.Read(handle, bytes, 0));
        return Decode(file, (start.Length < StartLength ? start : start[..(start.LastIndexOf((byte)'\n') + 1)]).ToArray());
    }

    /// <summary>An empty text with a diagnostic, for a file that cannot be read.</summary>
    public static SourceText Unreadable(SourceFile file, Exception reason)
    {
        var place = Place.WholeFile(file.ShownPath);
        var message = $"Cannot read this file: {reason.Message} Check its permissions, or exclude the file.";
        return new SourceText(file.Path, "", place.Source, default, [new Diagnostic(Rules.FileUnreadable, place, message)]);
    }

    /// <summary>Decodes the bytes of a file.</summary>
    public static SourceText Decode(SourceFile file, byte[] bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var text = encoding.GetString(bytes.AsSpan(mark));
        var lines = SourceLines.Of(file.ShownPath, text);
        return new SourceText(file.Path, text, lines, Fingerprint.Of(bytes), Faults(lines, encoding, bytes.AsSpan(mark)));
    }

    static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Utf8, 0),
        };

    static ImmutableArray<Diagnostic> Faults(SourceLines lines, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding != Utf8)
        {
            const string utf16 = "This file is UTF-16. It was read correctly, but save it as UTF-8.";
            return [new Diagnostic(Rules.InvalidEncoding, new Place(lines, 0, 0), utf16)];
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return [];
        }

        System.Text.Unicode.Utf8.ToUtf16(bytes, new char[bytes.Length], out _, out var good, replaceInvalidSequences: false);
        const string message = "This byte is not valid UTF-8 and is shown as \uFFFD. Save the file as UTF-8.";
        return [new Diagnostic(Rules.InvalidEncoding, new Place(lines, good, good + 1), message)];
    }
}
