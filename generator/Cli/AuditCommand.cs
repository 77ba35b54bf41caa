using System.Diagnostics;
using System.Globalization;
using LicensingSite.Auditing;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary><c>audit</c>: looks at a finished site as a browser does, whoever made it.</summary>
static class AuditCommand
{
    /// <param name="baseUrl">Where the site is served, as given; null for the root of any host.</param>
    public static ExitCode Run(string folder, string? baseUrl, int jobs, FindingOptions options)
    {
        var clock = Stopwatch.StartNew();
        var address = BaseUrl.Root;
        if (baseUrl is not null && !BaseUrl.TryParse(baseUrl, out address!))
        {
            Console.Error.WriteLine($"'{baseUrl}' is no address. Write https://host/path/ or /path/.");
            return ExitCode.Misconfigured;
        }

        try
        {
            var (pages, findings) = SiteAudit.Run(folder, address, new Jobs(jobs));
            if (pages == 0)
            {
                Console.Error.WriteLine($"The folder '{folder}' holds no page. Name the folder of a finished site.");
                return ExitCode.Misconfigured;
            }

            return options.Tell(findings, remaining => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Summary.Count(pages, "page")}; {Summary.Findings(remaining)} ({clock.Elapsed.TotalSeconds:0.00} s).")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The site cannot be read: {fault.Message} Name its folder.");
            return ExitCode.Misconfigured;
        }
    }
}
