namespace LicensingSite.Searching;

/// <summary>The kinds of text of a page; each has its own count of a term.</summary>
enum TermField
{
    Heading,
    Keyword,
    Description,
    Body,
}

/// <summary>The occurrences of a form in a page: counts per field, titles and sections.</summary>
struct PageTerm(string form)
{
    public readonly string Form => form;

    /// <summary>Of the titles and sections with the term, in the order they were added.</summary>
    public OccurrenceChain Titles = OccurrenceChain.Empty;

    /// <summary>In ascending order; a section's heading before its text.</summary>
    public OccurrenceChain Sections = OccurrenceChain.Empty;

    int headings;
    int keywords;
    int descriptions;
    int bodies;

    public void Count(TermField field)
    {
        switch (field)
        {
            case TermField.Heading:
                headings++;
                break;
            case TermField.Keyword:
                keywords++;
                break;
            case TermField.Description:
                descriptions++;
                break;
            default:
                bodies++;
                break;
        }
    }

    public readonly void WriteCounts(ByteWriter writer)
    {
        writer.Number(headings);
        writer.Number(keywords);
        writer.Number(descriptions);
        writer.Number(bodies);
    }
}

/// <summary>A list inside an <see cref="OccurrenceStore"/>.</summary>
/// <param name="First">Index of its first item; -1 for none.</param>
/// <param name="Last">Index of its last item.</param>
readonly record struct OccurrenceChain(int First, int Last, int Count)
{
    public static readonly OccurrenceChain Empty = new(-1, -1, 0);
}

/// <summary>Many short lists of numbers in one array: most terms have one occurrence.</summary>
sealed class OccurrenceStore
{
    readonly List<(int Number, int Next)> items = [];

    public void Clear() => items.Clear();

    /// <summary>The number added to a chain last; -1 if it is empty.</summary>
    public int LastOf(OccurrenceChain chain) => chain.Count == 0 ? -1 : items[chain.Last].Number;

    public void Add(ref OccurrenceChain chain, int number)
    {
        var index = items.Count;
        items.Add((number, -1));
        if (chain.Count > 0)
        {
            items[chain.Last] = (items[chain.Last].Number, index);
        }

        chain = new OccurrenceChain(chain.Count == 0 ? index : chain.First, index, chain.Count + 1);
    }

    public void Write(OccurrenceChain chain, ByteWriter writer)
    {
        writer.Number(chain.Count);
        for (var i = chain.First; i >= 0; i = items[i].Next)
        {
            writer.Number(items[i].Number);
        }
    }
}

/// <summary>An occurrence of a token in a section.</summary>
/// <param name="HeadingLength">Tokens of the section's heading, 1 to 16, if the token is in it; else 0.</param>
readonly record struct SectionOccurrence(int Section, int HeadingLength)
{
    public int ToNumber() => (Section * (TitleOccurrence.MostWords + 1)) + HeadingLength;

    public static SectionOccurrence From(int number) =>
        new(number / (TitleOccurrence.MostWords + 1), number % (TitleOccurrence.MostWords + 1));
}
