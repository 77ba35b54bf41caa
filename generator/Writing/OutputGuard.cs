using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Writing;

/// <summary>Prevents output folders that overlap the sources.</summary>
static class OutputGuard
{
    /// <summary>Returns a diagnostic if the output folder contains a source folder or is inside of one; follows links.</summary>
    public static ImmutableArray<Diagnostic> Check(SiteConfig config, BuildOptions options)
    {
        var output = Folder(options.Output);
        return
        [
            .. config.Locales.Select(source => (source.Root, source.ShownRoot))
                .Prepend((options.Source, options.Source.TrimEnd('/')))
                .DistinctBy(source => Folder(source.Item1))
                .Where(source => Overlap(output, Folder(source.Item1)))
                .Take(1)
                .Select(source => new Diagnostic(
                    Rules.OutputInsideSource,
                    Place.WholeFile(source.Item2),
                    $"The output folder '{options.Output}' and the source folder '{source.Item2}' overlap. Choose another folder with "
                        + "--output.")),
        ];
    }

    static bool Overlap(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    /// <summary>The path with links followed, with a separator at its end.</summary>
    static string Folder(string path) => Path.TrimEndingDirectorySeparator(RealPath.Of(path)) + Path.DirectorySeparatorChar;
}
