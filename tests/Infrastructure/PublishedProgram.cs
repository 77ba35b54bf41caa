using System.Diagnostics;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>
/// The native program that <c>dotnet publish</c> made. Its tests are skipped where <see cref="Variable"/> does not name it.
/// </summary>
static class PublishedProgram
{
    const string Variable = "LICENSINGSITE_PROGRAM";

    public static string File
    {
        get
        {
            var file = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipWhen(string.IsNullOrEmpty(file), $"{Variable} names no program.");
            return file;
        }
    }

    /// <summary>Runs the program in a folder until it ends; paths below that folder are printed relative to it.</summary>
    public static async Task<ProgramRun> RunAsync(string folder, params IEnumerable<string> words)
    {
        var run = await ProgramProcess.RunAsync(new ProcessStartInfo(File, words) { WorkingDirectory = folder });
        return run with { Output = CommandRunner.Relative(run.Output, folder), Errors = CommandRunner.Relative(run.Errors, folder) };
    }
}
