namespace LicensingSite.Colors;

/// <summary>A color by lightness (0 to 1), chroma and hue in the space OKLCH, where equal steps look equal.</summary>
/// <param name="Hue">In radians.</param>
readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>Step by which chroma is lowered until a color can be shown.</summary>
    const double ChromaStep = 0.002;

    public static Oklch Of(Rgb color)
    {
        var (red, green, blue) = (Rgb.Linear(color.Red), Rgb.Linear(color.Green), Rgb.Linear(color.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        return new(lightness, Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }

    /// <summary>The color in sRGB; where sRGB has no such color, the most colorful one of the same lightness and hue.</summary>
    public Rgb ToRgb()
    {
        for (var chroma = Chroma; chroma > 0; chroma -= ChromaStep)
        {
            var (red, green, blue) = Channels(chroma);
            if (IsShown(red) && IsShown(green) && IsShown(blue))
            {
                return new Rgb(Encoded(red), Encoded(green), Encoded(blue));
            }
        }

        var gray = Encoded(Math.Pow(Lightness, 3));
        return new Rgb(gray, gray, gray);
    }

    (double Red, double Green, double Blue) Channels(double chroma)
    {
        var (a, b) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)
        );
    }

    static bool IsShown(double channel) => channel is > -0.0001 and < 1.0001;

    static byte Encoded(double channel)
    {
        var value = Math.Clamp(channel, 0, 1);
        return (byte)Math.Round(255 * (value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055));
    }
}
