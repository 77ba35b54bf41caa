using System.Collections.Immutable;
using System.Text;

namespace LicensingSite.Starting;

/// <summary>A text for a file.</summary>
/// <param name="Path">As users know it.</param>
sealed record NewFile(string Path, string Text);

/// <summary>What is to be written for somebody who begins, or why nothing is.</summary>
/// <param name="Created">Files that are not there yet.</param>
/// <param name="Changed">Files that are there, with their new text.</param>
/// <param name="Remarks">What somebody has to know or to do, a sentence or two each.</param>
/// <param name="Refusal">Null where all is well.</param>
sealed record NewFiles(ImmutableArray<NewFile> Created, ImmutableArray<NewFile> Changed, ImmutableArray<string> Remarks, string? Refusal)
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static NewFiles Refuse(string why) => new([], [], [], why);

    /// <summary>Writes all of it or nothing; null where that is done, else why it was not.</summary>
    /// <exception cref="IOException">The disk does not let us.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written to.</exception>
    public string? Write()
    {
        if (Refusal is not null)
        {
            return Refusal;
        }

        if (Created.FirstOrDefault(file => File.Exists(file.Path)) is { } taken)
        {
            return $"'{taken.Path}' is there already, and is left as it is.";
        }

        var made = new Stack<FileSystemInfo>();
        try
        {
            foreach (var file in Created)
            {
                MakeFolder(Directory.GetParent(file.Path)!, made);
                using var stream = new FileStream(file.Path, FileMode.CreateNew);
                made.Push(new FileInfo(file.Path));
                stream.Write(Utf8.GetBytes(file.Text));
            }

            foreach (var file in Changed)
            {
                Writing.AtomicFile.Write(file.Path, Utf8.GetBytes(file.Text));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            while (made.TryPop(out var one))
            {
                one.Delete();
            }

            throw;
        }

        return null;
    }

    static void MakeFolder(DirectoryInfo folder, Stack<FileSystemInfo> made)
    {
        if (folder.Exists)
        {
            return;
        }

        if (folder.Parent is { } above)
        {
            MakeFolder(above, made);
        }

        folder.Create();
        made.Push(folder);
    }
}
