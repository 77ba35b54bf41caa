using System.Globalization;
using System.Text;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Scaffolding;

/// <summary>What a new site has to know of the program that made it.</summary>
/// <param name="Program">How readers of the site's README start it.</param>
/// <param name="Action">What a workflow <c>uses</c>: the repository and version of the GitHub action.</param>
/// <param name="Schema">The JSON schema of site.yml.</param>
sealed record ProgramFacts(string Program, string Action, string Schema);

/// <summary>
/// A new site: site.yml, two pages and a table of contents in the source locale, and the same in each other locale
/// in whose language there are texts; with what editors and GitHub need, unless such files are there already.
/// </summary>
static class SiteScaffold
{
    const string SchemaFile = ".schemas/site.json";

    /// <param name="folder">As the user gave it.</param>
    /// <param name="translations">Without the source locale. Those without texts get an empty folder.</param>
    public static ScaffoldPlan Plan(
        string folder,
        string title,
        Locale source,
        IReadOnlyList<Locale> translations,
        ProgramFacts facts,
        DateOnly today
    )
    {
        if (title.Contains('\n', StringComparison.Ordinal) || title.Trim().Length == 0)
        {
            return ScaffoldPlan.Failed("The title must be one line of text. Set it with --title.");
        }

        var pages = new List<PlannedFile>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var locale in translations.Prepend(source))
        {
            var isSource = locale == source;
            if (!isSource && (!ScaffoldTexts.Has(locale) || locale.Language == ScaffoldTexts.LanguageFor(source)))
            {
                pages.Add(new PlannedFile(Path.Combine(folder, locale.Tag, ".gitkeep"), ""));
                continue;
            }

            foreach (var name in ScaffoldTexts.Pages.Append(ScaffoldTexts.Toc))
            {
                var text = Fill(ScaffoldTexts.Read(locale, name), title, today, isSource ? null : hashes[name]);
                pages.Add(new PlannedFile(Path.Combine(folder, locale.Tag, name), text));
                if (isSource)
                {
                    hashes[name] = FileSha1.Of(Encoding.UTF8.GetBytes(text)).AsIs;
                }
            }
        }

        var around = Around(title, source, facts).Select(file => new PlannedFile(Path.Combine(folder, file.Path), file.Text)).ToArray();
        return new ScaffoldPlan(
            [
                new PlannedFile(Path.Combine(folder, "site.yml"), SiteFile(title, source, translations)),
                .. around.Where(file => !File.Exists(file.Path)),
                .. pages,
            ],
            [],
            [.. around.Where(file => File.Exists(file.Path)).Select(file => $"kept {file.Path.Replace('\\', '/')}, which already exists")],
            null
        );
    }

    /// <summary>The files that are not the site itself.</summary>
    static IEnumerable<PlannedFile> Around(string title, Locale source, ProgramFacts facts)
    {
        yield return new PlannedFile(SchemaFile, facts.Schema);
        yield return new PlannedFile(".gitignore", "/output/\n/.cache/\n");
        yield return new PlannedFile(".vscode/settings.json", ScaffoldTexts.Read("settings.json"));
        yield return new PlannedFile(".vscode/extensions.json", ScaffoldTexts.Read("extensions.json"));
        yield return new PlannedFile(
            ".github/workflows/docs.yml",
            ScaffoldTexts.Read("workflow.yml").Replace("{action}", facts.Action, StringComparison.Ordinal)
        );
        yield return new PlannedFile(
            ScaffoldTexts.ReadMe,
            ScaffoldTexts
                .Read(source, ScaffoldTexts.ReadMe)
                .Replace("{title}", title, StringComparison.Ordinal)
                .Replace("{program}", facts.Program, StringComparison.Ordinal)
        );
    }

    static string Fill(string text, string title, DateOnly today, string? hash)
    {
        var end = Math.Max(0, text.IndexOf("{stamp}---\n", StringComparison.Ordinal));
        var (head, body) = (text[..end], text[end..]);
        return (
            head.Replace("{title}", Quoting.YamlText(title), StringComparison.Ordinal)
            + body.Replace("{title}", Quoting.Markdown(title), StringComparison.Ordinal)
        )
            .Replace("{date}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{stamp}", hash is null ? "" : $"source_hash: {hash}\n", StringComparison.Ordinal);
    }

    static string SiteFile(string title, Locale source, IReadOnlyList<Locale> translations) =>
        string.Concat([
            $"# yaml-language-server: $schema={SchemaFile}\n",
            $"title: {Quoting.YamlText(title)}\n",
            $"source_locale: {source}\n",
            "locales:\n",
            .. translations.Prepend(source).Select(locale => $"  - tag: {locale}\n    path: {locale}\n"),
        ]);
}
