namespace LicensingSite.Reporting;

/// <summary>Paths relative to the root of the repository.</summary>
static class RepositoryPath
{
    /// <summary>Returns the path relative to the repository's root, or unchanged if the file is outside.</summary>
    public static string Find(string file, string workingFolder) =>
        Roots(workingFolder).Select(root => Path.GetRelativePath(root, file).Replace('\\', '/')).FirstOrDefault(IsBelow) ?? file;

    static bool IsBelow(string path) => !Path.IsPathRooted(path) && path.Split('/')[0] != "..";

    /// <summary>The workspace of GitHub Actions, and the git working tree that contains the working folder.</summary>
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
