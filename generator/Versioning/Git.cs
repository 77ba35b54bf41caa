using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LicensingSite.Versioning;

/// <summary>The git command line, run in one folder; it only ever reads.</summary>
/// <param name="folder">Full path.</param>
sealed class Git(string folder)
{
    /// <summary>What git itself may be told by a hook or a script that started this program; it would be about another folder.</summary>
    static readonly string[] Inherited = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"];

    /// <summary>What a command printed; null where it failed.</summary>
    /// <exception cref="Win32Exception">There is no git on this machine.</exception>
    public string? Ask(params IEnumerable<string> words)
    {
        using var process = Start(words);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode == 0 ? answer : null;
    }

    /// <summary>The content of objects such as <c>COMMIT:PATH</c>, each read when it is asked for, symbolic links followed; null for one that is no file of the commit.</summary>
    /// <exception cref="IOException">git gave up.</exception>
    /// <exception cref="Win32Exception">There is no git on this machine.</exception>
    public IEnumerable<byte[]?> Contents(IEnumerable<string> names)
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

    /// <summary>An answer is <c>ID blob SIZE</c>, a line end, the content and a line end; one line that ends in a word such as <c>missing</c>; or, of a link that leads
    /// to no file, <c>symlink SIZE</c> or the like, a line end, a path and a line end.</summary>
    static byte[]? ReadContent(Stream answers)
    {
        var line = new List<byte>();
        for (var next = answers.ReadByte(); next is not (-1 or '\n'); next = answers.ReadByte())
        {
            line.Add((byte)next);
        }

        if (Encoding.UTF8.GetString([.. line]).Split(' ') is not [.., var type, var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
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
        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        return Process.Start(start)!;
    }
}
