using System.Collections.Immutable;
using LicensingSite.Colors;
using LicensingSite.Diagnostics;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>How a site looks, and what is around its pages; from site.yml.</summary>
/// <param name="Logo">In place of the built-in mark.</param>
/// <param name="Favicon">The icon in the browser's tab.</param>
/// <param name="Accent">Null for the built-in palette.</param>
/// <param name="Head">HTML for the head of each page, in this order.</param>
/// <param name="Policy">The content security policy that pages are served with.</param>
/// <param name="Styles">Style sheets that follow the built-in one.</param>
/// <param name="Scripts">Scripts that follow the built-in one.</param>
/// <param name="Tabs">Links in the header, each to a section of the site.</param>
/// <param name="SocialImage">The picture that previews of links show.</param>
sealed record Branding(
    Logo? Logo,
    BrandFile? Favicon,
    AccentColor? Accent,
    FontSettings Fonts,
    ImmutableArray<HeadFile> Head,
    ContentPolicy Policy,
    ImmutableArray<BrandFile> Styles,
    ImmutableArray<BrandFile> Scripts,
    ImmutableArray<FrameLink> Tabs,
    ImmutableArray<FrameLink> FooterLinks,
    LocalizedText? Copyright,
    ImmutableArray<SocialLink> Social,
    BrandFile? SocialImage
)
{
    public static readonly Branding Default = new(
        null,
        null,
        null,
        FontSettings.System,
        [],
        ContentPolicy.Default,
        [],
        [],
        [],
        [],
        null,
        [],
        null
    );

    /// <summary>All files that are published; one may be here twice.</summary>
    public IEnumerable<BrandFile> Files =>
        new[] { Logo?.Light, Logo?.Dark, Favicon, SocialImage }
            .OfType<BrandFile>()
            .Concat(Fonts.Faces.Select(face => face.File))
            .Concat(Styles)
            .Concat(Styles.SelectMany(style => style.Parts))
            .Concat(Scripts)
            .Concat(Social.Select(link => link.Icon).OfType<BrandFile>());

    /// <summary>The full paths of all files that are read.</summary>
    public IEnumerable<string> Paths => Files.Select(file => file.FullPath).Concat(Head.Select(file => file.FullPath));
}

/// <summary>A file that the author named in site.yml. It is published under a name with the hash of its content.</summary>
/// <param name="Name">The file name.</param>
/// <param name="Size">Of a picture, where the file says it.</param>
sealed record BrandFile(string Name, string FullPath, ReadOnlyMemory<byte> Content, PictureSize? Size = null)
{
    /// <summary>Files that a style sheet refers to.</summary>
    public ImmutableArray<BrandFile> Parts { get; init; } = [];

    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    public Fingerprint Key { get; } = Fingerprint.Of(Content.Span);

    /// <summary>Address relative to the site; also the path in the output folder.</summary>
    public string SitePath => $"assets/site/{Stem}.{Key.ToFileNamePart()}{Extension}";

    /// <summary>The name without characters that addresses must escape.</summary>
    string Stem =>
        string.Concat(Path.GetFileNameWithoutExtension(Name).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
}

/// <summary>The size of a picture in pixels of a style sheet.</summary>
readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>True for a mark, which stands beside a name; false for one that contains a name.</summary>
    public bool IsCompact => Width <= Height * 3 / 2;
}

/// <summary>The picture in the header.</summary>
/// <param name="Dark">For the dark theme; null where one picture serves both.</param>
/// <param name="HasTitle">True where the site's title follows it.</param>
sealed record Logo(BrandFile Light, BrandFile? Dark, bool HasTitle);

/// <summary>An HTML file for the head of each page.</summary>
/// <param name="Html">With line feeds, as browsers read it.</param>
sealed record HeadFile(string FullPath, string Html);

/// <summary>The fonts of a site. Where a family is null, the system's fonts are used.</summary>
sealed record FontSettings(string? Body, string? Headings, string? Code, ImmutableArray<FontFace> Faces)
{
    public static readonly FontSettings System = new(null, null, null, []);
}

/// <summary>A file of a font family.</summary>
/// <param name="Family">As site.yml names it.</param>
/// <param name="Weight">As style sheets write it: <c>400</c>, or <c>100 900</c> for a variable font.</param>
sealed record FontFace(string Family, string Weight, bool IsItalic, BrandFile File);

/// <summary>A link around the pages: a tab of the header, or a link of the footer.</summary>
/// <param name="Target">A page, a folder with a table of contents, or a URL.</param>
/// <param name="Place">Of the target in site.yml.</param>
sealed record FrameLink(LocalizedText Title, string Target, Place Place);

/// <summary>A link to an account.</summary>
/// <param name="Service">A built-in name such as <c>github</c>, which has an icon, or one of the author's.</param>
/// <param name="Label">Null for the name of a built-in service.</param>
/// <param name="Icon">Null for the built-in icon.</param>
sealed record SocialLink(string Service, string Url, LocalizedText? Label, BrandFile? Icon, Place Place);
