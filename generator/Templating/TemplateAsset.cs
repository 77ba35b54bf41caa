using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>
/// A file that pages refer to. Styles and scripts carry their content's fingerprint in the name, so that a browser may keep them for ever.
/// </summary>
/// <param name="Name">Path relative to the folder of assets.</param>
/// <param name="Source">As it lies in the folder of templates.</param>
sealed record TemplateAsset(string Name, byte[] Source)
{
    /// <summary>Raised whenever the minifier writes the same source differently.</summary>
    const int MinifierVersion = 1;

    /// <summary>A script or style sheet that comes with the program; only those are published minified.</summary>
    readonly bool isBuiltIn =
        Path.GetExtension(Name) is ".css" or ".js" && Source.AsSpan().SequenceEqual(BuiltInTemplates.Read($"assets/{Name}"));

    Fingerprint Key =>
        isBuiltIn ? new FingerprintBuilder().Add(MinifierVersion).Add(Fingerprint.Of(Source)).Build() : Fingerprint.Of(Source);

    /// <summary>Address relative to the site; also the path in the output folder.</summary>
    public string SitePath =>
        Path.GetExtension(Name) is ".css" or ".js"
            ? $"assets/{Path.ChangeExtension(Name, null)}.{Key.ToFileNamePart()}{Path.GetExtension(Name)}"
            : $"assets/{Name}";

    /// <summary>The file as it is published.</summary>
    public OutputFile File => new(SitePath, () => new OutputPlan(Key, () => isBuiltIn ? BuiltInTemplates.ReadMinified(Name)! : Source));
}
