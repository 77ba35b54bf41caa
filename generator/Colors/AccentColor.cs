namespace LicensingSite.Colors;

/// <summary>The accent of a site, as its author chose it.</summary>
/// <param name="Dark">For the dark theme; null to derive it from that of the light theme.</param>
sealed record AccentColor(Rgb Light, Rgb? Dark = null)
{
    public ThemePalette LightPalette => ThemePalette.Create(ThemeBasis.Light, Light, Light);

    public ThemePalette DarkPalette
    {
        get
        {
            var color = Dark ?? ForDarkTheme(Light);
            return ThemePalette.Create(ThemeBasis.Dark, color, Dark is null ? null : color);
        }
    }

    /// <summary>A color of the same hue that glows less than it would on white, and is as light as text on a dark page.</summary>
    static Rgb ForDarkTheme(Rgb color)
    {
        const double Lightness = 0.77;
        const double Chroma = 0.15;
        var accent = Oklch.Of(color);
        return accent.Lightness >= Lightness
            ? color
            : (accent with { Lightness = Lightness, Chroma = Math.Min(accent.Chroma, Chroma) }).ToRgb();
    }
}
