using System.Runtime.InteropServices;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>Gathers the words of pages into groups of forms, page by page in order.</summary>
/// <param name="averageLength">Words of a page's text, on average.</param>
sealed class Gatherer(double averageLength)
{
    /// <summary>How fast more of the same word counts for less.</summary>
    const double Saturation = 1.4;

    /// <summary>How much a long page's words count for less, 0 to 1.</summary>
    const double LengthShare = 0.5;

    const double Heading = 2.5;
    const double Keyword = 4;
    const double Description = 3;
    const double FirstTitle = 6;
    const double OtherTitle = 4.2;

    readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Group>> forms = new(StringComparer.Ordinal);
    readonly Dictionary<Language, Dictionary<string, Group>> byLanguage = [];
    readonly Dictionary<Group, Draft> drafts = [];
    readonly Stack<Draft> spare = new();
    readonly ByteWriter room = new();

    /// <summary>Every form, and its groups: one, or one for each language that has it.</summary>
    public IReadOnlyDictionary<string, List<Group>> Forms => forms;

    /// <summary>Adds a page.</summary>
    /// <param name="weight">See <see cref="Group.Add"/>.</param>
    /// <param name="analysis">What <see cref="PageAnalyser"/> made of it.</param>
    /// <param name="aliases">What it is called elsewhere.</param>
    public void Add(int page, double weight, ReadOnlySpan<byte> analysis, Language language, IReadOnlyList<string> aliases)
    {
        var reader = new ByteReader(analysis);
        var length = 1 - LengthShare + (LengthShare * reader.Number() / averageLength);
        var titles = reader.Number();
        Span<char> letters = stackalloc char[Folding.LongestForm * 2];
        for (var terms = reader.Number(); terms > 0; terms--)
        {
            var form = letters[..Encoding.UTF8.GetChars(reader.Text(), letters)];
            var draft = DraftOf(GroupOf(form, language));
            draft.Frequency += (Heading * reader.Number()) + (Keyword * reader.Number()) + (Description * reader.Number()) + (reader.Number() / length);
            for (var uses = reader.Number(); uses > 0; uses--)
            {
                draft.Add(TitleUse.From(reader.Number()));
            }

            for (var uses = reader.Number(); uses > 0; uses--)
            {
                draft.Sections.Add(SectionUse.From(reader.Number()));
            }
        }

        foreach (var alias in aliases)
        {
            foreach (var (form, use) in TitleUse.In(alias, titles, language))
            {
                DraftOf(GroupOf(form, language)).Add(use);
            }

            titles++;
        }

        Close(page, weight);
    }

    void Close(int page, double weight)
    {
        foreach (var (group, draft) in drafts)
        {
            var frequency = draft.Frequency + (draft.IsInFirstTitle ? FirstTitle : draft.Titles.Count > 0 ? OtherTitle : 0);
            var impact = Math.Clamp((int)(8 * frequency / (Saturation + frequency)), 0, 7);
            group.Add(page, weight, impact, draft.Titles, draft.SectionsInOrder(), room);
            draft.Clear();
            spare.Push(draft);
        }

        drafts.Clear();
    }

    Draft DraftOf(Group group) =>
        CollectionsMarshal.GetValueRefOrAddDefault(drafts, group, out _) ??= spare.TryPop(out var draft) ? draft : new Draft();

    Group GroupOf(ReadOnlySpan<char> form, Language language)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byLanguage, language, out _);
        known ??= new Dictionary<string, Group>(StringComparer.Ordinal);
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var group))
        {
            return group;
        }

        var text = form.ToString();
        group = CollectionsMarshal.GetValueRefOrAddDefault(groups, language.Stem(text), out _) ??= new Group();
        known[text] = group;
        var all = CollectionsMarshal.GetValueRefOrAddDefault(forms, text, out _) ??= [];
        if (!all.Contains(group))
        {
            all.Add(group);
        }

        return group;
    }

    /// <summary>What a page says of a group, until all its words are read.</summary>
    sealed class Draft
    {
        public double Frequency { get; set; }

        public bool IsInFirstTitle { get; private set; }

        public List<TitleUse> Titles { get; } = [];

        public List<SectionUse> Sections { get; } = [];

        public void Add(TitleUse use)
        {
            IsInFirstTitle |= use.Title == 0;
            Titles.Add(use);
        }

        /// <summary>Each section once; the page's beginning for words that stand in no section.</summary>
        public List<SectionUse> SectionsInOrder()
        {
            Sections.Sort((a, b) => a.Section != b.Section ? a.Section.CompareTo(b.Section) : b.HeadingLength.CompareTo(a.HeadingLength));
            var kept = 0;
            for (var i = 0; i < Sections.Count; i++)
            {
                if (kept == 0 || Sections[kept - 1].Section != Sections[i].Section)
                {
                    Sections[kept++] = Sections[i];
                }
            }

            Sections.RemoveRange(kept, Sections.Count - kept);
            if (kept == 0)
            {
                Sections.Add(default);
            }

            return Sections;
        }

        public void Clear()
        {
            (Frequency, IsInFirstTitle) = (0, false);
            Titles.Clear();
            Sections.Clear();
        }
    }
}
