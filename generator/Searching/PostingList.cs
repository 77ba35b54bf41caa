using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>The pages that contain a form of a stem, added in order.</summary>
sealed class PostingList
{
    const int Strengths = 16;

    readonly ByteWriter records = new();
    readonly int[] byStrength = new int[Strengths];
    int lastPage = -1;

    /// <summary>How many pages it has.</summary>
    public int Pages { get; private set; }

    /// <summary>Approximate size in bytes.</summary>
    public int Size => records.Length;

    /// <summary>Adds a page; pages come in ascending order.</summary>
    /// <param name="impact">0 to 7.</param>
    /// <param name="weight">The page's, see <see cref="PageMeta.SearchWeight"/>.</param>
    public void Add(int page, double weight, int impact, List<TitleOccurrence> titles, List<SectionOccurrence> sections, ByteWriter room)
    {
        Pages++;
        byStrength[Strength(impact, titles.Count > 0, weight)]++;
        records.Number(page - lastPage - 1);
        records.Number((impact * 2) + (titles.Count > 0 ? 1 : 0));
        lastPage = page;

        room.Clear();
        for (var i = 0; i < titles.Count; i++)
        {
            room.Number((titles[i].ToNumber() * 2) + (i < titles.Count - 1 ? 1 : 0));
        }

        records.Text(room.Written);
        room.Clear();
        var last = 0;
        for (var i = 0; i < sections.Count; i++)
        {
            var (section, heading) = sections[i];
            room.Number(((((section - last) * 2) + (heading > 0 ? 1 : 0)) * 2) + (i < sections.Count - 1 ? 1 : 0));
            if (heading > 0)
            {
                room.Number(heading - 1);
            }

            last = section;
        }

        records.Text(room.Written);
    }

    /// <summary>Writes the highest-ranked pages: those with the stem in a title first, then by impact, then in order.</summary>
    /// <param name="weights">Of all pages, in the order they were added.</param>
    /// <returns>The number of pages written.</returns>
    public int Write(int most, double[] weights, ByteWriter postings, ByteWriter sections)
    {
        var (weakest, ofWeakest) = Weakest(most);
        var reader = new ByteReader(records.Written);
        var (page, last, written) = (-1, -1, 0);
        while (!reader.IsAtEnd)
        {
            page += reader.Number() + 1;
            var head = reader.Number();
            var titleBytes = reader.Text();
            var sectionBytes = reader.Text();
            var strength = Strength(head >> 1, (head & 1) == 1, weights[page]);
            if (strength < weakest || (strength == weakest && ofWeakest-- <= 0))
            {
                continue;
            }

            postings.Number(((page - last - 1) * Strengths) + head);
            postings.All(titleBytes);
            sections.All(sectionBytes);
            last = page;
            written++;
        }

        return written;
    }

    /// <summary>The lowest strength that is written, and how many pages of exactly that strength.</summary>
    (int Strength, int Count) Weakest(int most)
    {
        var left = most;
        for (var strength = Strengths - 1; strength > 0; strength--)
        {
            if (byStrength[strength] >= left)
            {
                return (strength, left);
            }

            left -= byStrength[strength];
        }

        return (0, left);
    }

    static int Strength(int impact, bool isInTitle, double weight) =>
        (int)Math.Min(((isInTitle ? Strengths / 2 : 0) + impact) * weight, Strengths - 1);
}
