namespace LicensingSite.Tests.Commands;

/// <summary><c>translations stamp</c>, as users run it.</summary>
public sealed class TranslationStampTests : IDisposable
{
    readonly TranslatedTerms terms = new();

    [Fact]
    public async Task Stamp_writes_into_pages_that_say_nothing_and_leaves_others_alone()
    {
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source + "More.\n");
        terms.Site.Write("fr-FR/index.md", "# Accueil\n");
        var stale = await File.ReadAllBytesAsync(Path.Combine(terms.Site.Source, "fr-FR/terms.md"), TestContext.Current.CancellationToken);

        Assert.Contains("would be stamped", (await terms.RunAsync("stamp", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Equal("# Accueil\n", await Read("fr-FR/index.md"));
        var run = await terms.RunAsync("stamp");

        Assert.Equal(
            (0, $"content/fr-FR/index.md: stamped: source_hash: {TranslatedTerms.Sha1(TranslatedTerms.Home)}\n"),
            (run.ExitCode, run.Output)
        );
        Assert.Equal(
            stale,
            await File.ReadAllBytesAsync(Path.Combine(terms.Site.Source, "fr-FR/terms.md"), TestContext.Current.CancellationToken)
        );
        var again = await terms.RunAsync("stamp");
        Assert.Equal(
            (
                "",
                "All translations already record their source version.\n"
                    + "1 stale page not stamped. Name the pages that are up to date.\n"
            ),
            (again.Output, again.Errors)
        );
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(terms.Site.Source, "fr-FR")),
            file => file.EndsWith(".tmp", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Stamp_brings_a_page_up_to_date_that_is_named()
    {
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source + "More.\n");

        Assert.Equal(0, (await terms.RunAsync("stamp", "terms")).ExitCode);

        Assert.Contains(
            $"ms.openlocfilehash: {TranslatedTerms.Sha1(TranslatedTerms.Source + "More.\n")}\n",
            await Read("fr-FR/terms.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("fr-FR       2      1      0", (await terms.RunAsync("status")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", 2)]
    [InlineData("index", 2)]
    [InlineData("gone", 1)]
    public async Task Stamp_says_what_it_cannot_stamp(string name, int exitCode)
    {
        terms.Site.Write("fr-FR/gone.md", "---\nms.translationtype: HT\n---\n# Partie\n");

        var run = await terms.RunAsync("stamp", name);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(name, run.Output + run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => terms.Dispose();

    Task<string> Read(string path) => File.ReadAllTextAsync(Path.Combine(terms.Site.Source, path), TestContext.Current.CancellationToken);
}
