using LicensingSite.Model;

namespace LicensingSite.Pipeline;

/// <summary>Files of the content that are published as they are.</summary>
static class AssetFiles
{
    public static IEnumerable<OutputFile> Of(Site site) => site.Assets.Select(asset => new OutputFile(
        asset.SitePath,
        () => new OutputPlan(
            new Fingerprint.Gatherer().Add(asset.File.FullPath).Add(asset.File.Size.ToString("x", null)).Add(asset.File.Modified.ToString("x", null)).Done(),
            () => File.ReadAllBytes(asset.File.FullPath))));
}
