using LicensingSite.Diagnostics;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>Files of the content that are published as they are.</summary>
static class AssetFiles
{
    public static OutputFiles.Set Of(Site site) => new(() => site.Assets.Select(Of), path => site.AssetAt(path) is { } asset ? Of(asset) : null);

    static OutputFile Of(PublishedAsset asset) => new(
        asset.SitePath,
        () => new OutputPlan(
            new FingerprintBuilder().Add(asset.File.FullPath).Add(asset.File.Size.ToString("x", null)).Add(asset.File.Modified.ToString("x", null)).Build(),
            () => Read(asset.File)));

    static byte[] Read(SourceFile file)
    {
        try
        {
            return File.ReadAllBytes(file.FullPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(FileReader.Unreadable(file, fault).Diagnostics[0]);
        }
    }
}
