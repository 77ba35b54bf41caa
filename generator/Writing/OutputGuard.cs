using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Writing;

/// <summary>Keeps what is written apart from what is read.</summary>
static class OutputGuard
{
    /// <summary>A finding for each source folder that the output folder is inside of, or contains.</summary>
    /// <param name="folder">The output folder as the user gave it.</param>
    public static ImmutableArray<Diagnostic> Check(SiteConfig config, string folder)
    {
        var output = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return
        [
            .. config.Locales.Where(source => Overlap(output, source.Root + Path.DirectorySeparatorChar)).Select(source => new Diagnostic(
                Rules.OutputInsideSource,
                Place.WholeFile(source.ShownRoot),
                $"The output folder '{folder}' and the source folder '{source.ShownRoot}' overlap. Choose another folder with --output.")),
        ];
    }

    static bool Overlap(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
}
