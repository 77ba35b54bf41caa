using System.Collections.Immutable;
using System.Text;
using LicensingSite.Writing;

namespace LicensingSite.Scaffolding;

/// <summary>A file to write.</summary>
/// <param name="Path">As users see it.</param>
sealed record PlannedFile(string Path, string Text);

/// <summary>The files of a new site, page or locale (<c>new</c>), or why there are none.</summary>
/// <remarks>
/// <para>Input of this folder: what the user names, and the files that a page or locale has to be entered in.
/// Output: a plan, which is data until <see cref="Write"/> is called.</para>
/// <para>Invariants: a file that exists is never overwritten; of a file that is changed, every other byte stays. A plan is written
/// as a whole or not at all.</para>
/// </remarks>
/// <param name="Created">Files that must not exist yet.</param>
/// <param name="Changed">Files that exist, with their new text.</param>
/// <param name="Notes">What the user has to know or to do, a sentence or two each.</param>
/// <param name="Error">Why nothing can be written; null if it can.</param>
sealed record ScaffoldPlan(
    ImmutableArray<PlannedFile> Created,
    ImmutableArray<PlannedFile> Changed,
    ImmutableArray<string> Notes,
    string? Error
)
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ScaffoldPlan Failed(string error) => new([], [], [], error);

    /// <summary>Writes all files or none. Returns null when they are written, otherwise why not.</summary>
    /// <exception cref="IOException">The disk does not allow it.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder is not writable.</exception>
    public string? Write()
    {
        if (Error is not null)
        {
            return Error;
        }

        if (Created.FirstOrDefault(file => File.Exists(file.Path)) is { } existing)
        {
            return $"'{existing.Path}' already exists.";
        }

        var written = new Stack<FileSystemInfo>();
        try
        {
            foreach (var file in Created)
            {
                CreateFolder(Directory.GetParent(file.Path)!, written);
                using var stream = new FileStream(file.Path, FileMode.CreateNew);
                written.Push(new FileInfo(file.Path));
                stream.Write(Utf8.GetBytes(file.Text));
            }

            foreach (var file in Changed)
            {
                AtomicFile.Write(file.Path, Utf8.GetBytes(file.Text));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            while (written.TryPop(out var one))
            {
                one.Delete();
            }

            throw;
        }

        return null;
    }

    static void CreateFolder(DirectoryInfo folder, Stack<FileSystemInfo> written)
    {
        if (folder.Exists)
        {
            return;
        }

        if (folder.Parent is { } above)
        {
            CreateFolder(above, written);
        }

        folder.Create();
        written.Push(folder);
    }
}
