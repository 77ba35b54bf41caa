using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

/// <summary>A dictionary of several files, and words on so many pages that not all are kept.</summary>
[Trait("Category", "Full")]
public sealed class ManyPages(SearchReader reader) : IClassFixture<SearchReader>, IAsyncLifetime
{
    const int Pages = 700;

    readonly TestSite site = new(Enumerable.Range(0, Pages).Select(number => ($"p{number}.md", Text(number))));
    OpenIndex index = null!;

    public async ValueTask InitializeAsync() => index = await reader.OpenAsync(site);

    public ValueTask DisposeAsync()
    {
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_dictionary_lies_in_several_files()
    {
        var files = Directory.GetFiles(Path.Combine(site.Output, "en-us/_s"), "*.bin").Select(Path.GetFileNameWithoutExtension);

        Assert.InRange(files.Count(name => name != "index" && !name!.Contains('-', StringComparison.Ordinal)), 4, 100);
    }

    [Fact]
    public async Task Each_word_is_found_in_its_file()
    {
        var found = await index.SearchAllAsync(Enumerable.Range(0, Pages).Select(Name));

        Assert.Equal(Enumerable.Range(0, Pages).Select(number => $"/en-us/p{number}"), found.Select(urls => urls[0]));
    }

    [Fact]
    public async Task A_beginning_that_is_not_the_last_word_is_found_in_all_files_that_have_it()
    {
        var beginnings = Enumerable.Range(10, 60).ToArray();
        var found = await index.SearchAllAsync(beginnings.Select(number => $"word{number} agreement"), limit: 10);

        Assert.Equal(
            beginnings.Select(number => Enumerable.Range(10 * number, 10).Select(page => $"/en-us/p{page}")),
            found.Select(urls => urls.Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public async Task Of_a_word_on_all_pages_the_strongest_are_kept()
    {
        var found = await index.UrlsAsync("agreement");

        Assert.Equal(["/en-us/p650", "/en-us/p699"], found.Take(2).Order(StringComparer.Ordinal));
    }

    /// <summary>The word of a page; together they fill several files.</summary>
    static string Name(int number) => $"word{number:000}q";

    /// <summary>All pages name the agreement; a late one has it in its title, and the last is made to weigh more.</summary>
    static string Text(int number) =>
        number switch
        {
            650 => $"# The agreement\n\nAbout {Name(number)}.\n",
            Pages - 1 => $"---\nsearchWeight: 10\n---\n# {Name(number)}\n\nAn agreement.\n",
            _ => $"# {Name(number)}\n\nAn agreement.\n",
        };
}
