using System.Diagnostics;
using System.Globalization;
using LicensingSite.Auditing;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary><c>audit</c>: checks a built site, whichever tool built it.</summary>
static class AuditCommand
{
    /// <param name="baseUrl">URL of the site.</param>
    public static ExitCode Run(
        string folder,
        BaseUrl baseUrl,
        int jobs,
        FindingOptions options,
        Verbosity verbosity,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var clock = Stopwatch.StartNew();
        if (!Directory.Exists(folder))
        {
            context.Error.WriteLine($"Folder '{folder}' not found. Set DIR to the folder of a built site.");
            return ExitCode.Misconfigured;
        }

        using var progress = ProgressPrinter.For(verbosity, context);
        try
        {
            var (pages, findings) = SiteAudit.Run(folder, baseUrl, new Jobs(jobs, progress, cancel: cancel));
            progress.Close();
            if (pages == 0)
            {
                context.Error.WriteLine($"The folder '{folder}' contains no HTML pages. Set DIR to the folder of a built site.");
                return ExitCode.Misconfigured;
            }

            return options.Report(
                findings,
                context,
                remaining =>
                {
                    if (verbosity != Verbosity.Quiet)
                    {
                        context.Error.WriteLine(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{Summary.Count(pages, "page")}; {Summary.CountFindings(remaining)} ({clock.Elapsed.TotalSeconds:0.00} s)."
                            )
                        );
                    }
                }
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.Close();
            context.Error.WriteLine($"Cannot read the site: {fault.Message} Fix the permissions, or use another folder.");
            return ExitCode.Misconfigured;
        }
    }
}
