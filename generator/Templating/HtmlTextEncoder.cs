using System.Text;
using HandlebarsDotNet;

namespace LicensingSite.Templating;

/// <summary>Escapes what HTML needs and nothing else: text in any script stays readable, and the page small.</summary>
sealed class HtmlTextEncoder : ITextEncoder
{
    static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");

    public void Encode(StringBuilder? text, TextWriter target)
    {
        foreach (var chunk in (text ?? new StringBuilder()).GetChunks())
        {
            Encode(chunk.Span, target);
        }
    }

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() == true)
        {
            Encode([text.Current], target);
        }
    }

    static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            target.Write(text[..at]);
            target.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }

        target.Write(text);
    }
}
