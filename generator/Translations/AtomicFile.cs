namespace LicensingSite.Translations;

/// <summary>A file whose content changes as a whole or not at all.</summary>
static class AtomicFile
{
    /// <summary>Puts new content into a file; who may read it stays as it was, and so does a link that leads to it.</summary>
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
