using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>Finished HTML: the only kind of value that a template shows without escaping it. In JSON it is its fingerprint.</summary>
/// <param name="Fingerprint">Equal for equal HTML.</param>
/// <param name="IsEmpty">True for no HTML at all.</param>
/// <param name="IsDeferred">True for HTML of the page's model, such as its article, which no template has made.</param>
/// <param name="WriteTo">Writes it; called each time it is shown.</param>
[JsonConverter(typeof(FingerprintConverter))]
sealed record HtmlFragment(Fingerprint Fingerprint, bool IsEmpty, bool IsDeferred, Action<HtmlOutput> WriteTo)
{
    public static readonly HtmlFragment Empty = Of(ReadOnlyMemory<byte>.Empty);

    /// <param name="utf8">Never changes.</param>
    public static HtmlFragment Of(ReadOnlyMemory<byte> utf8) =>
        new(Fingerprint.Of(utf8.Span), utf8.IsEmpty, IsDeferred: false, output => output.WriteHtml(utf8.Span));

    /// <summary>HTML that is made each time it is shown.</summary>
    /// <param name="fingerprint">Of all that it is made from.</param>
    public static HtmlFragment Deferred(Fingerprint fingerprint, Action<HtmlOutput> write) =>
        new(fingerprint, IsEmpty: false, IsDeferred: true, write);

    /// <summary>Pieces one after the other; they are not copied.</summary>
    public static HtmlFragment Joined(IReadOnlyCollection<HtmlFragment> pieces) =>
        new(
            new FingerprintBuilder().AddAll(pieces, (key, piece) => key.Add(piece.Fingerprint)).Build(),
            pieces.All(piece => piece.IsEmpty),
            IsDeferred: false,
            output =>
            {
                foreach (var piece in pieces)
                {
                    piece.WriteTo(output);
                }
            }
        );

    public override string ToString()
    {
        var output = new HtmlOutput();
        WriteTo(output);
        var text = Encoding.UTF8.GetString(output.Written);
        output.Release();
        return text;
    }

    internal sealed class FingerprintConverter : JsonConverter<HtmlFragment>
    {
        public override HtmlFragment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, HtmlFragment value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[32];
            value.Fingerprint.Value.TryFormat(text, out _, "x32", null);
            writer.WriteStringValue(text);
        }
    }
}
