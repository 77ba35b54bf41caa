using FsCheck;
using FsCheck.Xunit;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Incremental;

public sealed class RandomEdits
{
    static readonly string[] Pages = ["index.md", "a.md", "b.md", "c/index.md", "c/a.md", "B.md"];
    static readonly string[] Tocs = ["toc.yml", "c/toc.yml"];

    static readonly string[] Texts =
    [
        "# One\n",
        "---\ntitle: Two\nms.date: 08/25/2020\n---\n# Two\n\n## Part\n\n[To a](~/a.md#part) and [to c](~/c/index.md).\n",
        "# Three\n\n[!INCLUDE [shared](~/includes/shared.md)]\n",
        "---\nrobots: noindex\ndescription: Four.\n---\n# Four\n\n"
            + "![Picture](~/media/p.svg)\n\n> [!TIP]\n"
            + "> [!INCLUDE [shared](~/includes/shared.md)]\n",
        "---\ntitle: [\n---\n# Five\n\n[Lost](lost.md), [B](~/B.md#part)\n",
    ];

    static readonly string[] Includes =
    [
        "Shared.\n",
        "Shared [to b](~/b.md#part), ![p](~/media/p.svg).\n",
        "[!INCLUDE [itself](shared.md)]\n",
    ];

    static readonly string[] TocTexts =
    [
        "- name: Home\n  href: ~/index.md\n- name: A\n  href: ~/a.md\n",
        "- name: All\n  items:\n  - name: B\n    href: ~/b.md\n  - name: C\n    href: ~/c/index.md\n",
        "- href: ~/a.md\n",
    ];

    /// <summary>One edit, or a build between edits.</summary>
    /// <param name="Kind">What is done.</param>
    /// <param name="Where">To which file.</param>
    /// <param name="What">With which text.</param>
    public sealed record Edit(byte Kind, byte Where, byte What)
    {
        public override string ToString() => $"new({Kind % Edits.Length}, {Where}, {What})";
    }

    static readonly Action<TestSite, Edit>[] Edits =
    [
        (site, _) => site.Build(),
        (site, _) => site.Build(),
        (site, edit) => site.Write(PageAt(edit.Where), Text(Texts, edit)),
        (site, edit) => site.Write(PageAt(edit.Where), Text(Texts, edit)),
        (site, edit) => Delete(site, PageAt(edit.Where)),
        (site, edit) => Move(site, PageAt(edit.Where), PageAt(edit.What)),
        (site, edit) => site.Write($"{LocaleAt(edit.Where)}/includes/shared.md", Text(Includes, edit)),
        (site, edit) => Delete(site, $"{LocaleAt(edit.Where)}/includes/shared.md"),
        (site, edit) =>
            site.Write($"{LocaleAt(edit.Where)}/media/p.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{edit.What}\"/>"),
        (site, edit) => Delete(site, $"{LocaleAt(edit.Where)}/media/p.svg"),
        (site, edit) => site.Write(TocAt(edit.Where), Text(TocTexts, edit)),
        (site, edit) => Delete(site, TocAt(edit.Where)),
        (site, edit) =>
            File.AppendAllText(
                Path.Combine(
                    site.Folder,
                    "templates",
                    edit.Where % 2 == 0 ? "partials/layout.scriban-html" : "partials/footer.scriban-html"
                ),
                $"<!-- {edit.What} -->\n"
            ),
        (site, edit) => File.AppendAllText(Path.Combine(site.Folder, "templates/assets/style.css"), $"\n/* {edit.What} */"),
        (site, edit) =>
            site.Write("site.yml", SampleSite.Configuration.Replace("Licensing guide", $"Guide {edit.What}", StringComparison.Ordinal)),
    ];

    [Property(MaxTest = 8, EndSize = 24, Replay = SeededRandom.Replay)]
    public void However_a_site_came_about_it_is_the_one_a_fresh_build_makes(Edit[] edits) => AssertIsFresh(edits);

    [Property(MaxTest = 25, EndSize = 24, Replay = SeededRandom.Replay), Trait("Category", "Full")]
    public void After_many_more_edits_a_site_is_the_one_a_fresh_build_makes(Edit[] edits) => AssertIsFresh(edits);

    static void AssertIsFresh(Edit[] edits)
    {
        using var site = new TestSite(
            ("site.yml", SampleSite.Configuration),
            ("en-US/index.md", Texts[1]),
            ("en-US/a.md", Texts[2]),
            ("fr-FR/a.md", Texts[3])
        );
        site.UseOwnTemplates();
        site.Build();

        foreach (var edit in edits)
        {
            Edits[edit.Kind % Edits.Length](site, edit);
        }

        site.Build();
        TestSite.AssertSame(site.FreshFiles(), site.Files());
        Assert.Equal(FreshFindings(site), Findings(site));
    }

    static List<string> FreshFindings(TestSite site)
    {
        site.Caches = new StageCaches();
        return Findings(site);
    }

    static List<string> Findings(TestSite site) =>
        [
            .. site.Check()
                .Select(found =>
                    $"{found.Place.Source.File}:{found.Place.From.Line}:{found.Place.From.Column} {found.Rule.Id} {found.Message}"
                ),
        ];

    static string LocaleAt(byte where) => where % 2 == 0 ? "en-US" : "fr-FR";

    static string PageAt(byte where) => $"{LocaleAt(where)}/{Pages[where / 2 % Pages.Length]}";

    static string TocAt(byte where) => $"{LocaleAt(where)}/{Tocs[where / 2 % Tocs.Length]}";

    static string Text(string[] texts, Edit edit) => texts[edit.What % texts.Length];

    static void Delete(TestSite site, string path)
    {
        if (File.Exists(Path.Combine(site.Source, path)))
        {
            site.Delete(path);
        }
    }

    static void Move(TestSite site, string from, string to)
    {
        var (source, target) = (Path.Combine(site.Source, from), Path.Combine(site.Source, to));
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(source, target, overwrite: true);
        }
    }
}
