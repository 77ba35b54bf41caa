using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Colors;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

sealed partial class SiteFileReader
{
    /// <summary>Pictures that browsers show everywhere.</summary>
    static readonly string[] Pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"];

    /// <summary>Pictures that previews of links show.</summary>
    static readonly string[] PreviewPictures = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    /// <summary>What ends a source of a content security policy.</summary>
    static readonly SearchValues<char> BetweenSources = SearchValues.Create(" ;,\r\n\t");

    BrandFileReader Brand => field ??= new BrandFileReader(Path.GetDirectoryName(file)!, diagnostics);

    Branding Branding(YamlMap map)
    {
        var logo = Logo(map[SiteFileSchema.Logo]);
        var head = Files(map, SiteFileSchema.Head, [".html", ".htm"]).ToArray();
        var policy = Policy(map[SiteFileSchema.Policy]);
        var checker = new HeadFileChecker(policy, diagnostics);
        var headFiles = head.Select(one => checker.Check(one.File, one.Shown)).ToImmutableArray();
        var styles = new StyleFileReader(Brand, policy, diagnostics);
        var footer = Map(map[SiteFileSchema.Footer], SiteFileSchema.FooterKeys);
        return new Branding(
            logo,
            Picture(map[SiteFileSchema.Favicon], [.. Pictures, ".ico"]) ?? (logo?.Light.Size?.IsCompact == true ? logo.Light : null),
            Accent(Map(map[SiteFileSchema.Colors], SiteFileSchema.ColorKeys)?[SiteFileSchema.Accent]),
            Fonts(map[SiteFileSchema.Font]),
            headFiles,
            policy with
            {
                InlineScripts = checker.Scripts,
                InlineStyles = checker.Styles,
            },
            [.. Files(map, SiteFileSchema.Styles, [".css"]).Select(one => styles.Read(one.File, one.Shown))],
            [.. Files(map, SiteFileSchema.Scripts, [".js", ".mjs"]).Select(one => one.File)],
            FrameLinks(map, SiteFileSchema.Navigation, SiteFileSchema.TabKeys, SiteFileSchema.Title, SiteFileSchema.Path),
            footer is null
                ? []
                : FrameLinks(footer, SiteFileSchema.Links, SiteFileSchema.FooterLinkKeys, SiteFileSchema.Text, SiteFileSchema.Url),
            Localized(footer?[SiteFileSchema.Copyright]),
            Social(map[SiteFileSchema.Social]),
            Picture(map[SiteFileSchema.SocialImage], PreviewPictures)
        );
    }

    /// <summary>The map of a key; null where there is none.</summary>
    YamlMap? Map(YamlNode? node, IReadOnlyList<SiteFileKey> keys)
    {
        switch (node)
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlMap map:
                CheckKeys(map, keys);
                return map;
            default:
                return Refuse<YamlMap?>(node, $"a set of key-value pairs: {string.Join(", ", keys.Select(key => key.Name))}", null);
        }
    }

    Logo? Logo(YamlNode? node)
    {
        if (node is not YamlMap)
        {
            return Picture(node, Pictures) is { } picture ? new Logo(picture, null, HasTitle(null, picture)) : null;
        }

        var map = Map(node, SiteFileSchema.LogoKeys)!;
        var light = Picture(map[SiteFileSchema.Light], Pictures);
        var dark = Picture(map[SiteFileSchema.Dark], Pictures);
        return (light ?? dark) is { } first ? new Logo(first, dark, HasTitle(map[SiteFileSchema.Title], first))
            : map[SiteFileSchema.Light] is null ? Refuse<Logo?>(node, "the path of a picture, or 'light' and 'dark' with one each", null)
            : null;
    }

    /// <summary>Whether the title stands beside a logo: it does beside a mark, unless the author says otherwise.</summary>
    bool HasTitle(YamlNode? node, BrandFile picture) =>
        node switch
        {
            null or YamlScalar { IsNull: true } => picture.Size?.IsCompact ?? true,
            YamlScalar { Value: var value } when bool.TryParse(value, out var hasTitle) => hasTitle,
            _ => Refuse(node, "true or false", true),
        };

    BrandFile? Picture(YamlNode? node, string[] extensions) =>
        node switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlScalar path => Brand.Read(path, PlaceOf(path), extensions),
            _ => Refuse<BrandFile?>(node, "the path of a picture", null),
        };

    /// <summary>The files of a list, each with the place of its path.</summary>
    IEnumerable<(BrandFile File, string Shown)> Files(YamlMap map, string key, string[] extensions) =>
        from node in Items(map, key)
        let path = node as YamlScalar ?? Refuse<YamlScalar?>(node, "the path of a file", null)
        where path is not null
        let read = Brand.Read(path, PlaceOf(path), extensions)
        where read is not null
        select (read, Brand.Shown(path.Value));

    AccentColor? Accent(YamlNode? node)
    {
        if (node is not YamlMap)
        {
            return Color(node) is { } color ? Checked(new AccentColor(color), node!, null) : null;
        }

        var map = Map(node, SiteFileSchema.AccentKeys)!;
        var (light, dark) = (Color(map[SiteFileSchema.Light]), Color(map[SiteFileSchema.Dark]));
        return light is { } one ? Checked(new AccentColor(one, dark), map[SiteFileSchema.Light]!, map[SiteFileSchema.Dark])
            : map[SiteFileSchema.Light] is null ? Refuse<AccentColor?>(node, "a color, or 'light' and 'dark' with one each", null)
            : null;
    }

    Rgb? Color(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsNull: true }:
                return Refuse<Rgb?>(
                    node,
                    "a color in quotation marks, such as \"#0b6b3a\": without them, YAML reads # and what follows as a comment",
                    null
                );
            default:
                return Rgb.TryParse((node as YamlScalar)?.Value, out var color)
                    ? color
                    : Refuse<Rgb?>(node, "a color as a hex code in quotation marks, such as \"#0b6b3a\"", null);
        }
    }

    /// <summary>Reports the colors of an accent that text cannot have.</summary>
    AccentColor Checked(AccentColor accent, YamlNode light, YamlNode? dark)
    {
        ReportContrast("light", accent.Light, accent.LightPalette, light);
        if (accent.Dark is { } own)
        {
            ReportContrast("dark", own, accent.DarkPalette, dark!);
        }

        return accent;
    }

    void ReportContrast(string theme, Rgb wanted, ThemePalette palette, YamlNode node)
    {
        if (palette.Accent != wanted)
        {
            var backgrounds = new[] { palette.Page, palette.Surface, palette.AccentSoft };
            var contrast = backgrounds.Min(background => Rgb.Contrast(wanted, background));
            var culture = CultureInfo.InvariantCulture;
            var message =
                string.Create(culture, $"In the {theme} theme, {wanted} has a contrast of {contrast:0.0}:1, ")
                + string.Create(culture, $"and text needs {ThemePalette.TextContrast}:1. ")
                + $"Links are {palette.Accent} instead; buttons keep your color.";
            diagnostics.Add(
                new Diagnostic(Rules.ColorContrast, PlaceOf(node), message, wanted.ToString(), Suggestion: palette.Accent.ToString())
            );
        }
    }

    ContentPolicy Policy(YamlNode? node)
    {
        var additions = ContentPolicy.Default.Additions;
        foreach (var (key, value) in Entries(node, "directives with their sources, such as 'script-src: [https://host]'"))
        {
            if (!ContentPolicy.Directives.Contains(key.Value))
            {
                ReportUnknown(key, ContentPolicy.Directives, Rules.UnknownKey, $"Unknown directive '{key.Value}'.");
                continue;
            }

            var sources = value is YamlList list ? list.Items : [value];
            additions = additions.SetItem(key.Value, [.. sources.Select(Source).OfType<string>()]);
        }

        return ContentPolicy.Default with
        {
            Additions = additions,
        };
    }

    string? Source(YamlNode node) =>
        node is YamlScalar { IsNull: false, Value: var source } && source.AsSpan().IndexOfAny(BetweenSources) < 0
            ? source
            : Refuse<string?>(node, "a source such as https://host, or a list of sources", null);

    ImmutableArray<SocialLink> Social(YamlNode? node) =>
        [
            .. Entries(node, "services with the URL of an account, such as 'github: https://github.com/…'")
                .Select(entry => SocialLink(entry.Key, entry.Value))
                .OfType<SocialLink>(),
        ];

    SocialLink? SocialLink(YamlScalar service, YamlNode value)
    {
        var map = value is YamlMap ? Map(value, SiteFileSchema.SocialKeys) : null;
        var url = map is null ? value : map[SiteFileSchema.Url];
        if (url is not YamlScalar { Value: var address } || !IsWebOrMail(address))
        {
            return Refuse<SocialLink?>(url ?? value, "a URL, such as https://github.com/example", null);
        }

        var label = Localized(map?[SiteFileSchema.Label]);
        var icon = Picture(map?[SiteFileSchema.Icon], [".svg"]);
        if (!SocialServices.Names.ContainsKey(service.Value) && (label is null || icon is null))
        {
            ReportUnknown(
                service,
                SocialServices.Names.Keys,
                Rules.InvalidValue,
                $"'{service.Value}' has no built-in icon. Give it a 'url', a 'label' and an 'icon'."
            );
            return null;
        }

        return new SocialLink(service.Value, address, label, icon, PlaceOf(url));
    }

    static bool IsWebOrMail(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" or "mailto";

    /// <summary>The links of a list.</summary>
    ImmutableArray<FrameLink> FrameLinks(YamlMap map, string list, IReadOnlyList<SiteFileKey> keys, string title, string target) =>
        [.. Items(map, list).Select(node => FrameLink(Map(node, keys), node, title, target)).OfType<FrameLink>()];

    FrameLink? FrameLink(YamlMap? map, YamlNode node, string title, string target) =>
        map is null ? null
        : Localized(map[title]) is { } text && map.Text(target) is { Length: > 0 } address
            ? new FrameLink(text, address, PlaceOf(map[target]!))
        : Refuse<FrameLink?>(node, $"an entry with '{title}' and '{target}'", null);

    LocalizedText? Localized(YamlNode? node) =>
        node switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlScalar text => LocalizedText.Of(text.Value),
            YamlMap { Entries: var texts } when texts.All(text => text.Value is YamlScalar { IsNull: false }) => LocalizedText.Of(
                texts.Select(text => KeyValuePair.Create(text.Key.Value, ((YamlScalar)text.Value).Value))
            ),
            _ => Refuse<LocalizedText?>(node, "a string, or one for each locale", null),
        };

    void ReportUnknown(YamlScalar word, IEnumerable<string> known, Rule rule, string message)
    {
        var meant = ClosestMatch.To(word.Value, known);
        var remedy = meant is null ? $" Known names: {string.Join(", ", known)}." : $" Did you mean '{meant}'?";
        diagnostics.Add(new Diagnostic(rule, PlaceOf(word), message + remedy, word.Value, meant));
    }
}
