using System.Text.Json;

namespace LicensingSite.Tests.Commands;

/// <summary><c>translations status</c>, as users run it.</summary>
public sealed class TranslationStatusTests : IDisposable
{
    readonly TranslatedTerms terms = new();

    [Fact]
    public async Task Status_counts_the_pages_of_each_language_and_lists_those_that_are_not_fresh()
    {
        terms.Site.Write("fr-FR/gone.md", "---\nms.translationtype: HT\n---\n# Partie\n");
        var run = await terms.RunAsync("status");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            locale  pages  fresh  stale  untranslated  unknown  orphan  page coverage  word coverage
            fr-FR       2      1      0             1        0       1         50.0 %         86.3 %

            fr-FR
              untranslated  content/en-US/index.md
              orphan        content/fr-FR/gone.md

            """.ReplaceLineEndings("\n"),
            run.Output
        );
    }

    [Fact]
    public async Task Status_as_JSON_has_the_documented_shape()
    {
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source + "More.\n");

        using var json = JsonDocument.Parse((await terms.RunAsync("status", "--format", "json")).Output);

        Assert.Equal("en-US", json.RootElement.GetProperty("source").GetString());
        var locale = Assert.Single(json.RootElement.GetProperty("locales").EnumerateArray());
        Assert.Equal(
            ["locale", "pages", "words", "fresh", "stale", "untranslated", "unknown", "orphan", "coverage", "translated", "notFresh"],
            locale.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(
            ("{\"pages\":0,\"words\":0}", 50),
            (TranslatedTerms.Compact(locale.GetProperty("coverage")), locale.GetProperty("translated").GetProperty("pages").GetDouble())
        );
        Assert.Equal(
            [
                "{\"status\":\"stale\",\"page\":\"terms\",\"source\":\"content/en-US/terms.md\","
                    + "\"translation\":\"content/fr-FR/terms.md\",\"words\":20,\"change\":null,\"reason\":null}",
                "{\"status\":\"untranslated\",\"page\":\"index\",\"source\":\"content/en-US/index.md\","
                    + "\"translation\":null,\"words\":3,\"change\":null,\"reason\":null}",
            ],
            locale.GetProperty("notFresh").EnumerateArray().Select(TranslatedTerms.Compact)
        );
    }

    [Theory]
    [InlineData(0, "--fail-under", "50")]
    [InlineData(1, "--fail-under", "50.1")]
    [InlineData(2, "--fail-under", "101")]
    [InlineData(2, "--fail-under", "half")]
    [InlineData(0, "--locale", "FR-fr")]
    [InlineData(2, "--locale", "de-DE")]
    [InlineData(0, "--locale", "fr-FR=content/fr-FR")]
    public async Task Status_fails_where_too_little_is_up_to_date_and_where_it_is_asked_for_what_is_not_there(
        int exitCode,
        params string[] words
    ) => Assert.Equal(exitCode, (await terms.RunAsync(["status", .. words])).ExitCode);

    public void Dispose() => terms.Dispose();
}
