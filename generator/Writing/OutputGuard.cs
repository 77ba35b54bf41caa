using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Writing;

/// <summary>Prevents output folders that overlap the sources.</summary>
static class OutputGuard
{
    /// <summary>
    /// Returns a diagnostic if the output folder contains a folder that is read, or is inside the folder of a locale; follows links. Beside
    /// the locales' folders, in the folder of site.yml, it may be.
    /// </summary>
    public static ImmutableArray<Diagnostic> Check(SiteConfig config, BuildOptions options)
    {
        var output = Folder(options.Output);
        var overlaps = config
            .Locales.Where(locale => IsBelow(output, locale.Root) || IsBelow(Folder(locale.Root), options.Output))
            .Select(locale => locale.ShownRoot);
        if (IsBelow(Folder(options.Source), options.Output))
        {
            overlaps = overlaps.Prepend(options.Source.TrimEnd('/'));
        }

        return
        [
            .. overlaps
                .Take(1)
                .Select(source => new Diagnostic(
                    Rules.OutputInsideSource,
                    Place.WholeFile(source),
                    $"The output folder '{options.Output}' and the source folder '{source}' overlap. Set another one with --output."
                )),
        ];
    }

    static bool IsBelow(string folder, string above) => folder.StartsWith(Folder(above), StringComparison.Ordinal);

    /// <summary>The path with links followed, with a separator at its end.</summary>
    static string Folder(string path) => Path.TrimEndingDirectorySeparator(RealPath.Of(path)) + Path.DirectorySeparatorChar;
}
