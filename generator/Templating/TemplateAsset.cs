using LicensingSite.Model;

namespace LicensingSite.Templating;

/// <summary>A file that pages refer to. Styles and scripts carry their content's fingerprint in the name, so that a browser may keep them for ever.</summary>
/// <param name="Name">Path relative to the folder of assets.</param>
sealed record TemplateAsset(string Name, byte[] Content)
{
    /// <summary>Address relative to the site; also the path in the output folder.</summary>
    public string SitePath { get; } = Path.GetExtension(Name) is ".css" or ".js"
        ? $"assets/{Path.ChangeExtension(Name, null)}.{Fingerprint.Of(Content).ToFileNamePart()}{Path.GetExtension(Name)}"
        : $"assets/{Name}";
}
