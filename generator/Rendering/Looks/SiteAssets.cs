using System.Text;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering.Looks;

/// <summary>The files that pages refer to: those of the templates, and those that site.yml names.</summary>
sealed class SiteAssets
{
    const string Style = "style.css";

    readonly Branding branding;
    readonly TemplateSet templates;

    /// <summary>The style sheet with the site's own colors and fonts; null where it has none.</summary>
    readonly OutputFile? branded;

    public SiteAssets(Branding branding, TemplateSet templates)
    {
        (this.branding, this.templates) = (branding, templates);
        if (BrandStyle.Create(branding) is { Length: > 0 } css && templates.Assets.First(asset => asset.Name == Style) is { } style)
        {
            var plan = style.File.Plan();
            var key = new FingerprintBuilder().Add(plan.Key).Add(css).Build();
            branded = new OutputFile(
                $"assets/style.{key.ToFileNamePart()}.css",
                () => new OutputPlan(key, () => [.. plan.Produce(), .. Encoding.UTF8.GetBytes("\n" + css)])
            );
        }
    }

    /// <summary>The address of an asset of the templates, relative to the site.</summary>
    public string PathOf(string name) => name == Style && branded is not null ? branded.Path : templates.Asset(name);

    public IEnumerable<OutputFile> Files() =>
        templates
            .Assets.Where(asset => branded is null || asset.Name != Style)
            .Select(asset => asset.File)
            .Concat(branded is null ? [] : [branded])
            .Concat(
                branding
                    .Files.DistinctBy(file => file.SitePath)
                    .Select(file => new OutputFile(file.SitePath, () => new OutputPlan(file.Key, () => file.Content.ToArray())))
            );
}
