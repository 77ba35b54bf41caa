using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>A page and its translation, with a few pages and pictures to link to.</summary>
static class TranslatedPair
{
    /// <summary>A finding in the translation, and the line of the source that it names.</summary>
    internal sealed record Found(string Rule, int Line, int SourceLine, string? Target, string? Suggestion, string Message = "")
    {
        public override string ToString() => $"{Rule} {Line} < {SourceLine} {Target}".TrimEnd();
    }

    /// <summary>What is found of a page and its translation, in order.</summary>
    public static Found[] Compare(string source, string translation)
    {
        using var site = new TestSite(
            ("site.yml", SampleSite.Configuration),
            ("en-US/page.md", source),
            ("fr-FR/page.md", translation),
            ("en-US/a.md", "---\nuid: a\n---\n# A\n"),
            ("fr-FR/a.md", "---\nuid: a\n---\n# A\n"),
            ("en-US/b.md", "---\nuid: b\n---\n# B\n"),
            ("fr-FR/b.md", "---\nuid: b\n---\n# B\n"),
            ("en-US/a.png", ""),
            ("en-US/b.png", "")
        );
        return
        [
            .. site.Check()
                .Where(found => found.Rule.Id.StartsWith("translation-", StringComparison.Ordinal) && found.Rule.Id != "translation-locale")
                .Where(found => found.Place.Source.File.EndsWith("page.md", StringComparison.Ordinal))
                .Select(found => new Found(
                    found.Rule.Id,
                    found.Place.From.Line,
                    found.Related!.Value.From.Line,
                    found.Target,
                    found.Suggestion,
                    found.Message
                )),
        ];
    }
}
