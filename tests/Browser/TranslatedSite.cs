using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// A small site made for comparing languages, below a path and served as a strict host would: nothing from elsewhere, nothing inline.
/// </summary>
sealed class TranslatedSite
{
    const string Root = "/docs/";

    static readonly (string Path, string Text)[] Files =
    [
        (
            "site.yml",
            "source_locale: SOURCE\nlocales:\n  - { tag: en-US, path: en-US }\n"
                + "  - { tag: fr-FR, path: fr-FR }\n  - { tag: ar-SA, path: ar-SA }\n"
        ),
        ("en-US/index.md", "# Home\n"),
        ("fr-FR/index.md", "# Accueil\n"),
        ("en-US/only.md", "# Only here\n\nText.\n"),
        (
            "en-US/page.md",
            "# A page\n\nFirst paragraph with 17 words.\n\nAdded later.\n\nSecond paragraph, `code`.\n\n"
                + "## Steps\n\n- One\n- Two\n\n> [!NOTE]\n> Take note.\n\n```text\nsame code\n```\n\n"
                + "## <a id=\"end\"></a>The end\n\n| Name |\n| --- |\n| Value |\n\n<p id=\"mine\">Raw text.</p>\n\n"
                + "[Home](index.md)\n"
        ),
        (
            "fr-FR/page.md",
            "# Une page\n\nPremier paragraphe de 17 mots.\n\nSecond paragraphe, `code`.\n\n## Étapes\n\n- Un\n"
                + "- Deux\n\n> [!NOTE]\n> Prenez note.\n\n```text\nsame code\n```\n\n## La fin\n\n| Nom |\n| --- |\n"
                + "| Valeur |\n\n<p>Texte brut.</p>\n\n[Accueil](index.md)\n"
        ),
        ("ar-SA/page.md", "# صفحة\n\nفقرة أولى 17.\n\n## خطوات\n\n## نهاية\n"),
        ("en-US/long.md", Long("Section", "A")),
        ("fr-FR/long.md", Long("Partie", "B") + "\n### De plus\n"),
        (
            "fr-FR/segments.md",
            "# <span data-ttu-id=\"1\">Titre</span><span class=\"sxs-lookup\"><span "
                + "data-stu-id=\"1\">Title</span></span>\n\n"
                + "<span data-ttu-id=\"2\">Un **mot**.</span><span class=\"sxs-lookup\"><span data-stu-id=\"2\">A "
                + "**word**.</span></span>\n"
        ),
    ];

    static readonly Lazy<TranslatedSite> FromEnglish = new(() => new TranslatedSite("en-US"));
    static readonly Lazy<TranslatedSite> FromFrench = new(() => new TranslatedSite("fr-FR"));

    readonly StaticHost host;

    TranslatedSite(string source)
    {
        using var content = new TestSite(Files.Select(file => (file.Path, file.Text.Replace("SOURCE", source, StringComparison.Ordinal))));
        content.Use(options => options with { BaseUrl = Root });
        host = new StaticHost(content, Root);
    }

    /// <summary>The site with a locale as its source, built once for all tests: nothing in it changes.</summary>
    public static TranslatedSite With(string source = "en-US") => (source == "fr-FR" ? FromFrench : FromEnglish).Value;

    /// <summary>Opens a page.</summary>
    public async Task<IPage> OpenAsync(IBrowserContext reader, string path)
    {
        await host.ServeAsync(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Address(path), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return page;
    }

    public static string Address(string path) => StaticHost.Address[..^1] + Root + path;

    static string Long(string name, string other) =>
        $"# {name}\n\n"
        + string.Concat(
            Enumerable.Range(1, 6).Select(number => $"## {name} {number}\n\n" + string.Concat(Enumerable.Repeat($"{other}.\n\n", 40)))
        );
}
