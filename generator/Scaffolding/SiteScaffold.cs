using System.Globalization;
using System.Text;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Scaffolding;

/// <summary>
/// A new site: site.yml, two pages and a table of contents in the source locale, and the same in each other locale
/// in whose language there are texts.
/// </summary>
static class SiteScaffold
{
    /// <param name="folder">As the user gave it.</param>
    /// <param name="translations">Without the source locale. Those without texts get an empty folder.</param>
    public static ScaffoldPlan Plan(string folder, string title, Locale source, IReadOnlyList<Locale> translations, DateOnly today)
    {
        if (title.Contains('\n', StringComparison.Ordinal) || title.Trim().Length == 0)
        {
            return ScaffoldPlan.Failed("A title is one line of text. Give it with --title.");
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

        var readMe = ScaffoldTexts.Read(source, ScaffoldTexts.ReadMe);
        return new ScaffoldPlan(
            [
                new PlannedFile(Path.Combine(folder, "site.yml"), SiteFile(title, source, translations)),
                new PlannedFile(Path.Combine(folder, ".gitignore"), "/output/\n/.cache/\n"),
                new PlannedFile(Path.Combine(folder, "README.md"), readMe.Replace("{title}", title, StringComparison.Ordinal)),
                .. pages,
            ],
            [],
            [],
            null);
    }

    static string Fill(string text, string title, DateOnly today, string? hash)
    {
        var end = Math.Max(0, text.IndexOf("{stamp}---\n", StringComparison.Ordinal));
        var (head, body) = (text[..end], text[end..]);
        return (head.Replace("{title}", Quoting.YamlText(title), StringComparison.Ordinal)
                + body.Replace("{title}", Quoting.Markdown(title), StringComparison.Ordinal))
            .Replace("{date}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{stamp}", hash is null ? "" : $"source_hash: {hash}\n", StringComparison.Ordinal);
    }

    static string SiteFile(string title, Locale source, IReadOnlyList<Locale> translations) => string.Concat(
        [
            "# Every key: the authors' guide, or the schema at /schemas/site.json of the built site.\n",
            $"title: {Quoting.YamlText(title)}\n",
            $"source_locale: {source}\n",
            "locales:\n",
            .. translations.Prepend(source).Select(locale => $"  - tag: {locale}\n    path: {locale}\n"),
        ]);
}
