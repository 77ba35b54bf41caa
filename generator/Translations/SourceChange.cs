using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using LicensingSite.Markdown.Articles;
using LicensingSite.Parsing;
using LicensingSite.Yaml;

namespace LicensingSite.Translations;

/// <summary>How much a change of the source asks of a translator; a greater one includes the lesser.</summary>
enum ChangeGrade
{
    /// <summary>Nothing but blanks and line ends.</summary>
    WhiteSpace,

    /// <summary>Keys of the front matter that nobody translates.</summary>
    Metadata,

    /// <summary>Where links and images lead.</summary>
    Links,

    /// <summary>What there is to read.</summary>
    Words,
}

/// <summary>What happened to a section.</summary>
enum SectionFate
{
    Changed,
    Added,
    Removed,

    /// <summary>The same text in another place.</summary>
    Moved,
}

/// <summary>A section that is not as it was.</summary>
/// <param name="Section">As it is now; as it was, if it was removed.</param>
/// <param name="Lines">What went and what came, in the order of the text; empty where only white space changed.</param>
sealed record SectionChange(SectionFate Fate, ChangeGrade Grade, SourceSection Section, ImmutableArray<ChangedLine> Lines);

/// <summary>A line that came or went.</summary>
sealed record ChangedLine(bool IsNew, string Text);

/// <summary>Compares two versions of a source file, section by section.</summary>
static partial class SourceChange
{
    static readonly string[] TranslatedKeys =
        [FrontMatterSchema.Title, FrontMatterSchema.TitleSuffix, FrontMatterSchema.Description, "keywords"];

    /// <summary>The sections that differ, in the order of the newer version; a section that was removed stands where it was.</summary>
    public static ImmutableArray<SectionChange> Between(ImmutableArray<SourceSection> before, ImmutableArray<SourceSection> after)
    {
        var pairs = Paired(before, after);
        var gone = pairs.Where(pair => pair.After is null).Select(pair => Folded(pair.Before!.Text)).ToHashSet(StringComparer.Ordinal);
        var moved = pairs.Where(pair => pair.Before is null).Select(pair => Folded(pair.After!.Text)).Where(gone.Contains).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from pair in pairs
               where pair.After is not null || !moved.Contains(Folded(pair.Before!.Text))
               let change = Compared(pair.Before, pair.After, moved)
               where change is not null
               select change,
        ];
    }

    /// <summary>The greatest of the changes; of none, that of what is not part of any section, such as a byte order mark.</summary>
    public static ChangeGrade GradeOf(ImmutableArray<SectionChange> changes) =>
        changes.IsEmpty ? ChangeGrade.WhiteSpace : changes.Max(change => change.Grade);

    static SectionChange? Compared(SourceSection? before, SourceSection? after, HashSet<string> moved) => (before, after) switch
    {
        ({ } old, null) => new SectionChange(SectionFate.Removed, ChangeGrade.Words, old, LinesOf(old.Text, "")),
        (null, { } now) when moved.Contains(Folded(now.Text)) => new SectionChange(SectionFate.Moved, ChangeGrade.Words, now, []),
        (null, { } now) => new SectionChange(SectionFate.Added, ChangeGrade.Words, now, LinesOf("", now.Text)),
        ({ } old, { } now) when old.Text.AsSpan().TrimEnd().SequenceEqual(now.Text.AsSpan().TrimEnd()) => null,
        ({ } old, { } now) => Changed(old, now),
        _ => null,
    };

    static SectionChange Changed(SourceSection old, SourceSection now)
    {
        var grade = Folded(old.Text) == Folded(now.Text) ? ChangeGrade.WhiteSpace
            : now.Part == SectionPart.Header ? (Translated(old.Text) == Translated(now.Text) ? ChangeGrade.Metadata : ChangeGrade.Words)
            : Folded(old.Prose) == Folded(now.Prose) ? ChangeGrade.Links
            : ChangeGrade.Words;
        return new SectionChange(SectionFate.Changed, grade, now, grade == ChangeGrade.WhiteSpace ? [] : LinesOf(old.Text, now.Text));
    }

    /// <summary>Sections that are the same by level and heading, in order; between those, sections of the same level one by one.</summary>
    static List<(SourceSection? Before, SourceSection? After)> Paired(ImmutableArray<SourceSection> before, ImmutableArray<SourceSection> after)
    {
        var pairs = new List<(SourceSection?, SourceSection?)>();
        var (a, b) = (0, 0);
        var texts = before.Select(section => Folded(section.Text)).Intersect(after.Select(section => Folded(section.Text))).ToHashSet(StringComparer.Ordinal);
        var differences = Differ.Instance.CreateDiffs(Keys(before), Keys(after), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        foreach (var block in differences.DiffBlocks)
        {
            SameUntil(block.DeleteStartA);
            var (endA, endB) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
            pairs.AddRange(PairedByPlace(before[a..endA], after[b..endB], texts));
            (a, b) = (endA, endB);
        }

        SameUntil(before.Length);
        return pairs;

        void SameUntil(int end)
        {
            for (; a < end; a++, b++)
            {
                pairs.Add((before[a], after[b]));
            }
        }
    }

    /// <param name="kept">Texts that both versions have: what has one went elsewhere, and is no other section now.</param>
    static IEnumerable<(SourceSection? Before, SourceSection? After)> PairedByPlace(
        ImmutableArray<SourceSection> before, ImmutableArray<SourceSection> after, HashSet<string> kept)
    {
        var waiting = new Queue<SourceSection>(after.Where(section => !kept.Contains(Folded(section.Text))));
        var pairs = new Dictionary<SourceSection, SourceSection>(ReferenceEqualityComparer.Instance);
        foreach (var old in before.Where(section => !kept.Contains(Folded(section.Text))))
        {
            if (waiting.TryPeek(out var now) && (now.Level, now.Part) == (old.Level, old.Part))
            {
                pairs[waiting.Dequeue()] = old;
            }
            else
            {
                yield return (old, null);
            }
        }

        foreach (var old in before.Where(section => kept.Contains(Folded(section.Text))))
        {
            yield return (old, null);
        }

        foreach (var now in after)
        {
            yield return (pairs.GetValueOrDefault(now), now);
        }
    }

    static string Keys(ImmutableArray<SourceSection> sections) => string.Join('\n', sections.Select(section => section.Key));

    static ImmutableArray<ChangedLine> LinesOf(string old, string now) =>
    [
        .. InlineDiffBuilder.Diff(old, now, ignoreWhiteSpace: false).Lines
            .Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted && !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => new ChangedLine(line.Type == ChangeType.Inserted, line.Text)),
    ];

    /// <summary>What of a front matter is for readers.</summary>
    static string Translated(string header)
    {
        if (FrontMatter.Find(header) is not var (start, end, _) || YamlReader.Read(header[start..end], start).Root is not YamlMap map)
        {
            return header;
        }

        return string.Join('\n', TranslatedKeys.Select(key => map[key] is { } value ? Folded(header[value.Start..value.End]) : ""));
    }

    static string Folded(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
