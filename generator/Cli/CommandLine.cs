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
        var root = new RootCommand("Build a localized documentation site from Markdown.");
        root.Directives.Clear();
        root.Options.OfType<HelpOption>().Single().Action = new HelpText();
        root.Add(NewCommandLine.Create());
        root.Add(Build());
        root.Add(Check());
        root.Add(Audit());
        root.Add(Serve());
        root.Add(TranslationsCommandLine.Create());
        root.Add(SchemaCommandLine.Create());
        return root;
    }

    static Command Build()
    {
        var (site, verbosity) = (new SiteCommandOptions(), new VerbosityOptions());
        var compress = new Option<bool>("--compress")
        {
            Description = "Also write .br and .gz files for text files, for servers that send precompressed files.",
        };
        var command = verbosity.AddTo(
            site.AddTo(
                    new GroupedCommand(
                        "build",
                        "Build the site into the output folder.",
                        new Example("build", "Build content/ into output/."),
                        new Example(
                            "build --source ../docs --output /srv/www --base-url https://docs.example.org/",
                            "Build another site for its URL."
                        ),
                        new Example("build --locale fr-FR=../docs.fr-fr", "Include a translation from another repository.")
                    )
                )
                .With("Output", compress)
        );
        command.Runs(
            (result, context, cancel) =>
                BuildCommand.Run(site.Read(result), result.GetValue(compress), verbosity.Read(result), context, cancel)
        );
        return command;
    }

    static Command Check()
    {
        var (site, findings, verbosity) = (new SiteCommandOptions(), new FindingCommandOptions(), new VerbosityOptions());
        var since = new Option<string?>("--since")
        {
            Description = "Report only findings that are new since this git revision.",
            HelpName = "REV",
        };
        var fix = new Option<bool>("--fix")
        {
            Description = "Apply fixes that have only one correct outcome, such as letter case and links to moved pages.",
        };
        var external = new Option<bool>("--external") { Description = "Check external links over the network." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix, show the fixes without applying them." };
        var command = verbosity
            .AddTo(
                findings.AddTo(
                    site.AddTo(
                        new GroupedCommand(
                            "check",
                            "Check the content without building the site.",
                            new Example("check --fail-on warning", "Fail on warnings, too."),
                            new Example("check --since origin/main --format github", "Annotate a pull request with its new findings."),
                            new Example("check --fix --dry-run", "Show which fixes would be applied.")
                        )
                    )
                )
            )
            .With("Check", external, since, fix, dryRun);
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
            {
                result.AddError("--dry-run works only with --fix. Add --fix.");
            }
        });
        command.Runs(
            (result, context, cancel) =>
                CheckCommand.RunAsync(
                    site.Read(result),
                    new CheckOptions(
                        findings.Read(result),
                        result.GetValue(external),
                        result.GetValue(since),
                        result.GetValue(fix),
                        result.GetValue(dryRun)
                    ),
                    verbosity.Read(result),
                    context,
                    cancel
                )
        );
        return command;
    }

    static Command Audit()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the built site." };
        var baseUrl = OptionFactory.BaseUrl("/ on any host");
        var jobs = OptionFactory.Number(
            "--jobs",
            1,
            max: null,
            Environment.ProcessorCount,
            "Maximum parallel jobs. [default: number of processors]"
        );
        var (findings, verbosity) = (new FindingCommandOptions(), new VerbosityOptions());
        var command = verbosity.AddTo(
            findings.AddTo(
                new GroupedCommand(
                    "audit",
                    "Check a built site, whichever tool built it.",
                    new Example("audit output", "Check the output of build."),
                    new Example(
                        "audit /srv/www --base-url https://docs.example.org/ --fail-on warning",
                        "Check a site for its URL, and fail on warnings."
                    )
                ).With("Site", baseUrl, jobs)
            )
        );
        command.Add(folder);
        command.Runs(
            (result, context, cancel) =>
                AuditCommand.Run(
                    context.Resolve(result.GetValue(folder)!),
                    result.GetValue(baseUrl) ?? BaseUrl.Root,
                    result.GetValue(jobs),
                    findings.Read(result),
                    verbosity.Read(result),
                    context,
                    cancel
                )
        );
        return command;
    }

    static Command Serve()
    {
        var site = new SiteCommandOptions();
        var port = OptionFactory.Number("--port", 0, 65535, defaultValue: 8080, "Port to listen on; 0 selects a free port.");
        var host = OptionFactory.IpAddress(
            "--host",
            IPAddress.Loopback,
            "IP address to listen on. Other computers can open the site unless this is a loopback address. [default: 127.0.0.1]"
        );
        var open = new Option<bool>("--open") { Description = "Open the site in your browser." };
        var command = site.AddTo(
            new GroupedCommand(
                "serve",
                "Serve the site locally and reload on changes.",
                new Example("serve --open", "Serve content/ and open it in your browser."),
                new Example("serve --source ../docs --port 0", "Serve another site on a free port.")
            ).With("Preview", port, host, open)
        );
        command.Runs(
            (result, context, cancel) =>
                ServeCommand.RunAsync(
                    site.Read(result),
                    result.GetValue(host)!,
                    result.GetValue(port),
                    result.GetValue(open),
                    context,
                    cancel
                )
        );
        return command;
    }
}
