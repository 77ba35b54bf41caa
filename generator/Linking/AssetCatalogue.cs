using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>The files that are published as they are.</summary>
static class AssetCatalogue
{
    public static ImmutableArray<PublishedAsset> Collect(SourceTree tree, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var assets = new SortedDictionary<string, PublishedAsset>(StringComparer.Ordinal);
        foreach (var file in tree.Locales.SelectMany(files => files.Files).Where(file => file.Role == FileRole.Asset))
        {
            var asset = new PublishedAsset(Routes.Asset(file), file);
            if (!assets.TryAdd(asset.SitePath, asset))
            {
                var place = Place.WholeFile(file.ShownPath);
                diagnostics.Add(
                    new Diagnostic(
                        Rules.OutputPathConflict,
                        place,
                        $"This file has the same URL as {assets[asset.SitePath].File.ShownPath}: /{asset.SitePath}. It "
                            + "is not published. Rename one of them.",
                        file.Path
                    )
                );
            }
        }

        return [.. assets.Values];
    }
}
