using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Diagrams;

/// <summary>
/// How the diagrams of a site are shown. Input: settings, and diagrams as values. Output: pictures drawn when the site is built, if there
/// is a program for it; else the library that draws them in the browser, if there is one; else nothing, and diagrams stay code. Diagrams
/// are drawn on first access, all that are asked for at once by one process.
/// </summary>
/// <param name="cache">What has been drawn before.</param>
sealed class SiteDiagrams(MermaidSettings settings, DrawingCache cache)
{
    readonly Lock drawing = new();
    readonly Lazy<MermaidTool?> tool = new(() => MermaidTool.Find(settings));
    readonly Lazy<MermaidScript?> script = new(() => MermaidScript.Find(settings));

    /// <summary>The library for the browser; null where diagrams are drawn when the site is built, or not at all.</summary>
    public MermaidScript? Script => tool.Value is null ? script.Value : null;

    /// <summary>The picture of a diagram; null where it could not be drawn, or is not drawn when the site is built.</summary>
    /// <param name="together">Diagrams that will be asked for next, drawn with it.</param>
    public Picture? PictureOf(Diagram diagram, ImmutableArray<Diagram> together) =>
        tool.Value is { } program ? Draw(program, diagram, together).Picture : null;

    /// <summary>The file of a picture that a page refers to, or of the library; null for any other path.</summary>
    public OutputFile? Find(string path) =>
        cache.Find(path) is { } svg ? OutputFile.Of(path, svg)
        : path.StartsWith("assets/mermaid.", StringComparison.Ordinal) && Script is { } library
            ? library.Files().FirstOrDefault(file => file.Path == path)
        : null;

    /// <summary>All pictures of some diagrams, or the library that draws them in the browser.</summary>
    public IEnumerable<OutputFile> Files(ImmutableArray<Diagram> diagrams) =>
        diagrams.IsEmpty ? []
        : Script is { } library ? library.Files()
        : diagrams
            .Select(diagram => PictureOf(diagram, diagrams))
            .OfType<Picture>()
            .SelectMany(picture => new[] { picture.LightPath, picture.DarkPath })
            .Distinct(StringComparer.Ordinal)
            .Select(path => Find(path)!);

    /// <summary>Diagrams that cannot be drawn; that none can be drawn is one finding, on the first.</summary>
    public IEnumerable<Diagnostic> FindFaults(ImmutableArray<Diagram> diagrams)
    {
        if (diagrams.IsEmpty || Script is not null)
        {
            yield break;
        }

        if (tool.Value is not { } program)
        {
            yield return new Diagnostic(
                Rules.DiagramNotDrawn,
                diagrams[0].Place,
                settings.Script is { } file
                    ? $"Mermaid library '{file}' not found, so diagrams are shown as code. Correct the path in site.yml."
                    : "Mermaid is not installed, so diagrams are shown as code. Run 'npm install @mermaid-js/mermaid-cli' to draw them "
                        + "when the site is built, or 'npm install mermaid' to draw them in the browser."
            );
            yield break;
        }

        foreach (var diagram in diagrams)
        {
            if (Draw(program, diagram, diagrams).Fault is { } fault)
            {
                yield return new Diagnostic(
                    Rules.InvalidDiagram,
                    diagram.Place,
                    $"This diagram cannot be drawn, so it is shown as code. Mermaid's message: {fault}"
                );
            }
        }
    }

    Drawing Draw(MermaidTool program, Diagram diagram, ImmutableArray<Diagram> together)
    {
        var key = KeyOf(program, diagram);
        lock (drawing)
        {
            if (cache.Find(key) is { } known)
            {
                return known;
            }

            var missing = together
                .Append(diagram)
                .DistinctBy(one => one.Source)
                .Where(one => cache.Find(KeyOf(program, one)) is null)
                .ToArray();
            foreach (var (one, drawn) in missing.Zip(program.Draw([.. missing.Select(one => one.Source)])))
            {
                cache.Add(KeyOf(program, one), drawn);
            }

            return cache.Find(key)!;
        }
    }

    static Fingerprint KeyOf(MermaidTool program, Diagram diagram) => new FingerprintBuilder().Add(program.Key).Add(diagram.Source).Build();
}
