using System.Globalization;
using System.Text;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Starting;

/// <summary>A site to begin with: site.yml, two pages and a table of contents in the source locale, the same in each translation we have texts for.</summary>
static class NewSite
{
    /// <param name="folder">As the user gave it.</param>
    /// <param name="translations">Without the source locale; those without texts of their own fall back to it.</param>
    public static NewFiles In(string folder, string title, Locale source, IReadOnlyList<Locale> translations, DateOnly today)
    {
        if (title.Contains('\n', StringComparison.Ordinal) || title.Trim().Length == 0)
        {
            return NewFiles.Refuse("A title is one line of text. Give it with --title.");
        }

        var pages = new List<NewFile>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var locale in translations.Prepend(source))
        {
            var isSource = locale == source;
            if (!isSource && (!StartingTexts.Speak(locale) || locale.Language == StartingTexts.LanguageFor(source)))
            {
                pages.Add(new NewFile(Path.Combine(folder, locale.Tag, ".gitkeep"), ""));
                continue;
            }

            foreach (var name in StartingTexts.Pages.Append(StartingTexts.Toc))
            {
                var text = Filled(StartingTexts.Of(locale, name), title, today, isSource ? null : hashes[name]);
                pages.Add(new NewFile(Path.Combine(folder, locale.Tag, name), text));
                if (isSource)
                {
                    hashes[name] = FileSha1.Of(Encoding.UTF8.GetBytes(text)).AsIs;
                }
            }
        }

        return new NewFiles(
            [
                new NewFile(Path.Combine(folder, "site.yml"), SiteFile(title, source, translations)),
                new NewFile(Path.Combine(folder, ".gitignore"), "/output/\n/.cache/\n"),
                new NewFile(Path.Combine(folder, "README.md"), StartingTexts.Of(source, StartingTexts.ReadMe).Replace("{title}", title, StringComparison.Ordinal)),
                .. pages,
            ],
            [],
            [],
            null);
    }

    static string Filled(string text, string title, DateOnly today, string? hash)
    {
        var (head, body) = text.IndexOf("{stamp}---\n", StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[at..]) : ("", text);
        var written = head.Replace("{title}", Quoted.Text(title), StringComparison.Ordinal) + body.Replace("{title}", Quoted.Markdown(title), StringComparison.Ordinal);
        return written
            .Replace("{date}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{stamp}", hash is null ? "" : $"source_hash: {hash}\n", StringComparison.Ordinal);
    }

    static string SiteFile(string title, Locale source, IReadOnlyList<Locale> translations) => string.Concat(
        [
            "# Every key: the authors' guide, or the schema at /schemas/site.json of the built site.\n",
            $"title: {Quoted.Text(title)}\n",
            $"source_locale: {source}\n",
            "locales:\n",
            .. translations.Prepend(source).Select(locale => $"  - tag: {locale}\n    path: {locale}\n"),
        ]);
}
