using System.Text.RegularExpressions;
using LicensingSite.Colors;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Colors;

/// <summary>Colors that follow from an accent can be read, whichever color it is.</summary>
public sealed partial class Palettes
{
    /// <summary>Colors of code in the style sheet, which no accent changes.</summary>
    static readonly (string Name, Rgb Light, Rgb Dark)[] Fixed =
    [
        .. from Match match in Variable().Matches(File.ReadAllText(Path.Combine(Repository.Templates, "assets/style.css")))
        select (match.Groups[1].Value, Parsed(match.Groups[2].Value), Parsed(match.Groups[3].Value)),
    ];

    [Fact]
    public void All_text_of_a_palette_has_enough_contrast_whichever_the_accent_is()
    {
        var random = new SeededRandom(7);
        Rgb[] accents =
        [
            Rgb.White,
            Rgb.Black,
            new(128, 128, 128),
            new(255, 255, 0),
            new(0, 0, 255),
            new(0, 255, 0),
            .. Enumerable.Range(0, 400).Select(_ => new Rgb((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256))),
        ];

        Assert.Empty(
            accents.SelectMany(accent =>
                Faults(new AccentColor(accent)).Concat(Faults(new AccentColor(accent, accent))).Select(fault => $"{accent}: {fault}")
            )
        );
    }

    [Fact]
    public void A_color_that_can_be_read_is_used_as_it_is()
    {
        Assert.True(Rgb.TryParse("#0b6b3a", out var green));
        Assert.True(Rgb.TryParse("#fc0", out var yellow));

        Assert.Equal((green, green), (new AccentColor(green).LightPalette.Accent, new AccentColor(green).LightPalette.AccentFill));
        Assert.Equal(yellow, new AccentColor(green, yellow).DarkPalette.Accent);
    }

    [Fact]
    public void Buttons_keep_a_color_that_text_cannot_have()
    {
        var yellow = new Rgb(255, 204, 0);
        var palette = new AccentColor(yellow).LightPalette;

        Assert.NotEqual(yellow, palette.Accent);
        Assert.Equal(yellow, palette.AccentFill);
    }

    [Fact]
    public void A_gray_accent_leaves_no_tint()
    {
        var palette = new AccentColor(new Rgb(80, 80, 80)).DarkPalette;

        Assert.All(palette.Variables, one => Assert.InRange(Math.Abs(one.Color.Red - one.Color.Blue), 0, 1));
    }

    [Fact]
    public void The_basis_of_palettes_is_what_the_style_sheet_says()
    {
        var variables = Fixed.ToDictionary(one => one.Name);
        string[] dark = ["page", "surface", "muted", "line", "accent-soft"];

        Assert.Equal(ThemeBasis.Light.Page, variables["page"].Light);
        Assert.Equal(
            [ThemeBasis.Dark.Page, ThemeBasis.Dark.Surface, ThemeBasis.Dark.Muted, ThemeBasis.Dark.Line, ThemeBasis.Dark.AccentSoft],
            dark.Select(name => variables[name].Dark)
        );
        string[] tones = ["note", "tip", "important", "warning", "caution"];
        Assert.Equal(ThemeBasis.Light.Tones, tones.Select(name => variables[name].Light));
        Assert.Equal(ThemeBasis.Dark.Tones, tones.Select(name => variables[name].Dark));
    }

    [Theory]
    [InlineData("#0b6b3a", "#0b6b3a")]
    [InlineData("#FC0", "#ffcc00")]
    [InlineData("0b6b3a", null)]
    [InlineData("#0b6b3", null)]
    [InlineData("#12345g", null)]
    [InlineData("# 1234", null)]
    [InlineData("green", null)]
    [InlineData("", null)]
    public void Colors_are_hex_codes(string text, string? color) =>
        Assert.Equal(color, Rgb.TryParse(text, out var parsed) ? parsed.ToString() : null);

    static IEnumerable<string> Faults(AccentColor accent) =>
        Faults(accent.LightPalette, ThemeBasis.Light, one => one.Light)
            .Concat(Faults(accent.DarkPalette, ThemeBasis.Dark, one => one.Dark));

    static IEnumerable<string> Faults(ThemePalette palette, ThemeBasis basis, Func<(string, Rgb Light, Rgb Dark), Rgb> inTheme)
    {
        Rgb[] plain = [palette.Page, palette.Surface, palette.AccentSoft];
        Rgb[] alerts = [.. basis.Tones.Select(tone => tone.Over(palette.Page, 0.06))];
        var mark = inTheme(Fixed.Single(one => one.Name == "mark"));
        (string Name, Rgb Text, Rgb[] On, double Needed)[] uses =
        [
            ("accent", palette.Accent, [.. plain, .. alerts], 4.5),
            ("text", palette.Text, [.. plain, .. alerts, mark], 4.5),
            ("strong", palette.Strong, [.. plain, .. alerts], 4.5),
            ("muted", palette.Muted, [.. plain, .. alerts], 4.5),
            ("on-accent", palette.OnAccent, [palette.AccentFill], 4.5),
            ("control", palette.Control, plain, 3),
            .. basis.Tones.Select((tone, at) => ($"tone {at}", tone, new[] { alerts[at], palette.Page }, 4.5)),
            .. Fixed.Where(one => IsCode(one.Name)).Select(one => (one.Name, inTheme(one), plain, 4.5)),
        ];
        return from use in uses from background in use.On where Rgb.Contrast(use.Text, background) < use.Needed select use.Name;
    }

    static bool IsCode(string name) => name.StartsWith("code-", StringComparison.Ordinal);

    static Rgb Parsed(string hex) => Rgb.TryParse(hex, out var color) ? color : throw new FormatException(hex);

    [GeneratedRegex(@"--([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\);")]
    private static partial Regex Variable();
}
