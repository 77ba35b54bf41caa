namespace LicensingSite.Searching;

/// <summary>An occurrence of a token in one of a page's titles, stop words not counted.</summary>
/// <param name="Title">0 for the page's heading; its other titles follow.</param>
/// <param name="Position">0 for the first word.</param>
/// <param name="Length">Words of the title, 1 to 16.</param>
/// <param name="Check">Distinguishes the forms of a posting list: the sum of the UTF-16 code units, modulo 8.</param>
readonly record struct TitleOccurrence(int Title, int Position, int Length, int Check)
{
    public const int MostWords = 16;

    public int ToNumber() => (((((Title * MostWords) + Position) * MostWords) + Length - 1) * 8) + Check;

    public static TitleOccurrence From(int number) =>
        new(number / (8 * MostWords * MostWords), number / (8 * MostWords) % MostWords, (number / 8 % MostWords) + 1, number % 8);

    /// <summary>The tokens of a title without stop words; those after the sixteenth get the last position.</summary>
    public static IEnumerable<(string Form, TitleOccurrence Occurrence)> Find(string title, int number, Language language) =>
        Find(TellingTokens(title, language), number);

    /// <inheritdoc cref="Find(string, int, Language)"/>
    /// <param name="tokens">The title's, without stop words.</param>
    public static IEnumerable<(string Form, TitleOccurrence Occurrence)> Find(List<Token> tokens, int number)
    {
        var length = Math.Clamp(tokens.Count(token => !token.IsExtra), 1, MostWords);
        var position = -1;
        foreach (var (form, isExtra) in tokens)
        {
            position += isExtra ? 0 : 1;
            yield return (form, new TitleOccurrence(number, Math.Clamp(position, 0, MostWords - 1), length, form.Sum(c => c) % 8));
        }
    }

    /// <summary>The tokens of a text without stop words; all of them if there are no others.</summary>
    public static List<Token> TellingTokens(string text, Language language, TokenAnalysisCache? cache = null)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, tokens, cache);
        var telling = tokens.FindAll(token => !language.IsStopWord(token.Form));
        return telling.Exists(token => !token.IsExtra) ? telling : tokens;
    }
}
