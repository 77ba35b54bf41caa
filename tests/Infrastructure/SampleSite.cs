namespace LicensingSite.Tests.Infrastructure;

/// <summary>A small site in two languages with some of everything: fallbacks, includes, pictures, dates, a table of contents.</summary>
static class SampleSite
{
    /// <summary>A configuration of two locales, en-US the source.</summary>
    public const string Configuration = """
        title:
          en-US: Licensing guide
          fr-FR: Guide des licences
        source_locale: en-US
        locales:
          - tag: en-US
            path: en-US
          - tag: fr-FR
            path: fr-FR

        """;

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("site.yml", Configuration),
        (
            "en-US/toc.yml",
            "- name: Home\n  href: index.md\n- name: Credit\n  href: credit.md\n- name: Guides\n  items:\n"
                + "  - name: Overview\n    href: guides/index.md\n  - name: Partners\n    href: guides/partner.md\n"
        ),
        (
            "en-US/index.md",
            "---\ntitle: Welcome\ndescription: Where to begin.\nms.topic: landing-page\n---\n# Welcome\n\n"
                + "[Ask for a credit](credit.md#how-to-ask), or [find a partner](guides/partner.md).\n"
        ),
        (
            "en-US/credit.md",
            "---\ntitle: Credit\nms.date: 08/25/2020\n---\n# Credit\n\n> [!NOTE]\n"
                + "> Keep the number of the outage.\n\n## How to ask\n\n[!INCLUDE [contact](includes/contact.md)]\n\n"
                + "![Steps](media/steps.svg)\n"
        ),
        ("en-US/guides/index.md", "# Guides\n\n- [Partners](partner.md)\n- [Credit](../credit.md)\n"),
        (
            "en-US/guides/partner.md",
            "---\ntitle: Find a partner\nms.date: 2021-01-31\n---\n# Find a partner\n\n"
                + "[!INCLUDE [contact](../includes/contact.md)]\n\n## In your region\n\n"
                + "![Steps](../media/steps.svg)\n\n[Ask for a credit](../credit.md#how-to-ask)\n"
        ),
        ("en-US/includes/contact.md", "Write to **the support desk**. See the [home page](../index.md).\n"),
        ("en-US/media/steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4v4z\"/></svg>\n"),
        (
            "fr-FR/index.md",
            "---\ntitle: Bienvenue\ndescription: Par où commencer.\nms.topic: landing-page\n---\n"
                + "# <a name=\"welcome\"></a>Bienvenue\n\n"
                + "[Demander un crédit](credit.md#how-to-ask) ou [trouver un "
                + "partenaire](guides/partner.md#in-your-region).\n"
        ),
        (
            "fr-FR/credit.md",
            "---\ntitle: Crédit\nms.date: 09/22/2020\nms.translationtype: HT\nms.lasthandoff: 09/20/2020\n---\n"
                + "# <a name=\"credit\"></a>Crédit\n\n> [!NOTE]\n> Gardez le numéro de l’incident.\n\n"
                + "## <a name=\"how-to-ask\"></a>Comment le demander\n\n[!INCLUDE [contact](includes/contact.md)]\n\n"
                + "![Étapes](media/steps.svg)\n"
        ),
        ("fr-FR/guides/index.md", "# <a name=\"guides\"></a>Guides\n\n- [Partenaires](partner.md)\n- [Crédit](../credit.md)\n"),
    ];

    public static TestSite Create() => new(Files);

    /// <summary>The sample, served from an address that is known.</summary>
    public static TestSite At(string baseUrl)
    {
        var site = Create();
        site.Use(options => options with { BaseUrl = baseUrl });
        return site;
    }
}
