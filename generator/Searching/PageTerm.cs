namespace LicensingSite.Searching;

/// <summary>What a page says of a word: how often it stands in which field, and in which sections.</summary>
sealed class PageTerm
{
    public int Headings { get; set; }

    public int Keywords { get; set; }

    public int Description { get; set; }

    public int Body { get; set; }

    public List<TitleUse> Titles { get; } = [];

    /// <summary>In ascending order; a section's heading before its text.</summary>
    public List<SectionUse> Sections { get; } = [];

    public void Add(SectionUse use)
    {
        if (Sections.Count == 0 || Sections[^1].Section != use.Section)
        {
            Sections.Add(use);
        }
    }

    public void Write(ByteWriter writer)
    {
        writer.Number(Headings);
        writer.Number(Keywords);
        writer.Number(Description);
        writer.Number(Body);
        writer.Number(Titles.Count);
        foreach (var use in Titles)
        {
            writer.Number(use.ToNumber());
        }

        writer.Number(Sections.Count);
        foreach (var use in Sections)
        {
            writer.Number(use.ToNumber());
        }
    }
}

/// <summary>A section that holds a word.</summary>
/// <param name="HeadingLength">How many words its heading has, 1 to 16, where the word stands there; else 0.</param>
readonly record struct SectionUse(int Section, int HeadingLength)
{
    public int ToNumber() => (Section * (TitleUse.MostWords + 1)) + HeadingLength;

    public static SectionUse From(int number) => new(number / (TitleUse.MostWords + 1), number % (TitleUse.MostWords + 1));
}
