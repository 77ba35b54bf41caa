using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>Real translations, damaged one by one in every way: what is found of it, and that nothing else is.</summary>
public sealed class DamagedTranslations
{
    const int Rounds = 4;
    const double Wanted = 0.95;

    [Fact]
    public void Damage_to_real_documentation_is_found_where_it_is()
    {
        var (english, french) = (Repository.Corpus("console.en-us"), Repository.Corpus("console.fr-fr"));

        Try(english, english, french, seed: 1);
    }

    [Fact]
    public void Damage_to_our_own_translations_is_found_where_it_is() =>
        Try(Repository.Content, Path.Combine(Repository.Content, "en-US"), Path.Combine(Repository.Content, "fr-FR"), seed: 2);

    static void Try(string root, string source, string translation, uint seed)
    {
        using var site = new TestSite();
        var copy = Path.Combine(site.Folder, "fr-FR");
        TestSite.Copy(translation, copy);
        site.Use(options => options with { Source = source, SourceLocale = "en-US", Locales = [new LocaleFolder("fr-FR", copy)] });
        Assert.Empty(Findings(site, copy));

        var random = new SeededRandom(seed);
        var trials = Damage.Kinds.ToDictionary(kind => kind, _ => new List<Trial>());
        for (var round = 0; round < Rounds; round++)
        {
            Round(site, source, copy, random, trials);
        }

        foreach (var (kind, all) in trials)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{kind.Name, -36} {all.Count(trial => trial.IsFound), 3} of {all.Count, 3}");
        }

        var made = trials.Values.SelectMany(all => all).ToArray();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{root}: {made.Count(trial => trial.IsFound)} of {made.Length};"
                + " missed: "
                + $"{string.Join("; ", made.Where(trial => !trial.IsFound).Select(trial => trial.Where).Take(40))}"
        );
        Assert.Empty(made.SelectMany(trial => trial.Elsewhere));
        Assert.InRange(made.Count(trial => trial.IsFound) / (double)made.Length, Wanted, 1);
    }

    /// <summary>What became of one damage.</summary>
    sealed record Trial(string Where, bool IsFound, IReadOnlyList<string> Elsewhere);

    /// <summary>Damages each page once, by the applicable kind of damage that was used least; checks it; restores it.</summary>
    static void Round(TestSite site, string source, string copy, SeededRandom random, Dictionary<Damage, List<Trial>> trials)
    {
        var made = new List<(string Path, Damage Kind, TranslatedText.Damaged Damaged, string Before)>();
        foreach (var path in Directory.EnumerateFiles(copy, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(copy, path);
            if (
                relative.Contains("includes", StringComparison.Ordinal)
                || Path.GetFileNameWithoutExtension(relative).ToUpperInvariant() is "README" or "TOC"
                || !File.Exists(Path.Combine(source, relative))
            )
            {
                continue;
            }

            var text = new TranslatedText(Read(path), Read(Path.Combine(source, relative)));
            foreach (
                var kind in Damage
                    .Kinds.OrderBy(kind => trials[kind].Count + made.Count(one => one.Kind == kind))
                    .ThenBy(_ => random.Next(int.MaxValue))
            )
            {
                if (kind.Apply(text, random) is { } damaged && damaged.Text != text.Text)
                {
                    made.Add((path, kind, damaged, text.Text));
                    break;
                }
            }
        }

        made.ForEach(one => File.WriteAllText(one.Path, one.Damaged.Text));
        var findings = Findings(site, copy).ToLookup(found => found.Place.Source.File, StringComparer.Ordinal);
        foreach (var (path, kind, damaged, before) in made)
        {
            File.WriteAllText(path, before);
            var (first, last) = Around(damaged);
            var near = findings[path].Where(found => found.Place.From.Line >= first && found.Place.From.Line <= last).ToArray();
            var elsewhere = findings[path]
                .Except(near)
                .Select(found => $"{kind.Name} {path}:{damaged.FirstLine}: {found.Place.From.Line}: {found.Message}");
            trials[kind]
                .Add(new Trial($"{kind.Name} {Path.GetRelativePath(copy, path)}:{damaged.FirstLine}", near.Length > 0, [.. elsewhere]));
        }
    }

    /// <summary>The lines from the heading above the damage to the one below it; where headings were damaged, one more above.</summary>
    static (int First, int Last) Around(TranslatedText.Damaged damaged)
    {
        var headings = new TranslatedText(damaged.Text, "").Headings();
        var first = headings.LastOrDefault(heading => heading <= damaged.FirstLine, 1);
        return (
            first == damaged.FirstLine ? headings.LastOrDefault(heading => heading < first, 1) : first,
            headings.FirstOrDefault(heading => heading > damaged.LastLine, int.MaxValue)
        );
    }

    static IReadOnlyList<Diagnostic> Findings(TestSite site, string copy) =>
        [
            .. site.Check()
                .Where(found =>
                    found.Rule.Id.StartsWith("translation-", StringComparison.Ordinal)
                    && found.Place.Source.File.StartsWith(copy, StringComparison.Ordinal)
                ),
        ];

    static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
