namespace LicensingSite.Model;

/// <summary>How entries of a table of contents name other tables of contents.</summary>
static class TocLinks
{
    /// <summary>True for an address of a table of contents: its entries stand in the place of the link.</summary>
    public static bool IsToc(string target)
    {
        var name = Path.GetFileName(target.Split('?', '#')[0].Replace('\\', '/'));
        return name.Equals("toc.yml", StringComparison.OrdinalIgnoreCase)
            || name.Equals("toc.md", StringComparison.OrdinalIgnoreCase)
            || name.Equals("toc.json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for a folder: its table of contents is elsewhere, and its first page is meant.</summary>
    public static bool IsFolder(string target) => target.EndsWith('/') && !target.StartsWith('/');
}
