using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The options for the site, its output, and the build.</summary>
sealed class SiteCommandOptions
{
    readonly Option<string> source = OptionFactory.Folder("--source", "content", "Content folder.");
    readonly Option<Locale?> sourceLocale = new("--source-locale")
    {
        Description = "Locale of the content. [default: from site.yml, otherwise en-US]",
        HelpName = "TAG",
        CustomParser = result => OptionFactory.ParseLocale("--source-locale", result.Tokens[0].Value, result),
    };
    readonly Option<LocaleFolder[]> locales = new("--locale")
    {
        Description = "Folder of a translation. Repeatable.",
        HelpName = "TAG=DIR",
    };
    readonly Option<string> templates = OptionFactory.Folder(
        "--templates",
        "templates",
        "Template folder. If it does not exist, the built-in templates are used."
    );
    readonly Option<string> output = OptionFactory.Folder("--output", "output", "Output folder.");
    readonly Option<BaseUrl?> baseUrl = OptionFactory.BaseUrl("from site.yml, otherwise /");
    readonly Option<int> jobs = OptionFactory.Number(
        "--jobs",
        1,
        max: null,
        Environment.ProcessorCount,
        "Maximum parallel jobs. [default: number of processors]"
    );
    readonly Option<bool> noCache = new("--no-cache") { Description = "Do not read or write the cache." };

    /// <param name="takesTags">True if <c>--locale</c> may be a tag without a folder, to select that locale.</param>
    public SiteCommandOptions(bool takesTags = false)
    {
        if (takesTags)
        {
            locales.Description = "Translation to include, or its folder as TAG=DIR. Repeatable. [default: all]";
            locales.HelpName = "TAG";
        }

        locales.CustomParser = result => [.. result.Tokens.Select(token => ReadLocale(token.Value, takesTags, result))];
    }

    public GroupedCommand AddTo(GroupedCommand command) =>
        command.With("Site", source, sourceLocale, locales, templates, output, baseUrl).With("Performance", jobs, noCache);

    /// <summary>Adds only the options that locate the site, for commands that do not build.</summary>
    public GroupedCommand AddFoldersTo(GroupedCommand command) => command.With("Site", source, sourceLocale, templates);

    public BuildOptions Read(ParseResult result)
    {
        var context = CommandContext.From(result);
        return new(
            context.Resolve(result.GetValue(source)!),
            result.GetValue(sourceLocale)?.Tag,
            [
                .. Locales(result)
                    .Where(locale => locale.Folder.Length > 0)
                    .Select(locale => locale with { Folder = context.Resolve(locale.Folder) }),
            ],
            Templates(result, context),
            context.Resolve(result.GetValue(output) ?? ""),
            result.GetValue(baseUrl)?.Absolute(""),
            result.GetValue(jobs),
            !result.GetValue(noCache)
        );
    }

    /// <summary>The selected locale tags; empty for all.</summary>
    public IReadOnlyList<string> Tags(ParseResult result) => [.. Locales(result).Select(locale => locale.Tag)];

    /// <summary>
    /// The template folder. If it does not exist, its plain name, for which the built-in templates are used.
    /// </summary>
    string Templates(ParseResult result, CommandContext context)
    {
        var folder = result.GetValue(templates)!;
        return Directory.Exists(context.Resolve(folder)) ? context.Resolve(folder) : folder;
    }

    IEnumerable<LocaleFolder> Locales(ParseResult result) => result.GetValue(locales) ?? [];

    static LocaleFolder ReadLocale(string text, bool takesTags, ArgumentResult result)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } tag, { Length: > 0 } folder])
        {
            return new LocaleFolder(OptionFactory.ParseLocale("--locale", tag, result)?.Tag ?? tag, folder);
        }

        if (takesTags && text.Length > 0 && !text.Contains('=', StringComparison.Ordinal))
        {
            return new LocaleFolder(text, "");
        }

        result.AddError($"Invalid value '{text}' for --locale. Use TAG=DIR, such as fr-FR=../docs.fr-fr.");
        return new LocaleFolder(text, "");
    }
}
