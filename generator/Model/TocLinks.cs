namespace LicensingSite.Model;

/// <summary>How entries of a table of contents name other tables of contents.</summary>
static class TocLinks
{
    /// <summary>True for the address of a table of contents, whose entries replace the link.</summary>
    public static bool IsToc(string target)
    {
        var name = Path.GetFileName(target.Split('?', '#')[0].Replace('\\', '/'));
        return name.Equals("toc.yml", StringComparison.OrdinalIgnoreCase)
            || name.Equals("toc.md", StringComparison.OrdinalIgnoreCase)
            || name.Equals("toc.json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for a folder, which means the first page of its table of contents.</summary>
    public static bool IsFolder(string target) => target.EndsWith('/') && !target.StartsWith('/');
}
