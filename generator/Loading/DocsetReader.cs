using System.Collections.Immutable;
using System.Text.Json;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Finds the docsets of a locale's folder: those of a publishing configuration, that of a docfx.json, or all of the folder.</summary>
static class DocsetReader
{
    const string PublishConfig = ".openpublishing.publish.config.json";
    const string DocfxConfig = "docfx.json";

    static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    static readonly ImmutableArray<Glob> Pages = [new("**/*.{md,yml,yaml}")];
    static readonly ImmutableArray<Glob> NoPages = [new("**/includes/**"), new(SiteFile.FileName)];
    static readonly ImmutableArray<Glob> Media =
        [new("**/*.{png,jpg,jpeg,gif,svg,webp,avif,ico,pdf,zip,mp4,webm,mp3,docx,xlsx,pptx,csv}")];

    /// <summary>The locale that a publishing configuration names, if there is one.</summary>
    public static string? LocaleOf(string folder)
    {
        using var config = Json(Path.Combine(folder, PublishConfig), diagnostics: null);
        return Publishing(config).Select(docset => Text(docset, "locale")).FirstOrDefault(locale => locale is not null);
    }

    public static ImmutableArray<Docset> Read(string folder, SiteFile site, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var publishConfig = Path.Combine(folder, PublishConfig);
        if (File.Exists(publishConfig))
        {
            using var config = Json(publishConfig, diagnostics);
            return [.. Publishing(config).SelectMany(docset => Published(folder, docset, diagnostics))];
        }

        if (File.Exists(Path.Combine(folder, DocfxConfig)))
        {
            return [.. Docfx(folder, "", hasDestination: false, diagnostics)];
        }

        return [Whole(site)];
    }

    static Docset Whole(SiteFile site) => new(
        "",
        "",
        new PathFilter([new(Pages, [.. NoPages, .. site.Exclude])]),
        new PathFilter([new([.. Media, .. site.Resources], site.Exclude)]));

    static IEnumerable<JsonElement> Publishing(JsonDocument? config) =>
        config is null ? [] : Items(config.RootElement, "docsets_to_publish");

    static IEnumerable<Docset> Published(string root, JsonElement docset, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var named = (Text(docset, "build_source_folder") ?? "").Replace('\\', '/').Trim('/', '.');
        var folder = named.Length == 0 ? "" : FolderOf(root, named);
        return folder is null ? [] : Docfx(root, folder, hasDestination: true, diagnostics);
    }

    /// <summary>The folder as the disk spells it: publishing configurations are written for a file system without letter case.</summary>
    static string? FolderOf(string root, string named) =>
        Directory.EnumerateDirectories(root, "*", new EnumerationOptions { RecurseSubdirectories = named.Contains('/', StringComparison.Ordinal) })
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .FirstOrDefault(path => path.Equals(named, StringComparison.OrdinalIgnoreCase));

    static IEnumerable<Docset> Docfx(string root, string folder, bool hasDestination, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var config = Json(Path.Combine(root, folder, DocfxConfig), diagnostics);
        if (config is null || !config.RootElement.TryGetProperty("build", out var build) || build.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        var destination = hasDestination ? RelativePath.Resolve("", Text(build, "dest") ?? "") ?? "" : "";
        yield return new Docset(folder, destination, Filter(build, "content"), Filter(build, "resource"));
    }

    static PathFilter Filter(JsonElement build, string key) => new([.. Items(build, key).Select(Group)]);

    static PathFilter.Group Group(JsonElement group)
    {
        var source = Text(group, "src")?.Replace('\\', '/').Trim('/', '.');
        var prefix = string.IsNullOrEmpty(source) ? "" : source + "/";
        return new PathFilter.Group(Globs(group, "files", prefix), Globs(group, "exclude", prefix));
    }

    static ImmutableArray<Glob> Globs(JsonElement group, string key, string prefix) =>
        [.. Items(group, key).Where(item => item.ValueKind == JsonValueKind.String).Select(item => new Glob(prefix + item.GetString()))];

    static IEnumerable<JsonElement> Items(JsonElement element, string key) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out var value) ? []
            : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
            : [value];

    static string? Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    static JsonDocument? Json(string file, ImmutableArray<Diagnostic>.Builder? diagnostics)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var text = "";
        try
        {
            text = File.ReadAllText(file);
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException fault)
        {
            var lines = SourceLines.Of(file, text);
            var line = (int)Math.Min(fault.LineNumber ?? 0, lines.Starts.Length - 1);
            var at = Math.Min(lines.Starts[line] + (int)(fault.BytePositionInLine ?? 0), text.Length);
            diagnostics?.Add(new Diagnostic(Rules.ConfigInvalid, new Place(lines, at, at), "This is not valid JSON."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics?.Add(new Diagnostic(Rules.ConfigInvalid, Place.WholeFile(file), $"This file cannot be read: {fault.Message}"));
        }

        return null;
    }
}
