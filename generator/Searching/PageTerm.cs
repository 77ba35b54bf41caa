namespace LicensingSite.Searching;

/// <summary>The occurrences of a form in a page: counts per field, titles and sections.</summary>
sealed class PageTerm
{
    public int Headings { get; set; }

    public int Keywords { get; set; }

    public int Description { get; set; }

    public int Body { get; set; }

    /// <summary>Null for most forms: few are in titles.</summary>
    List<TitleOccurrence>? titles;

    /// <summary>In ascending order; a section's heading before its text.</summary>
    readonly List<SectionOccurrence> sections = new(1);

    public void Add(TitleOccurrence occurrence) => (titles ??= []).Add(occurrence);

    public void Add(SectionOccurrence occurrence)
    {
        if (sections.Count == 0 || sections[^1].Section != occurrence.Section)
        {
            sections.Add(occurrence);
        }
    }

    public void Write(ByteWriter writer)
    {
        writer.Number(Headings);
        writer.Number(Keywords);
        writer.Number(Description);
        writer.Number(Body);
        writer.Number(titles?.Count ?? 0);
        foreach (var occurrence in titles ?? [])
        {
            writer.Number(occurrence.ToNumber());
        }

        writer.Number(sections.Count);
        foreach (var occurrence in sections)
        {
            writer.Number(occurrence.ToNumber());
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
