using System.Runtime.InteropServices;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>Finds the words of a page and where they stand; the same page and synonyms always give the same bytes.</summary>
/// <remarks>
/// The bytes: words of the text; number of titles; number of terms; for each its form and what a <see cref="PageTerm"/> writes.
/// </remarks>
sealed class PageAnalyser
{
    /// <summary>Raised whenever the bytes of a page change that has not.</summary>
    public const int Version = 3;

    readonly Language language;
    readonly Synonyms synonyms;
    readonly Readings readings;
    readonly Dictionary<string, PageTerm> terms = new(StringComparer.Ordinal);
    int length;

    PageAnalyser(Language language, Synonyms synonyms, Readings readings) => (this.language, this.synonyms, this.readings) = (language, synonyms, readings);

    public static byte[] Analyse(Page page, Language language, Synonyms synonyms, Readings readings) => new PageAnalyser(language, synonyms, readings).Bytes(page);

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
            var use = new SectionUse(i, 0);
            length += Add(sections[i].Text, term =>
            {
                term.Body++;
                term.Add(use);
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
            foreach (var (form, use) in TitleUse.In(title, count, language))
            {
                Term(form).Add(use);
            }

            var words = TitleUse.Words(title, language);
            foreach (var form in synonyms.In(words, language))
            {
                Term(form).Keywords++;
            }

            foreach (var form in language.Alike.In(words, language))
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
        var words = TitleUse.Words(heading, language);
        var use = new SectionUse(section, Math.Clamp(words.Count(word => !word.IsExtra), 1, TitleUse.MostWords));
        Add(heading, term => term.Body++);
        foreach (var form in words.Select(word => word.Form).Concat(synonyms.In(words, language)))
        {
            var term = Term(form);
            term.Headings++;
            term.Add(use);
        }
    }

    /// <summary>Counts the words of a text, and returns how many there are.</summary>
    int Add(string? text, Action<PageTerm> count)
    {
        var words = text is null ? [] : WordSplitter.Split(text, readings);
        foreach (var word in words)
        {
            count(Term(word.Form));
        }

        foreach (var form in synonyms.In(words, language))
        {
            count(Term(form));
        }

        return words.Count;
    }

    PageTerm Term(string form) => CollectionsMarshal.GetValueRefOrAddDefault(terms, form, out _) ??= new PageTerm();
}
