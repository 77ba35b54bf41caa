using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>Reads every <c>.openpublishing.redirection*.json</c> of a locale's folder.</summary>
sealed class RedirectReader(
    Locale locale,
    string folder,
    ImmutableArray<Docset> docsets,
    ConfigFile file,
    ImmutableArray<Diagnostic>.Builder diagnostics
)
{
    const string Pattern = ".openpublishing.redirection*.json";

    static readonly string[] Extensions = [".md", ".yml", ".yaml", ".json", ".ipynb"];

    public static ImmutableArray<Redirect> Read(
        Locale locale,
        string root,
        ImmutableArray<Docset> docsets,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var path in Files(root))
        {
            var folder = RelativePath.FolderOf(Path.GetRelativePath(root, path).Replace('\\', '/'));
            var file = ConfigFile.Read(path, diagnostics);
            var reader = new RedirectReader(locale, folder, docsets, file, diagnostics);
            redirects.AddRange(ConfigFile.Items(file.Root, "redirections").Select(reader.Read).OfType<Redirect>());
        }

        return redirects.ToImmutable();
    }

    static IEnumerable<string> Files(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(root, Pattern, options).Order(StringComparer.Ordinal);
    }

    Redirect? Read(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            return Refuse(node, "A redirect must be an object with 'source_path' and 'redirect_url'.");
        }

        CheckFlag(map["redirect_document_id"]);
        var (source, from) = map["source_path"] is { } relative ? (relative, folder) : (map["source_path_from_root"], "");
        if (source is not YamlScalar { IsNull: false, Value.Length: > 0 } path)
        {
            return Refuse(
                source ?? map,
                "This redirect has no source. Add a 'source_path', relative to the folder of this file, or a " + "'source_path_from_root'."
            );
        }

        if (map["redirect_url"] is not YamlScalar { IsNull: false } target || target.Value.Trim().Length == 0)
        {
            return Refuse(map["redirect_url"] ?? map, $"The redirect of '{path.Value}' has no target. Add a 'redirect_url'.", path.Value);
        }

        if (RelativePath.Resolve(from, path.Value) is not { Length: > 0 } resolved)
        {
            return Refuse(
                path,
                $"'{path.Value}' is outside the content folder, so it cannot be redirected. Use a path inside it.",
                path.Value
            );
        }

        return Extensions.Contains(Path.GetExtension(resolved).ToLowerInvariant())
            ? Redirect(resolved, path, target)
            : Refuse(path, $"Only pages can be redirected. Use a path that ends in .md or .yml, not '{path.Value}'.", path.Value);
    }

    Redirect Redirect(string path, YamlScalar source, YamlScalar target)
    {
        var sitePath = Docset.Of(docsets, path)?.SitePathOf(path);
        var slug = sitePath is null ? null : Path.ChangeExtension(sitePath, null).ToLowerInvariant();
        var from = RelativePath.FolderOf(path);
        return new Redirect(locale, path, slug, target.Value.Trim(), from, file.PlaceOf(source), file.PlaceOf(target));
    }

    /// <summary>Checks a flag that docfx needs and this program ignores; real files write it as text, too, in any letter case.</summary>
    void CheckFlag(YamlNode? node)
    {
        if (node is not (null or YamlScalar { IsNull: true }) && !(node is YamlScalar flag && bool.TryParse(flag.Value, out _)))
        {
            Refuse(node, "'redirect_document_id' must be true or false.");
        }
    }

    Redirect? Refuse(YamlNode node, string message, string? target = null)
    {
        diagnostics.Add(new Diagnostic(Rules.RedirectionInvalid, file.PlaceOf(node), message, target));
        return null;
    }
}
