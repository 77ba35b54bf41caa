using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LicensingSite.Work;

namespace LicensingSite.Diagrams;

/// <summary>A drawn diagram, as SVG for each theme.</summary>
/// <param name="Width">In CSS pixels.</param>
sealed partial record Picture(byte[] Light, byte[] Dark, int Width, int Height)
{
    /// <summary>Address relative to the site; also the path in the output folder.</summary>
    public string LightPath { get; } = PathOf(Light);

    /// <inheritdoc cref="LightPath"/>
    public string DarkPath { get; } = PathOf(Dark);

    /// <summary>Creates a picture; else says why the files cannot be used.</summary>
    public static (Picture? Picture, string? Fault) Of(byte[] light, byte[] dark)
    {
        foreach (var svg in new[] { light, dark })
        {
            if (Encoding.UTF8.GetString(svg).Contains("<script", StringComparison.OrdinalIgnoreCase))
            {
                return (null, "The result contains a script.");
            }
        }

        var box = ViewBox().Match(Encoding.UTF8.GetString(light));
        return box.Success && Number(box.Groups[1]) is > 0 and var width && Number(box.Groups[2]) is > 0 and var height
            ? (new Picture(light, dark, width, height), null)
            : (null, "The result is not an SVG file with a view box.");
    }

    static int Number(Group digits) =>
        double.TryParse(digits.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000
            ? (int)Math.Ceiling(number)
            : 0;

    static string PathOf(byte[] svg) => $"assets/diagram.{Fingerprint.Of(svg).ToFileNamePart()}.svg";

    [GeneratedRegex("<svg\\b[^>]*?\\bviewBox=\"[\\d.eE+-]+[ ,]+[\\d.eE+-]+[ ,]+([\\d.eE+-]+)[ ,]+([\\d.eE+-]+)\\s*\"")]
    private static partial Regex ViewBox();
}

/// <summary>What came of a diagram: a picture, or why there is none.</summary>
sealed record Drawing(Picture? Picture, string? Fault);
