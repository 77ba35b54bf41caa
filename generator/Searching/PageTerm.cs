namespace LicensingSite.Searching;

/// <summary>What a page says of a word: how often it stands in which field, and in which sections.</summary>
sealed class PageTerm
{
    public int Headings { get; set; }

    public int Keywords { get; set; }

    public int Description { get; set; }

    public int Body { get; set; }

    /// <summary>Few words stand in titles.</summary>
    List<TitleUse>? titles;

    /// <summary>In ascending order; a section's heading before its text.</summary>
    readonly List<SectionUse> sections = new(1);

    public void Add(TitleUse use) => (titles ??= []).Add(use);

    public void Add(SectionUse use)
    {
        if (sections.Count == 0 || sections[^1].Section != use.Section)
        {
            sections.Add(use);
        }
    }

    public void Write(ByteWriter writer)
    {
        writer.Number(Headings);
        writer.Number(Keywords);
        writer.Number(Description);
        writer.Number(Body);
        writer.Number(titles?.Count ?? 0);
        foreach (var use in titles ?? [])
        {
            writer.Number(use.ToNumber());
        }

        writer.Number(sections.Count);
        foreach (var use in sections)
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
