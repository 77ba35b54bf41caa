using System.ComponentModel;

namespace LicensingSite.Versioning;

/// <summary>The repository that a folder is in.</summary>
/// <param name="Root">Its working tree.</param>
/// <param name="Prefix">The folder, from the root; ends with a slash, empty for the root itself.</param>
/// <param name="IsShallow">True if a part of the history was not fetched.</param>
/// <param name="Head">The id of the current commit.</param>
sealed record Repository(string Root, string Prefix, bool IsShallow, string Head)
{
    /// <summary>Finds the repository of a folder; else says why there is none.</summary>
    public static (Repository? Repository, string? Fault) Find(string folder)
    {
        try
        {
            var answer = new Git(folder).Run("rev-parse", "--show-toplevel", "--show-prefix", "--is-shallow-repository", "HEAD");
            return answer?.Split('\n') is [var root, var prefix, var shallow, var head, ..]
                ? (new Repository(root.TrimEnd('\r'), prefix.TrimEnd('\r'), shallow.Trim() == "true", head.Trim()), null)
                : (null, $"'{folder}' is not in a git repository with commits");
        }
        catch (Win32Exception)
        {
            return (null, "git is not installed");
        }
    }
}
