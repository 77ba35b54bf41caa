using LicensingSite.Diagnostics;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>Files of the content that are published as they are.</summary>
static class AssetFiles
{
    public static OutputFiles.Set List(Site site) =>
        new(() => site.Assets.Select(Of), path => site.AssetAt(path) is { } asset ? Of(asset) : null);

    static OutputFile Of(PublishedAsset asset) => new(asset.SitePath, () => new OutputPlan(KeyOf(asset.File), () => Read(asset.File)));

    static Fingerprint KeyOf(SourceFile file) =>
        new FingerprintBuilder().Add(file.FullPath).Add(file.Size.ToString("x", null)).Add(file.Modified.ToString("x", null)).Build();

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
