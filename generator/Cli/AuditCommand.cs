using System.Diagnostics;
using System.Globalization;
using LicensingSite.Auditing;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary><c>audit</c>: looks at a finished site as a browser does, whoever made it.</summary>
static class AuditCommand
{
    /// <param name="baseUrl">Where the site is served.</param>
    public static ExitCode Run(string folder, BaseUrl baseUrl, int jobs, FindingOptions options, Talk talk, CommandContext context, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        if (!Directory.Exists(folder))
        {
            context.Error.WriteLine($"There is no folder '{folder}'. Name the folder of a finished site.");
            return ExitCode.Misconfigured;
        }

        using var progress = ProgressPrinter.For(talk, context);
        try
        {
            var (pages, findings) = SiteAudit.Run(folder, baseUrl, new Jobs(jobs, progress, cancel: cancel));
            progress.Close();
            if (pages == 0)
            {
                context.Error.WriteLine($"The folder '{folder}' holds no page. Name the folder of a finished site.");
                return ExitCode.Misconfigured;
            }

            return options.Tell(findings, context, remaining =>
            {
                if (talk != Talk.Quiet)
                {
                    context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Summary.Count(pages, "page")}; {Summary.Findings(remaining)} ({clock.Elapsed.TotalSeconds:0.00} s)."));
                }
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.Close();
            context.Error.WriteLine($"The site cannot be read: {fault.Message} Mend the permissions, or name another folder.");
            return ExitCode.Misconfigured;
        }
    }
}
