using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Finds the file that was probably meant by a path that leads nowhere.</summary>
static class FileSuggestion
{
    /// <summary>The same name in another folder, else the nearest name in the same folder, else the nearest path; null where none is near.</summary>
    public static string? For(string path, SourceTree tree, Locale locale)
    {
        var published = tree.Of(locale).Files.Concat(tree.Source.Files)
            .Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Asset)
            .Select(file => file.Path)
            .ToArray();
        var name = Path.GetFileName(path);
        var folder = RelativePath.FolderOf(path);
        return Moved(name, folder, published)
            ?? Nearest.To(path, published.Where(file => RelativePath.FolderOf(file).Equals(folder, StringComparison.OrdinalIgnoreCase)))
            ?? Nearest.To(path, published);
    }

    static string? Moved(string name, string folder, string[] published)
    {
        var same = published.Where(file => Path.GetFileName(file).Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct().ToArray();
        return same is [var only] ? only : Nearest.To($"{folder}/{name}", same);
    }
}
