namespace LicensingSite.Diagrams;

/// <summary>Finds what npm has installed for a site: in its folder, or in one above.</summary>
static class NodeModules
{
    /// <param name="folder">Full path.</param>
    /// <param name="path">Relative to <c>node_modules</c>.</param>
    public static string? Find(string folder, string path)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var file = Path.Combine(at, "node_modules", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>The description of the package that a file belongs to; null where it belongs to none.</summary>
    public static string? FindPackage(string file)
    {
        for (var at = Path.GetDirectoryName(file); at is not null; at = Path.GetDirectoryName(at))
        {
            var package = Path.Combine(at, "package.json");
            if (File.Exists(package))
            {
                return package;
            }
        }

        return null;
    }
}
