namespace LicensingSite.Searching;

/// <summary>The tables of a language, as in the files of <c>Languages</c>; words are separated by white space.</summary>
/// <param name="StopWords">Folded.</param>
/// <param name="Suffixes"><c>suffix/least letters before it/replacement</c>, the latter two optional.</param>
/// <param name="Roots">A line for each stem: irregular forms that share it.</param>
/// <param name="Synonyms">A line for each set, separated by commas.</param>
sealed record LanguageTables(string StopWords, string Suffixes, string Roots, string Synonyms)
{
    /// <summary>Reads the four sections of a language's file, each below a line that begins with <c>#</c>.</summary>
    /// <param name="tag">A language with a file.</param>
    public static LanguageTables Read(string tag)
    {
        using var stream = typeof(LanguageTables).Assembly.GetManifestResourceStream($"languages/{tag}.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new List<List<string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                sections.Add([]);
            }
            else if (line.Length > 0)
            {
                sections[^1].Add(line);
            }
        }

        return new LanguageTables(Section(0), Section(1), Section(2), Section(3));

        string Section(int index) => string.Join('\n', sections[index]);
    }
}
