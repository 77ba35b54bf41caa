using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LicensingSite.Versioning;

/// <summary>Runs git commands in a folder. Only reads the repository.</summary>
/// <param name="folder">Full path.</param>
sealed class Git(string folder)
{
    /// <summary>Environment variables of git that a hook may have set for another repository.</summary>
    static readonly string[] InheritedVariables =
    [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_OBJECT_DIRECTORY",
        "GIT_COMMON_DIR",
    ];

    /// <summary>Runs a command. Returns its output, or null if it failed.</summary>
    /// <exception cref="Win32Exception">git is not installed.</exception>
    public string? Run(params IEnumerable<string> words)
    {
        using var process = Start(words);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode == 0 ? answer : null;
    }

    /// <summary>Runs a command, and reads its output record by record; a record ends with a null character.</summary>
    /// <exception cref="IOException">git failed.</exception>
    /// <exception cref="Win32Exception">git is not installed.</exception>
    public IEnumerable<string> ReadRecords(IEnumerable<string> words)
    {
        using var process = Start(words);
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var (isRead, record, buffer) = (false, new StringBuilder(), new char[16 * 1024]);
        try
        {
            for (int count; (count = process.StandardOutput.Read(buffer)) > 0; )
            {
                var from = 0;
                for (var end = Array.IndexOf(buffer, '\0', 0, count); end >= 0; end = Array.IndexOf(buffer, '\0', from, count - from))
                {
                    yield return record.Append(buffer, from, end - from).ToString();
                    record.Clear();
                    from = end + 1;
                }

                record.Append(buffer, from, count - from);
            }

            isRead = true;
        }
        finally
        {
            if (!isRead)
            {
                process.Kill();
            }

            process.WaitForExit();
        }

        if (process.ExitCode != 0)
        {
            throw new IOException(
                $"git {words.First(word => !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal))} failed."
            );
        }
    }

    /// <summary>
    /// Reads objects such as <c>COMMIT:PATH</c>, each when it is enumerated, with symbolic links resolved. Null for one that is not a
    /// file.
    /// </summary>
    /// <exception cref="IOException">git failed.</exception>
    /// <exception cref="Win32Exception">git is not installed.</exception>
    public IEnumerable<byte[]?> ReadBlobs(IEnumerable<string> names)
    {
        using var process = Start(["cat-file", "--batch", "--follow-symlinks"]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var answers = process.StandardOutput.BaseStream;
        try
        {
            foreach (var name in names)
            {
                process.StandardInput.Write(name + "\n");
                process.StandardInput.Flush();
                yield return ReadContent(answers);
            }
        }
        finally
        {
            process.StandardInput.Close();
            process.WaitForExit();
        }
    }

    /// <summary>An answer is <c>ID blob SIZE</c>, a line end, the content and a line end; one line that ends in a word such as
    /// <c>missing</c>; or, of a link that leads
    /// to no file, <c>symlink SIZE</c> or the like, a line end, a path and a line end.</summary>
    static byte[]? ReadContent(Stream answers)
    {
        var line = new List<byte>();
        for (var next = answers.ReadByte(); next is not (-1 or '\n'); next = answers.ReadByte())
        {
            line.Add((byte)next);
        }

        if (
            Encoding.UTF8.GetString([.. line]).Split(' ') is not [.., var type, var size]
            || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        )
        {
            return null;
        }

        var content = new byte[length + 1];
        answers.ReadExactly(content);
        return type == "blob" ? content[..length] : null;
    }

    Process Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("git", ["--no-pager", "--literal-pathspecs", "-c", "core.quotepath=false", .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in InheritedVariables)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        return Process.Start(start)!;
    }
}
