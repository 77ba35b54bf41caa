using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

/// <summary>What the files of the index say of the pages of a site.</summary>
public sealed class IndexContent
{
    /// <summary>How often a word stands in each field of a page, and what it counts there by FORMAT.md.</summary>
    [Theory]
    [InlineData(0, 0, 0, 0, 1)]
    [InlineData(0, 0, 0, 0, 2)]
    [InlineData(0, 0, 0, 0, 3)]
    [InlineData(0, 0, 0, 0, 5)]
    [InlineData(0, 0, 0, 1, 0)]
    [InlineData(0, 0, 0, 2, 0)]
    [InlineData(0, 0, 0, 3, 0)]
    [InlineData(0, 0, 1, 0, 0)]
    [InlineData(0, 0, 2, 0, 0)]
    [InlineData(0, 0, 3, 0, 0)]
    [InlineData(0, 1, 0, 0, 0)]
    [InlineData(0, 2, 0, 0, 0)]
    [InlineData(0, 3, 0, 0, 0)]
    [InlineData(1, 0, 0, 0, 0)]
    [InlineData(1, 0, 0, 0, 3)]
    [InlineData(2, 0, 0, 0, 0)]
    [InlineData(2, 0, 1, 1, 1)]
    [InlineData(0, 1, 1, 1, 1)]
    public void A_word_counts_as_much_as_the_fields_that_have_it(int titles, int headings, int keywords, int description, int text)
    {
        static string Times(int count, string word) => string.Concat(Enumerable.Repeat(word + " ", count));
        var title = titles == 1 ? "xyzzy" : "other";
        var page =
            $"---\ntitle: {(titles == 2 ? "xyzzy" : title)}\ndescription: {Times(description, "xyzzy")}qqq\n"
            + $"keywords: [{string.Concat(Enumerable.Repeat("xyzzy, ", keywords))}qqq]\n---\n"
            + $"# {title}\n\n{Times(text, "xyzzy")}{Times(6 - text, "word")}\n\n"
            + Times(headings, "## xyzzy\n\n");
        using var site = new TestSite(("a.md", page), ("b.md", $"# B\n\n{Times(6, "word")}\n"));

        var posting = Assert.Single(DecodedIndex.Of(site)["xyzzy"].Postings);

        // Headings and titles are text too.
        var ofTitle = titles switch
        {
            1 => 6 + 1,
            2 => 4.2 + 1,
            _ => 0,
        };
        var frequency = ofTitle + (headings * (2.5 + 1)) + (keywords * 4) + (description * 3) + text;
        Assert.Equal((int)Math.Min(8 * frequency / (1.4 + frequency), 7), posting.Impact);
        Assert.Equal(titles > 0, posting.Titles.Count > 0);
    }

    [Fact]
    public void A_word_counts_less_in_a_long_page()
    {
        using var site = new TestSite(
            ("a.md", $"# A\n\nxyzzy xyzzy {string.Concat(Enumerable.Repeat("word ", 1))}\n"),
            ("b.md", $"# B\n\nxyzzy xyzzy {string.Concat(Enumerable.Repeat("word ", 95))}\n")
        );

        var impacts = DecodedIndex.Of(site)["xyzzy"].Postings.Select(posting => posting.Impact);

        Assert.Equal([Impact(2 / (0.5 + (0.5 * 3 / 50))), Impact(2 / (0.5 + (0.5 * 97 / 50)))], impacts);

        static int Impact(double frequency) => (int)(8 * frequency / (1.4 + frequency));
    }

    [Fact]
    public void Titles_are_kept_with_place_length_and_check()
    {
        using var site = new TestSite(
            ("toc.yml", "- name: Third plugh name\n  href: a.md\n"),
            ("a.md", "---\ntitle: Second xyzzy\n---\n# The plugh of xyzzy\n\nText.\n")
        );
        var index = DecodedIndex.Of(site);

        Assert.Equal([Use(0, 0, 2, "plugh"), Use(2, 1, 3, "plugh")], Assert.Single(index["plugh"].Postings).Titles);
        Assert.Equal([Use(0, 1, 2, "xyzzy"), Use(1, 1, 2, "xyzzy")], Assert.Single(index["xyzzy"].Postings).Titles);
        Assert.Equal([Use(1, 0, 2, "second")], Assert.Single(index["second"].Postings).Titles);
        Assert.Contains("the", index.Stop);
    }

    [Fact]
    public void What_stands_beyond_the_sixteenth_word_of_a_title_stands_at_the_sixteenth()
    {
        var words = Enumerable.Range(0, 20).Select(number => $"xyz{100 + number}").ToArray();
        using var site = new TestSite(("a.md", $"# {string.Join(' ', words)}\n"));
        var index = DecodedIndex.Of(site);

        foreach (var (word, number) in words.Select((word, number) => (word, number)))
        {
            Assert.Equal([Use(0, Math.Min(number, 15), 16, word)], Assert.Single(index[word].Postings).Titles);
        }
    }

    [Fact]
    public void A_joined_word_takes_no_place_of_its_own_in_a_title()
    {
        using var site = new TestSite(("a.md", "# Co-vente plugh PowerShell xyzzy\n"));
        var index = DecodedIndex.Of(site);

        Assert.Equal([Use(0, 1, 5, "covente")], Assert.Single(index["covente"].Postings).Titles);
        Assert.Equal([Use(0, 2, 5, "plugh")], Assert.Single(index["plugh"].Postings).Titles);
        Assert.Equal([Use(0, 4, 5, "xyzzy")], Assert.Single(index["xyzzy"].Postings).Titles);
        Assert.Contains(index.Forms, one => one.Form == "shell");
    }

    [Fact]
    public void Sections_are_kept_in_order_with_the_words_of_their_headings()
    {
        using var site = new TestSite(
            ("a.md", "# A\n\nplugh\n\n## The xyzzy of plugh\n\nText.\n\n## B\n\nxyzzy\n\n## C\n\nplugh plugh\n\n## Xyzzy\n\nxyzzy plugh\n")
        );
        var index = DecodedIndex.Of(site);

        Assert.Equal([(0, 0), (1, 2), (3, 0), (4, 0)], Sections("plugh"));
        Assert.Equal([(1, 2), (2, 0), (4, 1)], Sections("xyzzy"));
        Assert.Equal([(0, 0)], Sections("a"));

        IEnumerable<(int, int)> Sections(string form) =>
            Assert.Single(index[form].Postings).Sections.Select(use => (use.Section, use.HeadingWords));
    }

    [Fact]
    public void Of_a_word_that_most_pages_have_the_strongest_are_kept()
    {
        using var site = new TestSite(
            Enumerable
                .Range(0, 230)
                .Select(number =>
                    (
                        $"p{number:000}.md",
                        number is 100 or 229 ? "# Plugh\n"
                        : number is 50 or 228 ? "# A\n\nplugh plugh plugh\n"
                        : number is 227 ? "---\nsearchWeight: 3\n---\n# A\n\nplugh b c\n"
                        : "# A\n\nplugh b c\n"
                    )
                )
        );
        var index = DecodedIndex.Of(site);

        var group = index["plugh"];

        Assert.Equal((200, 30, 230), (group.Postings.Count, group.LeftOut, index.Pages));
        Assert.Equal([.. Enumerable.Range(0, 197), 227, 228, 229], group.Postings.Select(posting => posting.Page));
        Assert.Equal([100, 229], group.Postings.Where(posting => posting.Titles.Count > 0).Select(posting => posting.Page));
        Assert.Equal([(227, 3)], index.Weights);
    }

    [Fact]
    public void Forms_are_in_order_once_and_found_by_the_starts_of_their_shards()
    {
        using var site = OurContent();
        var index = DecodedIndex.Of(site, "fr-fr");
        var forms = index.Forms.ConvertAll(one => one.Form);

        Assert.Equal(forms.Distinct().Order(StringComparer.Ordinal), forms);
        Assert.Equal("", index.Starts[0]);
        Assert.True(index.Starts.Length > 3);
        Assert.All(
            index.Forms,
            one =>
            {
                Assert.True(string.CompareOrdinal(index.Starts[one.Shard], one.Form) <= 0);
                Assert.True(one.Shard == index.Starts.Length - 1 || string.CompareOrdinal(one.Form, index.Starts[one.Shard + 1]) < 0);
            }
        );

        // None is longer than it must be.
        foreach (var (before, after) in index.Forms.Zip(index.Forms.Skip(1)).Where(pair => pair.First.Shard < pair.Second.Shard))
        {
            Assert.True(string.CompareOrdinal(index.Starts[after.Shard][..^1], before.Form) <= 0);
        }
    }

    [Fact]
    public void Backwards_stand_the_words_of_more_than_three_letters()
    {
        using var site = OurContent();
        var index = DecodedIndex.Of(site, "fr-fr");
        var backwards = index.Backwards.ToArray();

        Assert.Equal(
            index
                .Forms.Select(one => one.Form)
                .Where(form => form.Length > 3 && form.All(char.IsLetter))
                .Select(form => new string([.. form.Reverse()]))
                .Order(StringComparer.Ordinal),
            backwards
        );
        Assert.True(index.BackwardsStarts.Length > 0);
    }

    [Fact]
    public void What_is_shown_of_a_page_is_in_its_own_file()
    {
        using var site = new TestSite([
            ("toc.yml", "- name: Up\n  items:\n  - name: A\n    href: p050.md\n"),
            ("p050.md", "---\ndescription: About.\n---\n# Fifty\n\nFirst.\n\n## More\n\nSecond.\n"),
            .. Enumerable.Range(0, 200).Where(number => number != 50).Select(number => ($"p{number:000}.md", $"# P{number}\n")),
        ]);
        var index = DecodedIndex.Of(site);

        Assert.Equal(
            """["/en-us/p050","Fifty","en-US","About.","Up",["","","First.","more","More","Second."]]""",
            index.Fragment(50).GetRawText()
        );
        for (var page = 0; page < 200; page++)
        {
            Assert.Equal($"/en-us/p{page:000}", index.Fragment(page)[0].GetString());
        }
    }

    static DecodedIndex.TitleUse Use(int title, int position, int words, string form) =>
        new(title, position, words, form.Sum(letter => letter) % 8);

    static TestSite OurContent()
    {
        var site = new TestSite();
        TestSite.Copy(Repository.Content, site.Source);
        return site;
    }
}
