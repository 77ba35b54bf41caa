namespace LicensingSite.Files;

/// <summary>Paths with symbolic links followed, in every folder on the way.</summary>
static class RealPath
{
    /// <summary>A full path without symbolic links, as far as it exists.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var real = Path.Combine(Of(parent), Path.GetFileName(full));
        try
        {
            return Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target ? Of(target.FullName) : real;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return real;
        }
    }
}
