using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;

namespace LicensingSite.Tests.Incremental;

/// <summary>A site that follows its files is, after every edit, the one that a fresh build makes of them.</summary>
public sealed class LiveEdits
{
    static readonly string[] Pages = ["index.md", "a.md", "b.md", "c/index.md", "c/a.md"];

    static readonly string[] Texts =
    [
        "# One\n",
        "---\ntitle: Two\nuid: two\n---\n# Two\n\n## Part\n\n[To a](~/a.md#part) and [to c](~/c/index.md), <xref:two>.\n",
        "# Three\n\n[!INCLUDE [shared](~/includes/shared.md)]\n\n## Other part\n\n[To b](~/b.md#other-part)\n",
        "---\nrobots: noindex\n---\n# Four\n\n![Picture](~/media/p.svg)\n\n> [!TIP]\n> [!INCLUDE [shared](~/includes/shared.md)]\n",
        "---\ntitle: [\n---\n# Five\n\n[Lost](lost.md), [B](~/B.md#part)\n",
    ];

    static readonly string[] Tocs =
    [
        "- name: Home\n  href: ~/index.md\n- name: A\n  href: ~/a.md\n",
        "- name: All\n  items:\n  - name: B\n    href: ~/b.md\n  - name: C\n    href: ~/c/index.md\n",
    ];

    [Theory]
    [InlineData(1u, 40)]
    [InlineData(1u, 120, Traits = ["Category", "Full"])]
    [InlineData(2u, 120, Traits = ["Category", "Full"])]
    [InlineData(3u, 120, Traits = ["Category", "Full"])]
    public void A_site_edited_while_it_is_served_equals_a_fresh_build(uint seed, int edits)
    {
        var chance = new SeededRandom(seed);
        using var site = new TestSite(
            ("site.yml", SampleSite.Configuration),
            ("en-US/index.md", Texts[1]),
            ("en-US/a.md", Texts[2]),
            ("fr-FR/a.md", Texts[3]),
            ("en-US/includes/shared.md", "Shared.\n")
        );
        site.UseOwnTemplates();
        var live = new IncrementalSite(site.Options);
        Assert.Empty(live.Open());

        for (var i = 0; i < edits; i++)
        {
            var changed = Enumerable
                .Range(0, chance.Next(1, 3))
                .SelectMany(_ => Edit(site, chance))
                .Select(path => Path.GetFullPath(path))
                .ToHashSet();
            if (live.Notice(changed).IsEmpty)
            {
                var (now, fresh) = (live.Run(), Fresh(site));
                Assert.Equal(Findings(fresh), Findings(now));
                Assert.Equal(Keys(fresh), Keys(now));
                Assert.Equal(Keys(fresh), fresh.Files.Select(file => (file.Path, now.Files.Find(file.Path)!.Plan().Key)));
                Assert.Null(now.Files.Find("en-us/nowhere.html"));
            }
        }

        TestSite.AssertSame(Contents(Fresh(site)), Contents(live.Run()));
    }

    static BuildResult Fresh(TestSite site)
    {
        site.Caches = new StageCaches();
        return site.Run();
    }

    static IEnumerable<string> Findings(BuildResult result) =>
        result
            .FindDiagnostics()
            .Select(found =>
                $"{found.Place.Source.File}:{found.Place.From.Line}:{found.Place.From.Column} {found.Rule.Id} {found.Message}"
            );

    static IEnumerable<(string, Fingerprint)> Keys(BuildResult result) => result.Files.Select(file => (file.Path, file.Plan().Key));

    static SortedDictionary<string, string> Contents(BuildResult result) =>
        new(
            TestSite.AllFilesOf(result).ToDictionary(file => file.Path, file => Convert.ToHexString(file.Plan().Produce())),
            StringComparer.Ordinal
        );

    /// <summary>Does something to the files, and says which ones changed, as a watcher would.</summary>
    static IEnumerable<string> Edit(TestSite site, SeededRandom chance)
    {
        var page = Path.Combine(site.Source, chance.Next(2) == 0 ? "en-US" : "fr-FR", Pages[chance.Next(Pages.Length)]);
        var other = Path.Combine(site.Source, "en-US", Pages[chance.Next(Pages.Length)]);
        return chance.Next(12) switch
        {
            0 => Delete(page),
            1 => Move(page, other),
            2 => Write(Path.Combine(site.Source, "en-US/toc.yml"), Tocs[chance.Next(Tocs.Length)]),
            3 => Write(Path.Combine(site.Source, "en-US/includes/shared.md"), $"Shared {chance.Next(9)} [to b](~/b.md#part).\n"),
            4 => Write(
                Path.Combine(site.Source, "en-US/media/p.svg"),
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{chance.Next(9)}\"/>"
            ),
            5 => Write(
                Path.Combine(site.Source, "site.yml"),
                SampleSite.Configuration.Replace("Licensing guide", $"Guide {chance.Next(9)}", StringComparison.Ordinal)
            ),
            6 => Write(Path.Combine(site.Folder, "templates/assets/style.css"), $"h1 {{ margin: {chance.Next(9)}px }}\n"),
            7 => SaveAtOnce(page, Texts[chance.Next(Texts.Length)]),
            _ => Write(page, Texts[chance.Next(Texts.Length)] + $"\nText {chance.Next(99)}.\n"),
        };
    }

    static string[] Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return [path];
    }

    static string[] Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return [path];
    }

    static string[] Move(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to, overwrite: true);
        }

        return [from, to];
    }

    /// <summary>As editors do it that never leave half a file.</summary>
    static string[] SaveAtOnce(string path, string text)
    {
        Write(path + "~", text);
        File.Move(path + "~", path, overwrite: true);
        return [path + "~", path];
    }
}
