using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>
/// A growing buffer of finished HTML in UTF-8. Text is escaped on its way in; the buffer is rented and is given back by
/// <see cref="Release"/>.
/// </summary>
sealed class HtmlOutput : IScriptOutput
{
    static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    public int Length { get; private set; }

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Release()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Length = 0;
    }

    /// <summary>Writes markup of a template as it is. What templates may write is bounded by their context, which counts it.</summary>
    public void Write(string text, int offset, int count) => WriteHtml(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void WriteHtml(ReadOnlySpan<char> html)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(html.Length));
        Length += Encoding.UTF8.GetBytes(html, buffer.AsSpan(Length));
    }

    public void WriteHtml(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>
    /// Writes text so that a browser shows it as it is, in elements and in quoted attributes. Escapes the five characters that HTML needs
    /// and nothing else.
    /// </summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            WriteHtml(text[..at]);
            WriteHtml(
                text[at] switch
                {
                    '&' => "&amp;"u8,
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '"' => "&quot;"u8,
                    _ => "&#39;"u8,
                }
            );
            text = text[(at + 1)..];
        }

        WriteHtml(text);
    }

    void Reserve(int count)
    {
        var needed = Length + (long)count;
        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException("The page is longer than 2 GiB.");
        }

        if (needed > buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, 2L * buffer.Length), Array.MaxLength));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
