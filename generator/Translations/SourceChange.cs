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

/// <summary>Kind of a source change, by ascending work for translators.</summary>
enum ChangeGrade
{
    /// <summary>Only white space.</summary>
    WhiteSpace,

    /// <summary>Front matter keys that are not translated.</summary>
    Metadata,

    /// <summary>Targets of links and images.</summary>
    Links,

    /// <summary>Text.</summary>
    Words,
}

/// <summary>How a section changed.</summary>
enum SectionFate
{
    Changed,
    Added,
    Removed,

    /// <summary>The same text in another place.</summary>
    Moved,
}

/// <summary>A changed section.</summary>
/// <param name="Section">Its current version; the old one if it was removed.</param>
/// <param name="Lines">Removed and added lines in order; empty if only white space changed.</param>
sealed record SectionChange(SectionFate Fate, ChangeGrade Grade, SourceSection Section, ImmutableArray<ChangedLine> Lines);

/// <summary>An added or removed line.</summary>
sealed record ChangedLine(bool IsNew, string Text);

/// <summary>Compares two versions of a source file, section by section.</summary>
static partial class SourceChange
{
    static readonly string[] TranslatedKeys =
    [
        FrontMatterSchema.Title,
        FrontMatterSchema.TitleSuffix,
        FrontMatterSchema.Description,
        FrontMatterSchema.Keywords,
        FrontMatterSchema.Hero,
        FrontMatterSchema.Features,
    ];

    /// <summary>Returns the sections that differ, in the order of the newer version, with removed sections at their old position.</summary>
    public static ImmutableArray<SectionChange> Between(ImmutableArray<SourceSection> before, ImmutableArray<SourceSection> after)
    {
        var pairs = Paired(before, after);
        var gone = pairs.Where(pair => pair.After is null).Select(pair => Folded(pair.Before!.Text)).ToHashSet(StringComparer.Ordinal);
        var moved = pairs
            .Where(pair => pair.Before is null)
            .Select(pair => Folded(pair.After!.Text))
            .Where(gone.Contains)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from pair in pairs
            where pair.After is not null || !moved.Contains(Folded(pair.Before!.Text))
            let change = Compared(pair.Before, pair.After, moved)
            where change is not null
            select change,
        ];
    }

    /// <summary>
    /// Returns the highest grade. White space if there are no changes, because the difference is outside all sections, such as a byte order
    /// mark.
    /// </summary>
    public static ChangeGrade GradeOf(ImmutableArray<SectionChange> changes) =>
        changes.IsEmpty ? ChangeGrade.WhiteSpace : changes.Max(change => change.Grade);

    static SectionChange? Compared(SourceSection? before, SourceSection? after, HashSet<string> moved) =>
        (before, after) switch
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
        var grade =
            Folded(old.Text) == Folded(now.Text) ? ChangeGrade.WhiteSpace
            : now.Part == SectionPart.Header ? (Translated(old.Text) == Translated(now.Text) ? ChangeGrade.Metadata : ChangeGrade.Words)
            : Folded(old.Prose) == Folded(now.Prose) ? ChangeGrade.Links
            : ChangeGrade.Words;
        return new SectionChange(SectionFate.Changed, grade, now, grade == ChangeGrade.WhiteSpace ? [] : LinesOf(old.Text, now.Text));
    }

    /// <summary>Pairs sections of equal level and heading in order and, between those, sections of equal level.</summary>
    static List<(SourceSection? Before, SourceSection? After)> Paired(
        ImmutableArray<SourceSection> before,
        ImmutableArray<SourceSection> after
    )
    {
        var pairs = new List<(SourceSection?, SourceSection?)>();
        var (a, b) = (0, 0);
        var texts = before
            .Select(section => Folded(section.Text))
            .Intersect(after.Select(section => Folded(section.Text)))
            .ToHashSet(StringComparer.Ordinal);
        var differences = Differ.Instance.CreateDiffs(
            Keys(before),
            Keys(after),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineChunker.Instance
        );
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

    /// <param name="kept">Texts in both versions: such sections moved, so they are not paired with others.</param>
    static IEnumerable<(SourceSection? Before, SourceSection? After)> PairedByPlace(
        ImmutableArray<SourceSection> before,
        ImmutableArray<SourceSection> after,
        HashSet<string> kept
    )
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
            .. InlineDiffBuilder
                .Diff(old, now, ignoreWhiteSpace: false)
                .Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted && !string.IsNullOrWhiteSpace(line.Text))
                .Select(line => new ChangedLine(line.Type == ChangeType.Inserted, line.Text)),
        ];

    /// <summary>The translatable values of a front matter.</summary>
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
