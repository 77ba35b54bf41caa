using System.CommandLine;
using System.CommandLine.Help;
using System.Net;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The commands and their options.</summary>
static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Builds a localized documentation site from Markdown.");
        root.Directives.Clear();
        root.Options.OfType<HelpOption>().Single().Action = new HelpText();
        root.Add(NewCommandLine.Create());
        root.Add(Build());
        root.Add(Check());
        root.Add(Audit());
        root.Add(Serve());
        root.Add(TranslationsCommandLine.Create());
        return root;
    }

    static Command Build()
    {
        var (site, talk) = (new SiteCommandOptions(), new TalkOptions());
        var compress = new Option<bool>("--compress") { Description = "Write .br and .gz beside files of text, for servers that hand them out." };
        var command = talk.AddTo(site.AddTo(new GroupedCommand(
            "build",
            "Write the site into the output folder.",
            new Example("build", "The content of this folder, into output/."),
            new Example("build --source ../docs --output /srv/www --base-url https://docs.example.org/", "Another site, for another place."),
            new Example("build --locale fr-FR=../docs.fr-fr", "With a translation that has a repository of its own.")))
            .With("Output", compress));
        command.Runs((result, context, cancel) => BuildCommand.Run(site.Read(result), result.GetValue(compress), talk.Read(result), context, cancel));
        return command;
    }

    static Command Check()
    {
        var (site, findings, talk) = (new SiteCommandOptions(), new FindingCommandOptions(), new TalkOptions());
        var since = new Option<string?>("--since") { Description = "Leave out what was found in this git revision already.", HelpName = "REV" };
        var fix = new Option<bool>("--fix") { Description = "Mend in the sources what needs no thought: letter case, links to pages that have moved." };
        var external = new Option<bool>("--external") { Description = "Ask for the addresses of other sites that pages link to." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: say what would be mended, and write nothing." };
        var command = talk.AddTo(findings.AddTo(site.AddTo(new GroupedCommand(
            "check",
            "Find what is wrong; write no site.",
            new Example("check --fail-on warning", "Fail on warnings too."),
            new Example("check --since origin/main --format github", "Annotate a pull request with what it brings."),
            new Example("check --fix --dry-run", "See what could be mended without thought.")))))
            .With("Check", external, since, fix, dryRun);
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
            {
                result.AddError("--dry-run says what --fix would mend: give --fix as well.");
            }
        });
        command.Runs((result, context, cancel) => CheckCommand.RunAsync(
            site.Read(result),
            new CheckOptions(findings.Read(result), result.GetValue(external), result.GetValue(since), result.GetValue(fix), result.GetValue(dryRun)),
            talk.Read(result),
            context,
            cancel));
        return command;
    }

    static Command Audit()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the finished site." };
        var baseUrl = BaseUrlOption.Create("Where the site is served", "the root of any host");
        var jobs = NumberOption.Create("--jobs", 1, most: null, Environment.ProcessorCount, "Pages read at once. [default: number of processors]");
        var (findings, talk) = (new FindingCommandOptions(), new TalkOptions());
        var command = talk.AddTo(findings.AddTo(new GroupedCommand(
            "audit",
            "Look at a finished site as a browser does, whoever made it.",
            new Example("audit output", "The site that build has just written."),
            new Example("audit /srv/www --base-url https://docs.example.org/ --fail-on warning", "A site as it is served."))
            .With("Site", baseUrl, jobs)));
        command.Add(folder);
        command.Runs((result, context, cancel) => AuditCommand.Run(
            context.At(result.GetValue(folder)!),
            result.GetValue(baseUrl) ?? BaseUrl.Root,
            result.GetValue(jobs),
            findings.Read(result),
            talk.Read(result),
            context,
            cancel));
        return command;
    }

    static Command Serve()
    {
        var site = new SiteCommandOptions();
        var port = NumberOption.Create("--port", 0, 65535, otherwise: 8080, "Port to listen on; 0 for any free one.");
        var host = AddressOption.Create("--host", IPAddress.Loopback, "Address to listen on; others than this machine can see the site where it is not a loopback one, 0.0.0.0 for instance.");
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = site.AddTo(new GroupedCommand(
            "serve",
            "Show the site in a browser while it is being written.",
            new Example("serve --open", "The content of this folder, in your browser."),
            new Example("serve --source ../docs --port 0", "Another site, on any free port."))
            .With("Preview", port, host, open));
        command.Runs((result, context, cancel) => ServeCommand.RunAsync(site.Read(result), result.GetValue(host)!, result.GetValue(port), result.GetValue(open), context, cancel));
        return command;
    }
}
