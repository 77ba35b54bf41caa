namespace LicensingSite.Reporting;

/// <summary>Files as the host of a repository names them: from its root, wherever in it this program runs.</summary>
static class RepositoryPath
{
    /// <summary>The path from the root of the repository; as it is shown otherwise, for a file that is in none.</summary>
    public static string Of(string file, string workingFolder) => Roots(workingFolder).Select(root => Path.GetRelativePath(root, file).Replace('\\', '/')).FirstOrDefault(IsBelow) ?? file;

    static bool IsBelow(string path) => !Path.IsPathRooted(path) && path.Split('/')[0] != "..";

    /// <summary>The folder that GitHub has checked out, and the one around this that git knows.</summary>
    static IEnumerable<string> Roots(string workingFolder)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace)
        {
            yield return workspace;
        }

        for (var folder = new DirectoryInfo(workingFolder); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                yield return folder.FullName;
                yield break;
            }
        }
    }
}
