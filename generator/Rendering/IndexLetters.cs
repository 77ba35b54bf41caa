using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>
/// The letters of an alphabetical index in a language, and their order. Accents are ignored unless they make another letter; kana are
/// grouped by row, ideographs under one heading; Arabic words are sorted without their article.
/// </summary>
sealed class IndexLetters(Locale locale) : IComparer<string>
{
    const string Digits = "#";
    const string Ideographs = "漢字";
    const string ArabicArticle = "ال";

    /// <summary>Each row of kana by its first; a row begins where the next character of this list does.</summary>
    const string KanaRows = "あかさたなはまやらわ";

    readonly CompareInfo order = locale.Culture.CompareInfo;
    readonly ConcurrentDictionary<Rune, string> letters = new();

    /// <summary>The letter a title stands under; <c>#</c> for a number or no letter at all.</summary>
    public string Of(string title)
    {
        var first = Sorted(title).EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        return first.Value == 0 || Rune.IsDigit(first) ? Digits
            : IsIdeograph(first) ? Ideographs
            : KanaRow(first) ?? letters.GetOrAdd(first, Letter);
    }

    /// <summary>What a title is put in order by.</summary>
    public SortKey KeyOf(string title) => order.GetSortKey(Sorted(title), CompareOptions.IgnoreCase);

    string Sorted(string title) =>
        locale.Language == "ar" && title.StartsWith(ArabicArticle, StringComparison.Ordinal) && title.Length > ArabicArticle.Length + 1
            ? title[ArabicArticle.Length..]
            : title;

    public int Compare(string? x, string? y) =>
        order.Compare(x, y, CompareOptions.IgnoreCase) is not 0 and var difference ? difference : string.CompareOrdinal(x, y);

    /// <summary>Without its accents, unless the language takes it for another letter then, as Spanish does <c>Ñ</c>.</summary>
    string Letter(Rune rune)
    {
        var whole = rune.ToString().ToUpper(locale.Culture);
        var bare = whole.Normalize(NormalizationForm.FormD)[..1];
        return char.IsHighSurrogate(bare[0]) || order.Compare(whole, bare, CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase) != 0
            ? whole
            : bare;
    }

    static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);

    /// <summary>The row of a kana of either kind, with or without its marks; null for any other letter.</summary>
    static string? KanaRow(Rune rune)
    {
        var kana = rune.ToString().Normalize(NormalizationForm.FormKD)[0];
        var hiragana = kana is >= 'ァ' and <= 'ヶ' ? (char)(kana - ('ァ' - 'ぁ')) : kana;
        return hiragana is >= 'ぁ' and <= 'ゖ' ? Row(hiragana) : null;
    }

    /// <summary>Small kana stand in the row of the large ones, but come before them in Unicode.</summary>
    static string Row(char hiragana) =>
        hiragana switch
        {
            'ぁ' => "あ",
            'ゃ' => "や",
            'ゎ' => "わ",
            'ゕ' or 'ゖ' => "か",
            _ => KanaRows.Last(first => first <= hiragana).ToString(),
        };
}
