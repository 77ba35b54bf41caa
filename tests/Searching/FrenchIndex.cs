using LicensingSite.Tests.Browser;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

/// <summary>The index of a small French site, open for all tests of a class: searching changes nothing in it.</summary>
public sealed class FrenchIndex(OurSite browser) : IAsyncLifetime
{
    readonly SearchReader reader = new(browser);

    readonly TestSite site = new([
        (
            "site.yml",
            "source_locale: fr-FR\nlocales:\n- tag: fr-FR\n  path: .\nsynonyms:\n  fr-FR:\n  - [CSP, fournisseur de solutions cloud]\n"
        ),
        (
            "toc.yml",
            "- name: École\n  href: eleve.md\n- name: Documents\n  items:\n  - name: Facturer\n"
                + "    href: facture.md\n    displayName: avoir, note de crédit\n"
        ),
        (
            "eleve.md",
            "# L’élève\n\nLes élèves et leurs coopé\u00ADrations «\u00A0scolaires\u00A0».\n\n## Les notes de l’élève\n\nUn bulletin.\n"
        ),
        (
            "facture.md",
            "# La facturation mensuelle\n\nVous recevez la facture par PowerShell.\n\n## Annuler une facture\n\nÉcrivez au support.\n"
        ),
        ("eau.md", "# L’eau\n\nUn fournisseur de solutions cloud, la co-vente.\n"),
        ("rien.md", "---\nsearch: false\n---\n# Introuvable\n"),
        ("cle.md", "---\nkeywords: [passepartout]\n---\n# La clé\n\nElle ouvre.\n"),
    ]);

    internal OpenIndex Index { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Index = await reader.OpenAsync(site, "fr-fr");

    public async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync();
        site.Dispose();
    }
}
