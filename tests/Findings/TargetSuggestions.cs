using System.Globalization;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>"Did you mean" on links that are damaged by chance: the page or the anchor that the link led to before.</summary>
public sealed class TargetSuggestions
{
    const int Damages = 1000;
    const double Wanted = 0.95;

    /// <summary>What slips of the finger write; <c>#</c> and <c>?</c> are left out, for they would ask for something else.</summary>
    const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-_./";

    readonly SeededRandom chance = new(20_261_128);
    readonly List<(string From, string Written, string Meant)> damages = [];

    static string OurContent => Path.Combine(Repository.Content, "en-US");

    [Fact]
    public void At_least_95_percent_of_typos_and_moved_files_get_the_right_suggestion()
    {
        using var site = new TestSite();
        TestSite.Copy(OurContent, site.Source);
        var links = Links(site);
        while (damages.Count < Damages)
        {
            var (from, target) = links[chance.Next(links.Length)];
            Damage(from, target, chance.Next(4) == 0 ? Moved(target) : Slipped(target));
        }

        WritePages(site);
        var findings = site.Check().Where(found => Path.GetFileName(found.Place.Source.File) == "damaged.md").ToArray();

        var (right, asked, wrong) = (0, 0, new List<string>());
        foreach (var (from, written, meant) in damages)
        {
            if (findings.FirstOrDefault(found => found.Target == written && FolderOf(site, found) == from) is not { } found)
            {
                continue;
            }

            asked++;
            if (Fixed(found) == meant)
            {
                right++;
            }
            else
            {
                wrong.Add($"{found.Rule.Id} in '{from}': '{written}' was '{meant}', suggested '{found.Suggestion}'");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"understood {right} of {asked}\n{string.Join('\n', wrong)}")
        );
        Assert.True(asked >= Damages * 0.9, $"Only {asked} of {Damages} damages led nowhere.");
        Assert.True(right >= Wanted * asked, $"Understood {right} of {asked}: {string.Join('\n', wrong.Take(20))}");
    }

    /// <summary>The links of all pages that lead to a page, by folder of the page.</summary>
    static (string From, string Target)[] Links(TestSite site) =>
        [
            .. site.Run()
                .Site.Source.Pages.SelectMany(page =>
                    page.Page.References.Select(reference => (From: Path.GetDirectoryName(page.Page.Path)!, reference.Target))
                )
                .Where(link =>
                    link.Target.Contains(".md", StringComparison.Ordinal) && !link.Target.Contains(':', StringComparison.Ordinal)
                )
                .Distinct(),
        ];

    void Damage(string from, string meant, string written)
    {
        if (
            written.Length > 0
            && written != meant
            && written[0] is not '/'
            && damages.All(known => (known.From, known.Written) != (from, written))
        )
        {
            damages.Add((from, written, meant));
        }
    }

    /// <summary>The same file, where it was before it was moved.</summary>
    string Moved(string target)
    {
        string[] before = ["", "old/", "../old/", "archive/2020/", "../"];
        return before[chance.Next(before.Length)] + Path.GetFileName(target);
    }

    string Slipped(string target)
    {
        var (at, letter) = (chance.Next(target.Length), Letters[chance.Next(Letters.Length)]);
        return chance.Next(4) switch
        {
            0 => target.Remove(at, 1),
            1 => target.Insert(at, $"{letter}"),
            2 => target.Remove(at, 1).Insert(at, $"{letter}"),
            _ => at + 1 < target.Length
                ? string.Concat(target.AsSpan(0, at), $"{target[at + 1]}{target[at]}", target.AsSpan(at + 2))
                : target,
        };
    }

    void WritePages(TestSite site)
    {
        foreach (var folder in damages.GroupBy(damage => damage.From))
        {
            var page = new StringBuilder("# Damaged\n\n");
            foreach (var (_, written, _) in folder)
            {
                page.Append(CultureInfo.InvariantCulture, $"- [a](<{written}>)\n");
            }

            site.Write(Path.Combine(folder.Key, "damaged.md"), page.ToString());
        }
    }

    static string FolderOf(TestSite site, Diagnostic found) =>
        Path.GetDirectoryName(Path.GetRelativePath(site.Source, found.Place.Source.File))!;

    /// <summary>The link as it is after the suggestion is taken over: a file keeps the fragment, and an anchor the file.</summary>
    static string? Fixed(Diagnostic found)
    {
        var hash = found.Target!.IndexOf('#', StringComparison.Ordinal);
        return found.Suggestion is not { } meant ? null
            : meant.StartsWith('#') ? (hash < 0 ? found.Target : found.Target[..hash]) + meant
            : meant + (hash < 0 ? "" : found.Target[hash..]);
    }
}
