using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>Reads the <c>build</c> section of a docfx.json.</summary>
sealed class DocfxFile(ConfigFile file, string root, string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public const string Name = "docfx.json";

    /// <summary>Reads the docset of a docfx.json; null if there is none.</summary>
    /// <param name="root">The locale's root.</param>
    /// <param name="folder">The folder of the file, relative to that.</param>
    /// <param name="hasDestination">False if <c>dest</c> is a folder on disk, as without a publishing configuration.</param>
    public static Docset? Read(string root, string folder, bool hasDestination, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var file = ConfigFile.Read(Path.Combine(root, folder, Name), diagnostics);
        return file.Root["build"] is YamlMap build ? new DocfxFile(file, root, folder, diagnostics).Docset(build, hasDestination) : null;
    }

    Docset Docset(YamlMap build, bool hasDestination) =>
        new(
            folder,
            hasDestination ? RelativePath.Resolve("", build.Text("dest") ?? "") ?? "" : "",
            Filter(build, "content"),
            Filter(build, "resource"),
            new PageDefaults(
                Global([build["globalMetadata"], .. Files(build, "globalMetadataFiles").Select(other => other.Root)]),
                [
                    .. Lines(file, build["fileMetadata"] as YamlMap),
                    .. Files(build, "fileMetadataFiles").SelectMany(other => Lines(other, other.Root)),
                ]
            ),
            EditUrl: null
        );

    /// <summary>Reads the metadata files of a key, in order: a later one overrides an earlier one, and all override docfx.json.</summary>
    IEnumerable<ConfigFile> Files(YamlMap build, string key)
    {
        foreach (var name in ConfigFile.Items(build, key).OfType<YamlScalar>().Where(name => !name.IsNull))
        {
            var path = RelativePath.Resolve(folder, name.Value);
            if (path is null || !File.Exists(Path.Combine(root, path)))
            {
                diagnostics.Add(
                    new Diagnostic(
                        Rules.ConfigInvalid,
                        file.PlaceOf(name),
                        $"File '{name.Value}' not found. Check the path, which is relative to {Name}.",
                        name.Value
                    )
                );
                continue;
            }

            yield return ConfigFile.Read(Path.Combine(root, path), diagnostics);
        }
    }

    PathFilter Filter(YamlMap build, string key) => new([.. ConfigFile.Items(build, key).Select(Group).OfType<PathFilter.Group>()]);

    PathFilter.Group? Group(YamlNode node)
    {
        if (node is YamlScalar pattern)
        {
            return new PathFilter.Group([Pattern(file, pattern, default)], [], folder);
        }

        if (node is not YamlMap group)
        {
            return null;
        }

        var source = RelativePath.Resolve(folder, group.Text("src") ?? group.Text("cwd") ?? "");
        if (source is null)
        {
            var place = file.PlaceOf(group["src"] ?? group["cwd"]!);
            diagnostics.Add(
                new Diagnostic(
                    Rules.LinkOutOfScope,
                    place,
                    "This folder is outside the content folder, so its files are not published. Set a higher folder " + "with --source."
                )
            );
            return null;
        }

        var options = new GlobOptions(IsTrue(group, "dot"), IsTrue(group, "case"));
        var destination = RelativePath.Resolve("", group.Text("dest") ?? "") ?? "";
        return new PathFilter.Group(Globs(group, "files", options), Globs(group, "exclude", options), source, destination);
    }

    static bool IsTrue(YamlMap map, string key) => map.Text(key) == "true";

    ImmutableArray<Glob> Globs(YamlMap group, string key, GlobOptions options) =>
        [.. ConfigFile.Items(group, key).OfType<YamlScalar>().Where(item => !item.IsNull).Select(item => Pattern(file, item, options))];

    Glob Pattern(ConfigFile origin, YamlScalar pattern, GlobOptions options) =>
        Patterns.Check(new Glob(pattern.Value, options), pattern.Value, origin.PlaceOf(pattern), diagnostics);

    static ImmutableSortedDictionary<string, string> Global(IEnumerable<YamlNode?> maps) =>
        PageDefaults.Nothing.SetItems(
            from map in maps.OfType<YamlMap>()
            from entry in map.Entries
            where entry.Value is YamlScalar { IsNull: false }
            select KeyValuePair.Create(entry.Key.Value, ((YamlScalar)entry.Value).Value)
        );

    ImmutableArray<PageDefaults.Line> Lines(ConfigFile origin, YamlMap? map) =>
        [
            .. from key in map?.Entries ?? []
            where key.Value is YamlMap
            from line in ((YamlMap)key.Value).Entries
            where line.Value is YamlScalar
            let value = line.Value is YamlScalar { IsNull: false } scalar ? scalar.Value : null
            select new PageDefaults.Line(key.Key.Value, Pattern(origin, line.Key, options: default), value),
        ];
}
