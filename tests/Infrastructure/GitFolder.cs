using System.Diagnostics;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>A folder under git, independent of how the machine is set up.</summary>
static class GitFolder
{
    static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_SYSTEM"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Author",
        ["GIT_AUTHOR_EMAIL"] = "author@example.org",
        ["GIT_COMMITTER_NAME"] = "Author",
        ["GIT_COMMITTER_EMAIL"] = "author@example.org",
    };

    public static void Create(string folder)
    {
        Run(folder, "init", "-q");
        Commit(folder);
    }

    public static void Commit(string folder)
    {
        Run(folder, "add", "-A");
        Run(folder, "commit", "-q", "--allow-empty", "-m", "A change");
    }

    /// <summary>Runs git; the test is skipped where there is none.</summary>
    public static string Run(string folder, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("git", words) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no git on this machine.");
            throw;
        }
    }
}
