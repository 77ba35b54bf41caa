namespace LicensingSite.Files;

/// <summary>Operations on paths that are relative to a locale's root and use <c>/</c>. They never touch the file system.</summary>
static class RelativePath
{
    /// <summary>The folder of a file, without a slash at the end; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>A path relative to a folder above it; null where it is not below that folder. Letter case is ignored.</summary>
    public static string? Below(string folder, string path)
    {
        if (folder.Length == 0)
        {
            return path;
        }

        var isLonger = path.Length > folder.Length && path[folder.Length] == '/';
        return isLonger && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? path[(folder.Length + 1)..] : null;
    }

    public static string Joined(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";

    /// <summary>The relative path from one file to another, as a link contains it.</summary>
    public static string Between(string from, string path) => Path.GetRelativePath("/" + FolderOf(from), "/" + path).Replace('\\', '/');

    /// <summary>Follows a relative path from a folder; null where it leads above the root.</summary>
    public static string? Resolve(string folder, string target)
    {
        var names = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var name in target.Replace('\\', '/').Split('/'))
        {
            switch (name)
            {
                case "" or ".":
                    break;
                case ".." when names.Count == 0:
                    return null;
                case "..":
                    names.RemoveAt(names.Count - 1);
                    break;
                default:
                    names.Add(name);
                    break;
            }
        }

        return string.Join('/', names);
    }
}
