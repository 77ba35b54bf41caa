using System.CommandLine;
using LicensingSite.Diagnostics;

namespace LicensingSite.Cli;

/// <summary>The commands and their options.</summary>
static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Builds a localized documentation site from Markdown.");
        root.Add(Build());
        root.Add(Check());
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
        var site = new SiteCommandOptions();
        var format = new Option<FindingFormat>("--format") { Description = "How findings are printed: text, github or json.", DefaultValueFactory = _ => FindingFormat.Text };
        var failOn = new Option<Severity>("--fail-on") { Description = "The least severity that fails: error or warning.", DefaultValueFactory = _ => Severity.Error };
        var external = new Option<bool>("--external") { Description = "Ask for the addresses of other sites that pages link to." };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "github", "json");
        failOn.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "error", "warning");
        var command = site.AddTo(new Command("check", "Find what is wrong; write nothing."));
        command.Add(format);
        command.Add(failOn);
        command.Add(external);
        command.SetAction(async (result, cancel) => (int)await CheckCommand.RunAsync(site.Read(result), result.GetValue(format), result.GetValue(failOn), result.GetValue(external), cancel));
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
