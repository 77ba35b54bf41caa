using System.CommandLine;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The <c>new</c> commands and their options.</summary>
static class NewCommandLine
{
    public static Command Create() => new("new", "Create a site, a page, or a translation.") { Site(), Page(), Translation() };

    static Command Site()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder of the site. Created if it does not exist. [default: current folder]",
            DefaultValueFactory = _ => ".",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var title = new Option<string>("--title")
        {
            Description = "Title of the site.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "Our documentation",
        };
        var source = Tag("--source-locale", "Locale of the content.", "en-US");
        var locales = new Option<Locale[]>("--locale")
        {
            Description = "Locale of a translation. Repeatable. [default: fr-FR]",
            HelpName = "TAG",
        };
        locales.CustomParser = result =>
            [.. result.Tokens.Select(token => OptionFactory.ParseLocale("--locale", token.Value, result)).OfType<Locale>()];
        var command = new GroupedCommand(
            "site",
            "Create a site with site.yml, two pages, a table of contents, and translations.",
            new Example("new site ../docs", "Create a site in English and French."),
            new Example(
                "new site ../docs --title \"Widget guide\" --locale fr-FR --locale de-DE",
                "Set the title, and add two translations."
            )
        ).With("Site", title, source, locales);
        command.Add(folder);
        command.Runs(
            (result, context, _) =>
                new NewCommand(context).Site(
                    context.Resolve(result.GetValue(folder)!),
                    result.GetValue(title)!,
                    result.GetValue(source)!,
                    result.GetValue(locales)
                )
        );
        return command;
    }

    static Command Page()
    {
        var page = new Argument<string>("PATH")
        {
            Description = "Path of the page, relative to the folder of the source locale, such as guide/install.md.",
        };
        var title = new Option<string?>("--title")
        {
            Description = "Title of the page. [default: derived from the file name]",
            HelpName = "TEXT",
        };
        var site = new SiteCommandOptions();
        var command = site.AddFoldersTo(
            new GroupedCommand(
                "page",
                "Create a page, and add it to the end of the nearest toc.yml.",
                new Example("new page guide/install.md --source ../docs", "Create a page with the title Install."),
                new Example("new page faq --title \"Questions and answers\"", "Set the title. The extension .md is optional.")
            ).With("Page", title)
        );
        command.Add(page);
        command.Runs(
            (result, context, _) => new NewCommand(context).Page(site.Read(result), result.GetValue(page)!, result.GetValue(title))
        );
        return command;
    }

    static Command Translation()
    {
        var tag = new Argument<Locale?>("TAG")
        {
            Description = "Locale of the translation, such as de-DE.",
            CustomParser = result => OptionFactory.ParseLocale("TAG", result.Tokens[0].Value, result),
        };
        var site = new SiteCommandOptions();
        var command = site.AddFoldersTo(
            new GroupedCommand(
                "locale",
                "Create the folder of a translation, and add the locale to site.yml. Readers see the source until pages are translated.",
                new Example("new locale de-DE --source ../docs", "Add a translation into German.")
            )
        );
        command.Add(tag);
        command.Runs((result, context, _) => new NewCommand(context).Translation(site.Read(result), result.GetValue(tag)!));
        return command;
    }

    static Option<Locale> Tag(string name, string description, string otherwise) =>
        new(name)
        {
            Description = $"{description} [default: {otherwise}]",
            HelpName = "TAG",
            DefaultValueFactory = _ => Locale.TryParse(otherwise, out var locale) ? locale : null!,
            CustomParser = result => OptionFactory.ParseLocale(name, result.Tokens[0].Value, result),
        };
}
