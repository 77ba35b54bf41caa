using System.Runtime.InteropServices;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>
/// Finds the words of a page and where they occur; the same page and synonyms always give the same bytes. An analyser keeps its memory
/// from page to page, and works on one at a time.
/// </summary>
/// <remarks>
/// The bytes: words of the text; number of titles; number of terms; for each its form, four counts, and the numbers of its occurrences in
/// titles and in sections, each list with its length first.
/// </remarks>
sealed class PageAnalyser(TokenAnalysisCache cache)
{
    /// <summary>Must be raised when the bytes of an unchanged page change.</summary>
    public const int Version = 3;

    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<PageTerm> terms = [];
    readonly OccurrenceStore titles = new();
    readonly OccurrenceStore sections = new();
    readonly List<Token> tokens = [];
    readonly ByteWriter writer = new();

    /// <summary>Number of words in the text of an analysed page.</summary>
    public static int LengthIn(ReadOnlySpan<byte> analysis) => new ByteReader(analysis).Number();

    public byte[] Analyse(Page page, Language language, Synonyms synonyms)
    {
        Clear();
        var (title, parts) = PageSections.Split(page);
        var titleCount = AddTitles(title ?? page.Meta.Title, page.Meta.Title, language, synonyms);
        Add(page.Meta.Description, TermField.Description, language, synonyms);
        foreach (var keyword in page.Meta.Keywords)
        {
            Add(keyword, TermField.Keyword, language, synonyms);
        }

        var length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            AddHeading(parts[i].Heading, i, language, synonyms);
            length += Add(parts[i].Text, TermField.Body, language, synonyms, new SectionOccurrence(i, 0));
        }

        return Written(length, titleCount);
    }

    void Clear()
    {
        numbers.Clear();
        terms.Clear();
        titles.Clear();
        sections.Clear();
        writer.Clear();
    }

    byte[] Written(int length, int titleCount)
    {
        writer.Number(length);
        writer.Number(titleCount);
        writer.Number(terms.Count);
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(terms))
        {
            writer.Text(term.Form);
            term.WriteCounts(writer);
            titles.Write(term.Titles, writer);
            sections.Write(term.Sections, writer);
        }

        return writer.Written.ToArray();
    }

    int AddTitles(string first, string second, Language language, Synonyms synonyms)
    {
        var count = 0;
        foreach (var title in new[] { first, second }.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var words = TitleOccurrence.TellingTokens(title, language, cache);
            foreach (var (form, occurrence) in TitleOccurrence.Find(words, count))
            {
                titles.Add(ref Term(form).Titles, occurrence.ToNumber());
            }

            foreach (var form in synonyms.FindOthers(words, language))
            {
                Term(form).Count(TermField.Keyword);
            }

            foreach (var form in language.Alike.FindOthers(words, language))
            {
                Term(form).Count(TermField.Heading);
            }

            Add(title, TermField.Body, language, synonyms);

            count++;
        }

        return count;
    }

    void AddHeading(string heading, int section, Language language, Synonyms synonyms)
    {
        var words = TitleOccurrence.TellingTokens(heading, language, cache);
        var occurrence = new SectionOccurrence(section, Math.Clamp(words.Count(word => !word.IsExtra), 1, TitleOccurrence.MostWords));
        Add(heading, TermField.Body, language, synonyms);
        foreach (var form in words.Select(word => word.Form).Concat(synonyms.FindOthers(words, language)))
        {
            Count(form, TermField.Heading, occurrence);
        }
    }

    /// <summary>Counts the words of a text.</summary>
    /// <param name="at">The section of the text; null for none.</param>
    /// <returns>The number of words.</returns>
    int Add(string? text, TermField field, Language language, Synonyms synonyms, SectionOccurrence? at = null)
    {
        tokens.Clear();
        Tokenizer.Tokenize(text ?? "", tokens, cache);
        foreach (var token in tokens)
        {
            Count(token.Form, field, at);
        }

        foreach (var form in synonyms.FindOthers(tokens, language))
        {
            Count(form, field, at);
        }

        return tokens.Count;
    }

    void Count(string form, TermField field, SectionOccurrence? at)
    {
        ref var term = ref Term(form);
        term.Count(field);
        if (at is { } occurrence && (term.Sections.Count == 0 || LastSectionOf(term) != occurrence.Section))
        {
            sections.Add(ref term.Sections, occurrence.ToNumber());
        }
    }

    int LastSectionOf(in PageTerm term) => SectionOccurrence.From(sections.LastOf(term.Sections)).Section;

    /// <summary>The entry of a form; valid until the next call.</summary>
    ref PageTerm Term(string form)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, form, out var exists);
        if (!exists)
        {
            number = terms.Count;
            terms.Add(new PageTerm(form));
        }

        return ref CollectionsMarshal.AsSpan(terms)[number];
    }
}
