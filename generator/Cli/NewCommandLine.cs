using System.CommandLine;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The commands that begin something, and their options.</summary>
static class NewCommandLine
{
    public static Command Create() => new("new", "Begin a site, a page, or a translation.")
    {
        Site(),
        Page(),
        Translation(),
    };

    static Command Site()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the site; it need not be there yet. [default: this folder]", DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };
        var title = new Option<string>("--title") { Description = "Name of the site.", HelpName = "TEXT", DefaultValueFactory = _ => "Our documentation" };
        var source = Tag("--source-locale", "Locale that the content is written in.", "en-US");
        var locales = new Option<Locale[]>("--locale") { Description = "A translation; may be given again. [default: fr-FR]", HelpName = "TAG" };
        locales.CustomParser = result => [.. result.Tokens.Select(token => LocaleTags.Read("--locale", token.Value, result)).OfType<Locale>()];
        var command = new GroupedCommand(
            "site",
            "Begin a site: site.yml, two pages, a table of contents, a translation.",
            new Example("new site ../docs", "A site in English and French, beside this folder."),
            new Example("new site ../docs --title \"Widget guide\" --locale fr-FR --locale de-DE", "With a name, and with two translations."))
            .With("Site", title, source, locales);
        command.Add(folder);
        command.Runs((result, context, _) => new NewCommand(context).Site(context.At(result.GetValue(folder)!), result.GetValue(title)!, result.GetValue(source)!, result.GetValue(locales)));
        return command;
    }

    static Command Page()
    {
        var page = new Argument<string>("PATH") { Description = "Path of the page in the folder of the source locale, such as guide/install.md." };
        var title = new Option<string?>("--title") { Description = "Its title. [default: made of the file's name]", HelpName = "TEXT" };
        var site = new SiteCommandOptions();
        var command = site.AddFoldersTo(new GroupedCommand(
            "page",
            "Begin a page, and list it at the end of the nearest toc.yml.",
            new Example("new page guide/install.md --source ../docs", "With the title Install."),
            new Example("new page faq --title \"Questions and answers\"", "With a title of your own; .md may be left out."))
            .With("Page", title));
        command.Add(page);
        command.Runs((result, context, _) => new NewCommand(context).Page(site.Read(result), result.GetValue(page)!, result.GetValue(title)));
        return command;
    }

    static Command Translation()
    {
        var tag = new Argument<Locale?>("TAG") { Description = "The locale, such as de-DE.", CustomParser = result => LocaleTags.Read("TAG", result.Tokens[0].Value, result) };
        var site = new SiteCommandOptions();
        var command = site.AddFoldersTo(new GroupedCommand(
            "locale",
            "Begin a translation: its folder, and its name in site.yml. Readers see the source until pages are translated.",
            new Example("new locale de-DE --source ../docs", "A translation into German.")));
        command.Add(tag);
        command.Runs((result, context, _) => new NewCommand(context).Translation(site.Read(result), result.GetValue(tag)!));
        return command;
    }

    static Option<Locale> Tag(string name, string description, string otherwise) => new(name)
    {
        Description = $"{description} [default: {otherwise}]",
        HelpName = "TAG",
        DefaultValueFactory = _ => Locale.TryParse(otherwise, out var locale) ? locale : null!,
        CustomParser = result => LocaleTags.Read(name, result.Tokens[0].Value, result),
    };
}
