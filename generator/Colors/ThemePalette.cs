namespace LicensingSite.Colors;

/// <summary>
/// The colors of a theme that follow from an accent. Text has a contrast of at least 4.5:1 on each background it is used on, and the
/// border of a control 3:1.
/// </summary>
/// <param name="Accent">Links, the focus, marked entries.</param>
/// <param name="AccentSoft">Background of marked entries and lines.</param>
/// <param name="AccentFill">Background of buttons.</param>
/// <param name="OnAccent">Text on <paramref name="AccentFill"/>.</param>
sealed record ThemePalette(
    Rgb Page,
    Rgb Surface,
    Rgb Text,
    Rgb Strong,
    Rgb Muted,
    Rgb Line,
    Rgb Control,
    Rgb Accent,
    Rgb AccentSoft,
    Rgb AccentFill,
    Rgb OnAccent
)
{
    public const double TextContrast = 4.5;
    public const double ControlContrast = 3;

    /// <summary>The part of an alert's color in its background, as in the style sheet.</summary>
    const double AlertShare = 0.06;

    /// <summary>The chroma from which an accent gives its full hue to neutral colors; a gray accent gives none.</summary>
    const double Colorful = 0.06;

    /// <summary>Each color by the name of its variable in style sheets.</summary>
    public IEnumerable<(string Variable, Rgb Color)> Variables =>
        [
            ("page", Page),
            ("surface", Surface),
            ("text", Text),
            ("strong", Strong),
            ("muted", Muted),
            ("line", Line),
            ("control", Control),
            ("accent", Accent),
            ("accent-soft", AccentSoft),
            ("accent-fill", AccentFill),
            ("on-accent", OnAccent),
        ];

    /// <param name="wanted">The accent as the author wants it; it is moved in lightness where its contrast is too low.</param>
    /// <param name="fill">The color of buttons; null for the accent.</param>
    public static ThemePalette Create(ThemeBasis basis, Rgb wanted, Rgb? fill)
    {
        var hue = Oklch.Of(wanted);
        var (page, surface, soft) = (Tinted(basis.Page), Tinted(basis.Surface), Tinted(basis.AccentSoft));
        Rgb[] plain = [page, surface, soft];
        Rgb[] backgrounds = [.. plain, .. basis.Tones.Select(tone => tone.Over(page, AlertShare))];
        var accent = Readable(wanted, backgrounds, TextContrast, basis.LightnessStep);
        var filled = fill ?? accent;
        return new(
            page,
            surface,
            Readable(Tinted(basis.Text), backgrounds, TextContrast, basis.LightnessStep),
            Readable(Tinted(basis.Strong), backgrounds, TextContrast, basis.LightnessStep),
            Readable(Tinted(basis.Muted), backgrounds, TextContrast, basis.LightnessStep),
            Tinted(basis.Line),
            Readable(Tinted(basis.Control), plain, ControlContrast, basis.LightnessStep),
            accent,
            soft,
            filled,
            TextOn(filled, Tinted(ThemeBasis.Dark.Page))
        );

        Rgb Tinted(Rgb neutral)
        {
            var color = Oklch.Of(neutral);
            return color.Chroma < 0.001
                ? neutral
                : (color with { Hue = hue.Hue, Chroma = color.Chroma * Math.Min(1, hue.Chroma / Colorful) }).ToRgb();
        }
    }

    /// <summary>White where it can be read on a background, else the dark color, else black.</summary>
    static Rgb TextOn(Rgb background, Rgb dark) =>
        new[] { Rgb.White, dark }.FirstOrDefault(text => Rgb.Contrast(text, background) >= TextContrast, Rgb.Black);

    /// <summary>The nearest color by lightness that has a contrast to all backgrounds.</summary>
    /// <param name="step">How far lightness moves at once; its sign is the direction.</param>
    static Rgb Readable(Rgb color, Rgb[] backgrounds, double contrast, double step)
    {
        var moved = Oklch.Of(color);
        while (
            backgrounds.Any(background => Rgb.Contrast(color, background) < contrast)
            && (step < 0 ? moved.Lightness > 0 : moved.Lightness < 1)
        )
        {
            moved = moved with { Lightness = Math.Clamp(moved.Lightness + step, 0, 1) };
            color = moved.ToRgb();
        }

        return color;
    }
}
