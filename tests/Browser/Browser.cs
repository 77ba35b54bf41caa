using System.Diagnostics;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>A browser to read the site with: the machine's own, or one that is installed when there is none.</summary>
static class Browser
{
    /// <summary>The one without windows first: it opens a page in a fraction of the time.</summary>
    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>What keeps it from drawing with hardware that is not there, and from calling home.</summary>
    static readonly string[] Options =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Once, however many fixtures ask for a browser.</summary>
    static readonly Lazy<Task> Installed = new(InstallAsync);

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        // What is expected comes as soon as the machine gets to it; five seconds are little on a busy one.
        Assertions.SetDefaultExpectTimeout(60_000);
        var path = Find(playwright);
        if (path is null)
        {
            await Installed.Value;
            path = Find(playwright);
        }

        Assert.SkipWhen(path is null, "There is no browser on this machine, and none could be installed. Name one in CHROMIUM.");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Options });
    }

    static string? Find(IPlaywright playwright) =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") }
            .Concat(Names.Select(name => "/usr/bin/" + name))
            .Append(playwright.Chromium.ExecutablePath)
            .FirstOrDefault(File.Exists);

    static async Task InstallAsync()
    {
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            await RunAsync("apt-get", "update", "-q");
            await RunAsync("apt-get", "install", "-qy", "chromium-headless-shell");
        }
        else
        {
            await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "--only-shell", "chromium"]));
        }
    }

    static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }
}
