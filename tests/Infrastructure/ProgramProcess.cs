using System.Diagnostics;
using System.Text;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>
/// The program as users start it, in a process of its own with its streams piped; costs a start of .NET, so for what
/// <see cref="CommandRunner"/> cannot show.
/// </summary>
static class ProgramProcess
{
    static readonly string File = Path.Combine(AppContext.BaseDirectory, "LicensingSite.dll");

    /// <summary>Runs the program in a folder until it ends.</summary>
    public static Task<ProgramRun> RunAsync(string folder, params IEnumerable<string> words) =>
        RunAsync(new ProcessStartInfo("dotnet", [File, .. words]) { WorkingDirectory = folder });

    /// <summary>The same on a machine that is set up otherwise.</summary>
    public static Task<ProgramRun> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params IEnumerable<string> words
    )
    {
        var start = new ProcessStartInfo("dotnet", [File, .. words]) { WorkingDirectory = folder };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return RunAsync(start);
    }

    /// <summary>Starts a command that goes on until it is stopped.</summary>
    public static Process Start(string folder, params IEnumerable<string> words) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [File, .. words])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    /// <summary>The same in a shell, with something behind the words: where the streams go.</summary>
    public static Task<ProgramRun> RunInShellAsync(string folder, string streams, params IEnumerable<string> words) =>
        RunAsync(new ProcessStartInfo("sh", ["-c", $"dotnet \"$0\" \"$@\" {streams}", File, .. words]) { WorkingDirectory = folder });

    /// <summary>Another copy of the program.</summary>
    public static Task<ProgramRun> RunFromAsync(string place, string folder, params IEnumerable<string> words) =>
        RunAsync(new ProcessStartInfo("dotnet", [Path.Combine(place, Path.GetFileName(File)), .. words]) { WorkingDirectory = folder });

    /// <summary>Runs any program until it ends.</summary>
    public static async Task<ProgramRun> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        (start.StandardOutputEncoding, start.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
