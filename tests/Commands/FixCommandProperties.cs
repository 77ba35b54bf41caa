using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>The laws of <c>--fix</c>, on sites damaged by chance: twice is once, and no fault comes of it.</summary>
public sealed class FixCommandProperties
{
    /// <summary>
    /// Links that can be fixed, that an author has to decide on, and that are correct; in every construct that contains one.
    /// </summary>
    static readonly string[] Targets =
    [
        "TERMS.md",
        "Terms.md#prices",
        "terms.md",
        "gone.md",
        "old/moved.md",
        "../elsewhere/moved.md?x=1#y",
        "retired.md",
        "retired.md#prices",
        "chain.md",
        "chain.md#nowhere",
        "anchored.md",
        "lost.md",
        "Media/Chart.PNG",
        "media/chart.png",
        "old/chart.png",
        "/en-us/terms",
        "/en-us/terms#prices",
        "/terms",
        "guide/index.md",
        "Guide/Deep.md",
        "deep.md",
        "twin.md",
        "#nowhere",
        "https://example.org/",
        "Guide/%64eep.md",
        "guide/Deep%2Emd#deep",
        "Guide%2Fdeep.md",
        "long%20NAME/%C3%89.md",
        "Long%20name/é.md",
        "long%20name/%C3%A9.md?x=1",
        "/en%2Dus/terms",
        "/EN-US/terms",
    ];

    static readonly string[] Links =
    [
        "[a](@)",
        "![a](@)",
        "[a](<@> \"T\")",
        "[a]: @\n\n[a]",
        "<a href=\"@\">a</a>",
        "<img src='@' alt=''>",
        "| a |\n|---|\n| [b](@) |",
        ":::image source=\"@\" alt-text=\"a\":::",
        "[![a](@)](@)",
    ];

    readonly SeededRandom chance = new(20_261_129);

    [Theory]
    [InlineData(20)]
    [InlineData(60, Traits = ["Category", "Full"])]
    public void A_second_fix_changes_nothing_and_no_link_that_was_whole_breaks(int sites)
    {
        var fixedCount = 0;
        for (var i = 0; i < sites; i++)
        {
            using var site = Damaged();
            var before = site.Run().Check();
            var once = Fix(site, before);
            var files = TestSite.FilesOf(site.Source);
            var twice = Fix(site, once);

            TestSite.AssertSame(files, TestSite.FilesOf(site.Source));
            Assert.Equal(once.Diagnostics.Count, twice.Diagnostics.Count);
            Assert.DoesNotContain(once.Diagnostics, found => found.Fix is not null);
            Assert.True(once.Diagnostics.Count <= before.Diagnostics.Count);
            Assert.All(
                (Severity[])[Severity.Warning, Severity.Error],
                severity => Assert.True(Count(once, severity) <= Count(before, severity), Told(before, once))
            );
            fixedCount += before.Diagnostics.Count - once.Diagnostics.Count;
        }

        Assert.True(fixedCount > sites, $"Only {fixedCount} findings were fixed.");
    }

    TestSite Damaged()
    {
        var site = new TestSite(
            (
                "site.yml",
                "source_locale: en-US\nlocales:\n- { tag: en-US, path: en-US }\n- { tag: fr-FR, path: fr-FR }\n"
                    + "redirects: { retired.md: terms.md, chain.md: retired.md, anchored.md: terms.md#prices, lost.md: "
                    + "terms.md#nowhere }\n"
            ),
            ("en-US/toc.yml", $"- name: Home\n  href: index.md\n- name: A\n  href: {Any(Targets)}\n- name: B\n  href: '{Any(Targets)}'\n"),
            ("en-US/terms.md", "# Terms\n\n## Prices\n"),
            ("en-US/new/moved.md", "# Moved\n"),
            ("en-US/guide/index.md", "# Guide\n"),
            ("en-US/guide/deep.md", $"# Deep\n\n{Text()}"),
            ("en-US/long name/é.md", "# E\n"),
            ("en-US/near/twin.md", "# Twin\n"),
            ("en-US/far/twin.md", "# Twin\n"),
            ("en-US/media/chart.png", "x"),
            ("en-US/includes/part.md", Text())
        );
        foreach (var locale in (string[])["en-US", "fr-FR"])
        {
            site.Write($"{locale}/index.md", $"\uFEFF# Home\r\n\r\n{Text()}\n[!INCLUDE [part](includes/part.md)]\n");
            site.Write(
                $"{locale}/questions.yml",
                "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: All\n  questions:\n  - question: One\n"
                    + $"    answer: |\n      See [this]({Any(Targets)}) and [that]({Any(Targets)}).\n"
            );
        }

        return site;
    }

    string Text() =>
        string.Concat(
            Enumerable.Range(0, chance.Next(1, 6)).Select(_ => Any(Links).Replace("@", Any(Targets), StringComparison.Ordinal) + "\n\n")
        );

    string Any(string[] choices) => choices[chance.Next(choices.Length)];

    static int Count(CheckedSite result, Severity least) => result.Diagnostics.Count(found => found.Severity >= least);

    static string Told(params CheckedSite[] results) =>
        string.Join("\n\n", results.Select(result => string.Join('\n', result.Diagnostics.Select(Report.Message))));

    static CheckedSite Fix(TestSite site, CheckedSite result) => FixRounds.Apply(result, () => site.Run().Check(), isDryRun: false).Site;
}
