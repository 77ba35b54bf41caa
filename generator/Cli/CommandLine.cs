using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

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
        var port = new Option<int>("--port") { Description = "Port to listen on; 0 for any free one.", DefaultValueFactory = _ => 8080 };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        port.CustomParser = result => ReadNumber(result, 0, 65535, "--port takes a number from 0 to 65535");
        var command = site.AddTo(new Command("serve", "Show the site in a browser while it is being written."));
        command.Add(port);
        command.Add(open);
        command.SetAction(async (result, cancel) => (int)await ServeCommand.RunAsync(site.Read(result), result.GetValue(port), result.GetValue(open), cancel));
        return command;
    }

    /// <summary>Reads the number of an option; an error says in our own words what the option takes.</summary>
    static int ReadNumber(ArgumentResult result, int least, int most, string rule)
    {
        var written = result.Tokens is [var token] ? token.Value : "";
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"{rule}, not '{written}'.");
        return least;
    }

    /// <summary>The options that every command shares.</summary>
    sealed class SiteCommandOptions
    {
        readonly Option<string> source = new("--source") { Description = "Folder of the content.", HelpName = "DIR", DefaultValueFactory = _ => "content" };
        readonly Option<string?> sourceLocale = new("--source-locale") { Description = "Locale the content is written in. [default: what site.yml says, or en-US]", HelpName = "TAG" };
        readonly Option<LocaleFolder[]> locales = new("--locale") { Description = "Folder of a translation; may be given again.", HelpName = "TAG=DIR" };
        readonly Option<string> templates = new("--templates") { Description = "Folder of the templates.", HelpName = "DIR", DefaultValueFactory = _ => "templates" };
        readonly Option<string> output = new("--output") { Description = "Folder to write the site to.", HelpName = "DIR", DefaultValueFactory = _ => "output" };
        readonly Option<string?> baseUrl = new("--base-url") { Description = "Where the site will be served: https://host/path/ or /path/.", HelpName = "URL" };
        readonly Option<int> jobs = new("--jobs") { Description = "Pages worked on at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        readonly Option<bool> noCache = new("--no-cache") { Description = "Make everything anew." };

        public SiteCommandOptions()
        {
            output.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value.Length: 0 }])
                {
                    result.AddError("--output takes a folder.");
                }
            });
            locales.CustomParser = result => [.. result.Tokens.Select(token => ReadLocale(token.Value, result))];
            jobs.CustomParser = result => ReadNumber(result, 1, int.MaxValue, "--jobs takes a number from 1");
        }

        public Command AddTo(Command command)
        {
            foreach (var option in new Option[] { source, sourceLocale, locales, templates, output, baseUrl, jobs, noCache })
            {
                command.Add(option);
            }

            return command;
        }

        public BuildOptions Read(ParseResult result) => new(
            result.GetValue(source)!,
            result.GetValue(sourceLocale),
            [.. result.GetValue(locales) ?? []],
            result.GetValue(templates)!,
            result.GetValue(output)!,
            result.GetValue(baseUrl),
            result.GetValue(jobs),
            !result.GetValue(noCache));

        static LocaleFolder ReadLocale(string text, ArgumentResult result)
        {
            if (text.Split('=', 2) is [{ Length: > 0 } tag, { Length: > 0 } folder])
            {
                return new LocaleFolder(tag, folder);
            }

            result.AddError($"--locale takes TAG=DIR, such as fr-FR=../docs.fr-fr, not '{text}'.");
            return new LocaleFolder(text, "");
        }
    }
}
