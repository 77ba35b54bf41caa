using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The options that every command shares.</summary>
sealed class SiteCommandOptions
{
    readonly Option<string> source = FolderOption.Create("--source", "content", "Folder of the content.");
    readonly Option<Locale?> sourceLocale = new("--source-locale")
    {
        Description = "Locale the content is written in. [default: what site.yml says, or en-US]",
        HelpName = "TAG",
        CustomParser = result => LocaleTags.Read("--source-locale", result.Tokens[0].Value, result),
    };
    readonly Option<LocaleFolder[]> locales = new("--locale") { Description = "Folder of a translation; may be given again.", HelpName = "TAG=DIR" };
    readonly Option<string> templates = FolderOption.Create("--templates", "templates", "Folder of the templates; without a folder of that name, those that come with the program.");
    readonly Option<string> output = FolderOption.Create("--output", "output", "Folder to write the site to.");
    readonly Option<BaseUrl?> baseUrl = BaseUrlOption.Create("Where the site will be served", "what site.yml says, or /");
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

        locales.CustomParser = result => [.. result.Tokens.Select(token => ReadLocale(token.Value, takesTags, result))];
    }

    public GroupedCommand AddTo(GroupedCommand command) => command
        .With("Site", source, sourceLocale, locales, templates, output, baseUrl)
        .With("Work", jobs, noCache);

    /// <summary>Adds only what says where the site is, for commands that build nothing.</summary>
    public GroupedCommand AddFoldersTo(GroupedCommand command) => command.With("Site", source, sourceLocale, templates);

    public BuildOptions Read(ParseResult result)
    {
        var context = CommandContext.Of(result);
        return new(
            context.At(result.GetValue(source)!),
            result.GetValue(sourceLocale)?.Tag,
            [.. Locales(result).Where(locale => locale.Folder.Length > 0).Select(locale => locale with { Folder = context.At(locale.Folder) })],
            Templates(result, context),
            context.At(result.GetValue(output) ?? ""),
            result.GetValue(baseUrl)?.Absolute(""),
            result.GetValue(jobs),
            !result.GetValue(noCache));
    }

    /// <summary>The tags that were given; of a site's locales, no others are asked for. Empty for all.</summary>
    public IReadOnlyList<string> Tags(ParseResult result) => [.. Locales(result).Select(locale => locale.Tag)];

    /// <summary>The folder; as it is called by default where it is not there, which stands for the templates that come with the program.</summary>
    string Templates(ParseResult result, CommandContext context)
    {
        var folder = result.GetValue(templates)!;
        return Directory.Exists(context.At(folder)) ? context.At(folder) : folder;
    }

    IEnumerable<LocaleFolder> Locales(ParseResult result) => result.GetValue(locales) ?? [];

    static LocaleFolder ReadLocale(string text, bool takesTags, ArgumentResult result)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } tag, { Length: > 0 } folder])
        {
            return new LocaleFolder(LocaleTags.Read("--locale", tag, result)?.Tag ?? tag, folder);
        }

        if (takesTags && text.Length > 0 && !text.Contains('=', StringComparison.Ordinal))
        {
            return new LocaleFolder(text, "");
        }

        result.AddError($"--locale takes TAG=DIR, such as fr-FR=../docs.fr-fr, not '{text}'.");
        return new LocaleFolder(text, "");
    }
}
