using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

sealed partial class SiteFileReader
{
    const string SystemFonts = "system";

    FontSettings Fonts(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true } or YamlScalar { Value: SystemFonts })
        {
            return FontSettings.System;
        }

        if (node is not YamlMap)
        {
            return Refuse(node, "'system', or a folder and families, such as '{ folder: fonts, body: Inter }'", FontSettings.System);
        }

        var map = Map(node, SiteFileSchema.FontKeys)!;
        ImmutableArray<string>? files = map[SiteFileSchema.Folder] is YamlScalar { IsNull: false } folder
            ? Brand.List(folder, PlaceOf(folder))
            : null;
        var faces = new Dictionary<string, ImmutableArray<FontFace>>(StringComparer.OrdinalIgnoreCase);
        return new FontSettings(
            Family(map, SiteFileSchema.Body, files, faces),
            Family(map, SiteFileSchema.Heading, files, faces),
            Family(map, SiteFileSchema.Code, files, faces),
            [.. faces.Values.SelectMany(found => found)]
        );
    }

    /// <summary>The family of a key; null for the system's. Its files are added to the faces.</summary>
    /// <param name="files">The files of the folder; null where the families are installed on the readers' systems.</param>
    string? Family(YamlMap map, string key, ImmutableArray<string>? files, Dictionary<string, ImmutableArray<FontFace>> faces)
    {
        if (map[key] is not { } node || node is YamlScalar { IsNull: true } or YamlScalar { Value: SystemFonts })
        {
            return null;
        }

        if (node is not YamlScalar { Value: var family } || !FontFileName.IsFamily(family))
        {
            return Refuse<string?>(node, "the name of a font family, such as Inter", null);
        }

        if (files is { } all && !faces.ContainsKey(family))
        {
            faces[family] = Faces(family, all, PlaceOf(node));
            if (faces[family].IsEmpty)
            {
                return null;
            }
        }

        return family;
    }

    ImmutableArray<FontFace> Faces(string family, ImmutableArray<string> files, Place place)
    {
        var faces = new OrderedDictionary<(string Weight, bool IsItalic), FontFace>();
        foreach (var path in files.Where(path => Path.GetExtension(path).Equals(".woff2", StringComparison.OrdinalIgnoreCase)))
        {
            if (FontFileName.Parse(Path.GetFileNameWithoutExtension(path), family) is not { } style)
            {
                continue;
            }

            if (faces.TryGetValue((style.Weight, style.IsItalic), out var known))
            {
                var message =
                    $"'{known.File.Name}' and '{Path.GetFileName(path)}' are both {family} {style.Weight}. "
                    + "The first one is used. Keep one.";
                diagnostics.Add(new Diagnostic(Rules.InvalidValue, place, message, family));
            }
            else if (Brand.Open(path, place) is { } file)
            {
                faces.Add((style.Weight, style.IsItalic), new FontFace(family, style.Weight, style.IsItalic, file));
            }
        }

        if (faces.Count == 0)
        {
            var others = files.Any(path => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".WOFF");
            var remedy = others ? " Convert the fonts to WOFF2." : " Check the name of the family and of the files.";
            var message = $"The folder has no file of the font family '{family}', such as {FontFileName.Example(family)}.{remedy}";
            diagnostics.Add(new Diagnostic(Rules.FileNotFound, place, message, family));
        }

        return [.. faces.Values];
    }
}
