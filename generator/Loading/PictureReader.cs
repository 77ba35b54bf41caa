using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using LicensingSite.Html;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Reads the size of a picture from the start of its file, so that a page can keep its place.</summary>
static class PictureReader
{
    /// <summary>Null where the file does not say it, or is no picture.</summary>
    public static PictureSize? SizeOf(string path, ReadOnlySpan<byte> content)
    {
        var size = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SVG" => OfSvg(Encoding.UTF8.GetString(content)),
            ".PNG" when content.Length >= 24 && content[1..4].SequenceEqual("PNG"u8) => Of(
                BinaryPrimitives.ReadInt32BigEndian(content[16..]),
                BinaryPrimitives.ReadInt32BigEndian(content[20..])
            ),
            ".GIF" when content.Length >= 10 => Of(
                BinaryPrimitives.ReadUInt16LittleEndian(content[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(content[8..])
            ),
            ".JPG" or ".JPEG" => OfJpeg(content),
            ".WEBP" when content.Length >= 30 => OfWebp(content),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    static PictureSize? Of(double width, double height) =>
        width is > 0 and < 100_000 && height is > 0 and < 100_000 ? new((int)Math.Ceiling(width), (int)Math.Ceiling(height)) : null;

    /// <summary>The size of the root element, else that of its view box.</summary>
    static PictureSize? OfSvg(string text)
    {
        var start = text.IndexOf("<svg", StringComparison.Ordinal);
        if (start < 0 || HtmlTag.TryRead(text, start) is not { } root)
        {
            return null;
        }

        var box = Value("viewbox").Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return Of(Length(Value("width")), Length(Value("height"))) ?? (box.Length == 4 ? Of(Length(box[2]), Length(box[3])) : null);

        string Value(string name)
        {
            var found = root.Attributes.FirstOrDefault(attribute => attribute.Name == name);
            return found.Name is null ? "" : text[found.ValueStart..found.ValueEnd];
        }
    }

    /// <summary>A number, with <c>px</c> or without; zero for any other text.</summary>
    static double Length(string text)
    {
        var number = text.Trim();
        number = number.EndsWith("px", StringComparison.Ordinal) ? number[..^2] : number;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length : 0;
    }

    /// <summary>The size in the first frame header.</summary>
    static PictureSize? OfJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF; )
        {
            if (content[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Of(
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..])
                );
            }

            at += content[at + 1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    static PictureSize? OfWebp(ReadOnlySpan<byte> content)
    {
        const int FourteenBits = 0x3FFF;
        var kind = content[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return Of(1 + Int24(content[24..]), 1 + Int24(content[27..]));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
            return Of(1 + (bits & FourteenBits), 1 + ((bits >> 14) & FourteenBits));
        }

        return Of(
            BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & FourteenBits,
            BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & FourteenBits
        );
    }

    static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
