namespace LicensingSite.Writing;

/// <summary>Replaces files atomically.</summary>
static class AtomicFile
{
    /// <summary>Replaces the content of a file; keeps its permissions and links to it.</summary>
    /// <exception cref="IOException">The disk is full, or the file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var aside = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(aside, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(aside, File.GetUnixFileMode(file));
            }

            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
