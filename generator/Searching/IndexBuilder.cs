using System.Runtime.InteropServices;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>Builds the posting lists of an index from the analyses of its pages, added in order.</summary>
/// <param name="averageLength">Average number of tokens in a page's text.</param>
sealed class IndexBuilder(double averageLength)
{
    /// <summary>The k of BM25: how fast further occurrences of a term stop to matter.</summary>
    const double Saturation = 1.4;

    /// <summary>The b of BM25: how much occurrences in long pages count less, 0 to 1.</summary>
    const double LengthShare = 0.5;

    const double Heading = 2.5;
    const double Keyword = 4;
    const double Description = 3;
    const double FirstTitle = 6;
    const double OtherTitle = 4.2;

    readonly Dictionary<string, Entry> byStem = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<PostingList>> forms = new(StringComparer.Ordinal);
    readonly Dictionary<Language, Dictionary<string, Entry>> byLanguage = [];

    /// <summary>Those with occurrences in the page that is being added.</summary>
    readonly List<Entry> open = [];
    readonly Stack<Draft> spare = new();
    readonly ByteWriter room = new();

    /// <summary>The posting lists by form: one, or one for each language that has the form.</summary>
    public IReadOnlyDictionary<string, List<PostingList>> Forms => forms;

    /// <summary>Adds a page.</summary>
    /// <param name="weight">See <see cref="PostingList.Add"/>.</param>
    /// <param name="analysis">As <see cref="PageAnalyser"/> returns it.</param>
    /// <param name="aliases">Further names of the page.</param>
    public void Add(int page, double weight, ReadOnlySpan<byte> analysis, Language language, IReadOnlyList<string> aliases)
    {
        var reader = new ByteReader(analysis);
        var length = 1 - LengthShare + (LengthShare * reader.Number() / averageLength);
        var titles = reader.Number();
        var known = KnownIn(language);
        Span<char> letters = stackalloc char[Folding.LongestForm * 2];
        for (var terms = reader.Number(); terms > 0; terms--)
        {
            var form = letters[..Encoding.UTF8.GetChars(reader.Text(), letters)];
            var draft = DraftFor(EntryOf(form, known, language));
            var frequency = Heading * reader.Number();
            frequency += Keyword * reader.Number();
            frequency += Description * reader.Number();
            frequency += reader.Number() / length;
            draft.Frequency += frequency;
            for (var occurrences = reader.Number(); occurrences > 0; occurrences--)
            {
                draft.Add(TitleOccurrence.From(reader.Number()));
            }

            for (var occurrences = reader.Number(); occurrences > 0; occurrences--)
            {
                draft.Sections.Add(SectionOccurrence.From(reader.Number()));
            }
        }

        foreach (var alias in aliases)
        {
            foreach (var (form, occurrence) in TitleOccurrence.Find(alias, titles, language))
            {
                DraftFor(EntryOf(form, known, language)).Add(occurrence);
            }

            titles++;
        }

        Close(page, weight);
    }

    void Close(int page, double weight)
    {
        foreach (var entry in open)
        {
            var draft = entry.Draft!;
            var frequency =
                draft.Frequency
                + (
                    draft.IsInFirstTitle ? FirstTitle
                    : draft.Titles.Count > 0 ? OtherTitle
                    : 0
                );
            var impact = Math.Clamp((int)(8 * frequency / (Saturation + frequency)), 0, 7);
            entry.List.Add(page, weight, impact, draft.Titles, draft.SectionsInOrder(), room);
            draft.Clear();
            spare.Push(draft);
            entry.Draft = null;
        }

        open.Clear();
    }

    Draft DraftFor(Entry entry)
    {
        if (entry.Draft is null)
        {
            entry.Draft = spare.TryPop(out var draft) ? draft : new Draft();
            open.Add(entry);
        }

        return entry.Draft;
    }

    Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> KnownIn(Language language)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byLanguage, language, out _);
        known ??= new Dictionary<string, Entry>(StringComparer.Ordinal);
        return known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    Entry EntryOf(ReadOnlySpan<char> form, Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> known, Language language)
    {
        if (known.TryGetValue(form, out var entry))
        {
            return entry;
        }

        var text = form.ToString();
        entry = CollectionsMarshal.GetValueRefOrAddDefault(byStem, language.Stem(text), out _) ??= new Entry();
        known.Dictionary[text] = entry;
        var all = CollectionsMarshal.GetValueRefOrAddDefault(forms, text, out _) ??= [];
        if (!all.Contains(entry.List))
        {
            all.Add(entry.List);
        }

        return entry;
    }

    /// <summary>The posting list of a stem, and its occurrences in the page that is being added.</summary>
    sealed class Entry
    {
        public PostingList List { get; } = new();

        /// <summary>Null if there is none so far.</summary>
        public Draft? Draft { get; set; }
    }

    /// <summary>The occurrences of a posting list in the page that is being added.</summary>
    sealed class Draft
    {
        public double Frequency { get; set; }

        public bool IsInFirstTitle { get; private set; }

        public List<TitleOccurrence> Titles { get; } = [];

        public List<SectionOccurrence> Sections { get; } = [];

        public void Add(TitleOccurrence occurrence)
        {
            IsInFirstTitle |= occurrence.Title == 0;
            Titles.Add(occurrence);
        }

        /// <summary>Each section once; the beginning of the page if there is none.</summary>
        public List<SectionOccurrence> SectionsInOrder()
        {
            if (Sections.Count == 1)
            {
                return Sections;
            }

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
