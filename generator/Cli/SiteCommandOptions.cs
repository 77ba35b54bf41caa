using System.CommandLine;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The options that every command shares.</summary>
sealed class SiteCommandOptions
{
    readonly Option<string> source = new("--source") { Description = "Folder of the content.", HelpName = "DIR", DefaultValueFactory = _ => "content" };
    readonly Option<string?> sourceLocale = new("--source-locale") { Description = "Locale the content is written in. [default: what site.yml says, or en-US]", HelpName = "TAG" };
    readonly Option<LocaleFolder[]> locales = new("--locale") { Description = "Folder of a translation; may be given again.", HelpName = "TAG=DIR" };
    readonly Option<string> templates = new("--templates") { Description = "Folder of the templates; without a folder of that name, those that come with the program.", HelpName = "DIR", DefaultValueFactory = _ => "templates" };
    readonly Option<string> output = new("--output") { Description = "Folder to write the site to.", HelpName = "DIR", DefaultValueFactory = _ => "output" };
    readonly Option<string?> baseUrl = new("--base-url") { Description = "Where the site will be served: https://host/path/ or /path/. [default: what site.yml says, or /]", HelpName = "URL" };
    readonly Option<int> jobs = NumberOption.Create("--jobs", 1, most: null, Environment.ProcessorCount, "Pages worked on at once. [default: number of processors]");
    readonly Option<bool> noCache = new("--no-cache") { Description = "Make everything anew, and remember nothing." };

    /// <param name="takesTags">True where <c>--locale</c> may also be a mere tag, which asks for that locale alone.</param>
    public SiteCommandOptions(bool takesTags = false)
    {
        if (takesTags)
        {
            locales.Description = "A translation to look at, or its folder as TAG=DIR; may be given again. [default: all]";
            locales.HelpName = "TAG";
        }

        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("--output takes a folder.");
            }
        });
        locales.CustomParser = result => [.. result.Tokens.Select(token => ReadLocale(token.Value, takesTags, result))];
    }

    public GroupedCommand AddTo(GroupedCommand command) => command
        .With("Site", source, sourceLocale, locales, templates, output, baseUrl)
        .With("Work", jobs, noCache);

    /// <summary>Adds only what says where the site is, for commands that build nothing.</summary>
    public GroupedCommand AddFoldersTo(GroupedCommand command) => command.With("Site", source, sourceLocale, templates);

    public BuildOptions Read(ParseResult result) => new(
        result.GetValue(source)!,
        result.GetValue(sourceLocale),
        [.. Locales(result).Where(locale => locale.Folder.Length > 0)],
        result.GetValue(templates)!,
        result.GetValue(output)!,
        result.GetValue(baseUrl),
        result.GetValue(jobs),
        !result.GetValue(noCache));

    /// <summary>The tags that were given; of a site's locales, no others are asked for. Empty for all.</summary>
    public IReadOnlyList<string> Tags(ParseResult result) => [.. Locales(result).Select(locale => locale.Tag)];

    IEnumerable<LocaleFolder> Locales(ParseResult result) => result.GetValue(locales) ?? [];

    static LocaleFolder ReadLocale(string text, bool takesTags, System.CommandLine.Parsing.ArgumentResult result)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } tag, { Length: > 0 } folder])
        {
            return new LocaleFolder(tag, folder);
        }

        if (takesTags && text.Length > 0 && !text.Contains('=', StringComparison.Ordinal))
        {
            return new LocaleFolder(text, "");
        }

        result.AddError($"--locale takes TAG=DIR, such as fr-FR=../docs.fr-fr, not '{text}'.");
        return new LocaleFolder(text, "");
    }
}
