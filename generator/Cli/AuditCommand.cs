using System.Diagnostics;
using System.Globalization;
using LicensingSite.Auditing;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary><c>audit</c>: looks at a finished site as a browser does, whoever made it.</summary>
static class AuditCommand
{
    /// <param name="baseUrl">Where the site is served.</param>
    public static ExitCode Run(string folder, BaseUrl baseUrl, int jobs, FindingOptions options, Talk talk, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder '{folder}'. Name the folder of a finished site.");
            return ExitCode.Misconfigured;
        }

        using var progress = ProgressPrinter.For(talk);
        try
        {
            var (pages, findings) = SiteAudit.Run(folder, baseUrl, new Jobs(jobs, progress, cancel: cancel));
            progress.Close();
            if (pages == 0)
            {
                Console.Error.WriteLine($"The folder '{folder}' holds no page. Name the folder of a finished site.");
                return ExitCode.Misconfigured;
            }

            return options.Tell(findings, remaining =>
            {
                if (talk != Talk.Quiet)
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Summary.Count(pages, "page")}; {Summary.Findings(remaining)} ({clock.Elapsed.TotalSeconds:0.00} s)."));
                }
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.Close();
            Console.Error.WriteLine($"The site cannot be read: {fault.Message} Mend the permissions, or name another folder.");
            return ExitCode.Misconfigured;
        }
    }
}
