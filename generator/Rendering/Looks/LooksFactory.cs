using System.Collections.Immutable;
using System.Text;
using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering.Looks;

/// <summary>Collects what templates see of the looks of a site in a locale.</summary>
sealed class LooksFactory(SiteConfig config, Locale locale)
{
    Branding Branding => config.Branding;

    BaseUrl Base => config.BaseUrl;

    public SiteLogo? Logo() =>
        Branding.Logo is not { } logo
            ? null
            : new SiteLogo(Picture(logo.Light), logo.Dark is { } dark ? Picture(dark) : null, logo.HasTitle);

    public SiteIcon? Icon() =>
        Branding.Favicon is not { } icon
            ? null
            : new SiteIcon(
                HrefOf(icon),
                icon.Extension switch
                {
                    ".svg" => "image/svg+xml",
                    ".ico" => "image/x-icon",
                    ".jpg" => "image/jpeg",
                    var other => $"image/{other[1..]}",
                }
            );

    /// <summary>The picture in previews of links, which must have an absolute URL; null where the site's host is not known.</summary>
    public SitePicture? SocialImage() =>
        Branding.SocialImage is { } image && Base.Origin is not null ? Picture(image) with { Href = Base.Absolute(image.SitePath) } : null;

    public HtmlFragment Head() =>
        HtmlFragment.Of(Encoding.UTF8.GetBytes(string.Join('\n', Branding.Head.Select(file => file.Html.TrimEnd('\n')))));

    public ImmutableArray<string> Fonts() => [.. BrandStyle.FirstFonts(Branding.Fonts).Select(HrefOf)];

    public ImmutableArray<string> Styles() => [.. Branding.Styles.Select(HrefOf)];

    public ImmutableArray<ExtraScript> Scripts() =>
        [.. Branding.Scripts.Select(script => new ExtraScript(HrefOf(script), script.Extension == ".mjs"))];

    public string? Copyright() => Branding.Copyright?.In(locale, config.Source);

    public ImmutableArray<SocialAccount> Social() =>
        [
            .. Branding.Social.Select(
                (link, number) =>
                    new SocialAccount(
                        link.Service,
                        link.Label?.In(locale, config.Source) ?? SocialServices.Names[link.Service],
                        link.Url,
                        link.Icon is null ? null : BrandStyle.IconClass(number)
                    )
            ),
        ];

    SitePicture Picture(BrandFile file) => new(HrefOf(file), file.Size?.Width, file.Size?.Height);

    string HrefOf(BrandFile file) => Base.Href(file.SitePath);
}
