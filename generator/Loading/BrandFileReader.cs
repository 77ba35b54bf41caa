using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>Reads files that site.yml names. A file that is missing or of the wrong kind is a diagnostic.</summary>
/// <param name="folder">The folder of site.yml, as the user gave it.</param>
sealed class BrandFileReader(string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>The path of a file in messages.</summary>
    public string Shown(string path) => Path.Combine(folder, path).Replace('\\', '/');

    /// <summary>Reads a file; null where it cannot be used.</summary>
    /// <param name="place">Of the path that names it.</param>
    public BrandFile? Read(YamlScalar path, Place place, string[] extensions)
    {
        if (!extensions.Contains(Path.GetExtension(path.Value), StringComparer.OrdinalIgnoreCase))
        {
            Report(
                Rules.InvalidValue,
                place,
                $"'{path.Value}' must be a file of one of these types: {string.Join(", ", extensions)}.",
                path
            );
            return null;
        }

        return Find(Shown(path.Value), path.Value, place);
    }

    /// <summary>Reads a file; null where there is none.</summary>
    /// <param name="path">As <see cref="Shown"/> returns it.</param>
    /// <param name="written">The path as the author wrote it.</param>
    public BrandFile? Find(string path, string written, Place place)
    {
        if (File.Exists(path))
        {
            return Open(path, place);
        }

        var names = Directory.Exists(Path.GetDirectoryName(path))
            ? Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(file => Path.GetFileName(file))
            : [];
        var meant = ClosestMatch.To(Path.GetFileName(path), names.Order(StringComparer.Ordinal)) is { } name
            ? written[..^Path.GetFileName(written).Length] + name
            : null;
        var remedy = meant is null ? "Check the path, which is relative to this file." : $"Did you mean '{meant}'?";
        diagnostics.Add(new Diagnostic(Rules.FileNotFound, place, $"File '{written}' not found. {remedy}", written, meant));
        return null;
    }

    /// <summary>Reads a file that exists.</summary>
    public BrandFile? Open(string path, Place place)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            return new BrandFile(Path.GetFileName(path), Path.GetFullPath(path), content, PictureReader.SizeOf(path, content));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(Rules.FileUnreadable, place, $"Cannot read '{path}': {fault.Message} Check its permissions."));
            return null;
        }
    }

    /// <summary>The paths of the files in a folder and below it, in ordinal order.</summary>
    public ImmutableArray<string> List(YamlScalar path, Place place)
    {
        var shown = Shown(path.Value);
        if (Directory.Exists(shown))
        {
            return [.. Directory.EnumerateFiles(shown, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }

        Report(Rules.FileNotFound, place, $"Folder '{path.Value}' not found. Check the path, which is relative to this file.", path);
        return [];
    }

    void Report(Rule rule, Place place, string message, YamlScalar path) =>
        diagnostics.Add(new Diagnostic(rule, place, message, path.Value));
}
