using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>The commands and their options.</summary>
static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Builds a localized documentation site from Markdown.");
        root.Add(Build());
        root.Add(Check());
        root.Add(Audit());
        root.Add(Serve());
        root.Add(TranslationsCommandLine.Create());
        return root;
    }

    static Command Build()
    {
        var site = new SiteCommandOptions();
        var command = site.AddTo(new Command("build", "Write the site into the output folder."));
        command.SetAction(result => (int)BuildCommand.Run(site.Read(result)));
        return command;
    }

    static Command Check()
    {
        var (site, findings) = (new SiteCommandOptions(), new FindingCommandOptions());
        var since = new Option<string?>("--since") { Description = "Leave out what was found in this git revision already.", HelpName = "REV" };
        var fix = new Option<bool>("--fix") { Description = "Mend in the sources what needs no thought: letter case, links to pages that have moved." };
        var external = new Option<bool>("--external") { Description = "Ask for the addresses of other sites that pages link to." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: say what would be mended, and write nothing." };
        var command = findings.AddTo(site.AddTo(new Command("check", "Find what is wrong; write no site.")));
        command.Add(external);
        command.Add(since);
        command.Add(fix);
        command.Add(dryRun);
        command.SetAction(async (result, cancel) => (int)await CheckCommand.RunAsync(
            site.Read(result),
            new CheckOptions(findings.Read(result), result.GetValue(external), result.GetValue(since), result.GetValue(fix), result.GetValue(dryRun)),
            cancel));
        return command;
    }

    static Command Audit()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the finished site." };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site is served: https://host/path/ or /path/.", HelpName = "URL" };
        var jobs = NumberOption.Create("--jobs", 1, most: null, Environment.ProcessorCount, "Pages read at once.");
        var findings = new FindingCommandOptions();
        var command = findings.AddTo(new Command("audit", "Look at a finished site as a browser does, whoever made it."));
        command.Add(folder);
        command.Add(baseUrl);
        command.Add(jobs);
        command.SetAction(result => (int)AuditCommand.Run(result.GetValue(folder)!, result.GetValue(baseUrl), result.GetValue(jobs), findings.Read(result)));
        return command;
    }

    static Command Serve()
    {
        var site = new SiteCommandOptions();
        var port = NumberOption.Create("--port", 0, 65535, otherwise: 8080, "Port to listen on; 0 for any free one.");
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = site.AddTo(new Command("serve", "Show the site in a browser while it is being written."));
        command.Add(port);
        command.Add(open);
        command.SetAction(async (result, cancel) => (int)await ServeCommand.RunAsync(site.Read(result), result.GetValue(port), result.GetValue(open), cancel));
        return command;
    }
}
