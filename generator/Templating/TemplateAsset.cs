using System.Text;
using LicensingSite.Model;
using LicensingSite.Templating.Packing;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>A file that pages refer to. Styles and scripts carry their content's fingerprint in the name, so that a browser may keep them for ever.</summary>
/// <param name="Name">Path relative to the folder of assets.</param>
/// <param name="Source">As it lies in the folder of templates.</param>
sealed record TemplateAsset(string Name, byte[] Source)
{
    /// <summary>Raised whenever what is published of the same source changes.</summary>
    const int Version = 1;

    readonly Fingerprint key = new FingerprintBuilder().Add(Version).Add(Fingerprint.Of(Source)).Build();

    /// <summary>Address relative to the site; also the path in the output folder.</summary>
    public string SitePath => Path.GetExtension(Name) is ".css" or ".js"
        ? $"assets/{Path.ChangeExtension(Name, null)}.{key.ToFileNamePart()}{Path.GetExtension(Name)}"
        : $"assets/{Name}";

    /// <summary>The file as it is published: scripts and styles packed.</summary>
    public OutputFile File => new(SitePath, () => new OutputPlan(key, Packed));

    byte[] Packed() => Path.GetExtension(Name) switch
    {
        ".css" => Encoding.UTF8.GetBytes(PackedStyle.Of(Encoding.UTF8.GetString(Source))),
        ".js" => Encoding.UTF8.GetBytes(PackedScript.Of(Encoding.UTF8.GetString(Source))),
        _ => Source,
    };
}
