namespace LicensingSite.Searching;

/// <summary>Where a word stands in one of a page's titles, stop words not counted.</summary>
/// <param name="Title">0 for the page's heading; its other titles follow.</param>
/// <param name="Position">0 for the first word.</param>
/// <param name="Length">Words of the title, 1 to 16.</param>
/// <param name="Check">Tells one form of a group from the others: the sum of its UTF-16 code units, modulo 8.</param>
readonly record struct TitleUse(int Title, int Position, int Length, int Check)
{
    public const int MostWords = 16;

    public int ToNumber() => (((((Title * MostWords) + Position) * MostWords) + Length - 1) * 8) + Check;

    public static TitleUse From(int number) => new(number / (8 * MostWords * MostWords), number / (8 * MostWords) % MostWords, (number / 8 % MostWords) + 1, number % 8);

    /// <summary>The words of a title that say something, and where each stands; beyond the sixteenth they all stand at the end.</summary>
    public static IEnumerable<(string Form, TitleUse Use)> In(string title, int number, Language language)
    {
        var words = Words(title, language);
        var length = Math.Clamp(words.Count(word => !word.IsExtra), 1, MostWords);
        var position = -1;
        foreach (var (form, isExtra) in words)
        {
            position += isExtra ? 0 : 1;
            yield return (form, new TitleUse(number, Math.Clamp(position, 0, MostWords - 1), length, form.Sum(c => c) % 8));
        }
    }

    /// <summary>A text's words without stop words, unless there are no others.</summary>
    public static List<Word> Words(string text, Language language)
    {
        var words = WordSplitter.Split(text);
        var telling = words.FindAll(word => !language.IsStopWord(word.Form));
        return telling.Exists(word => !word.IsExtra) ? telling : words;
    }
}
