using System.Runtime.InteropServices;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>Finds the words of a page and where they stand; the same page and synonyms always give the same bytes.</summary>
/// <remarks>
/// The bytes: words of the text; number of titles; number of terms; for each its form and what a <see cref="PageTerm"/> writes.
/// </remarks>
sealed class PageAnalyser(Language language, Synonyms synonyms, TokenAnalysisCache cache)
{
    /// <summary>Raised whenever the bytes of a page change that has not.</summary>
    public const int Version = 3;

    readonly Dictionary<string, PageTerm> terms = new(StringComparer.Ordinal);
    int length;

    public static byte[] Analyse(Page page, Language language, Synonyms synonyms, TokenAnalysisCache cache) =>
        new PageAnalyser(language, synonyms, cache).Bytes(page);

    /// <summary>How many words the text of an analysed page has.</summary>
    public static int LengthIn(ReadOnlySpan<byte> analysis) => new ByteReader(analysis).Number();

    byte[] Bytes(Page page)
    {
        var (title, sections) = PageSections.Of(page);
        var titles = AddTitles(title ?? page.Meta.Title, page.Meta.Title);
        Add(page.Meta.Description, term => term.Description++);
        foreach (var keyword in page.Meta.Keywords)
        {
            Add(keyword, term => term.Keywords++);
        }

        for (var i = 0; i < sections.Length; i++)
        {
            AddHeading(sections[i].Heading, i);
            var occurrence = new SectionOccurrence(i, 0);
            length += Add(sections[i].Text, term =>
            {
                term.Body++;
                term.Add(occurrence);
            });
        }

        var writer = new ByteWriter();
        writer.Number(length);
        writer.Number(titles);
        writer.Number(terms.Count);
        foreach (var (form, term) in terms)
        {
            writer.Text(form);
            term.Write(writer);
        }

        return writer.Written.ToArray();
    }

    int AddTitles(string first, string second)
    {
        var count = 0;
        foreach (var title in new[] { first, second }.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (form, occurrence) in TitleOccurrence.Find(title, count, language))
            {
                Term(form).Add(occurrence);
            }

            var words = TitleOccurrence.TellingTokens(title, language);
            foreach (var form in synonyms.FindOthers(words, language))
            {
                Term(form).Keywords++;
            }

            foreach (var form in language.Alike.FindOthers(words, language))
            {
                Term(form).Headings++;
            }

            Add(title, term => term.Body++);

            count++;
        }

        return count;
    }

    void AddHeading(string heading, int section)
    {
        var words = TitleOccurrence.TellingTokens(heading, language);
        var occurrence = new SectionOccurrence(section, Math.Clamp(words.Count(word => !word.IsExtra), 1, TitleOccurrence.MostWords));
        Add(heading, term => term.Body++);
        foreach (var form in words.Select(word => word.Form).Concat(synonyms.FindOthers(words, language)))
        {
            var term = Term(form);
            term.Headings++;
            term.Add(occurrence);
        }
    }

    /// <summary>Counts the words of a text, and returns how many there are.</summary>
    int Add(string? text, Action<PageTerm> count)
    {
        var words = text is null ? [] : Tokenizer.Tokenize(text, cache);
        foreach (var word in words)
        {
            count(Term(word.Form));
        }

        foreach (var form in synonyms.FindOthers(words, language))
        {
            count(Term(form));
        }

        return words.Count;
    }

    PageTerm Term(string form) => CollectionsMarshal.GetValueRefOrAddDefault(terms, form, out _) ??= new PageTerm();
}
