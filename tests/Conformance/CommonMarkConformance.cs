using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Conformance;

/// <summary>CommonMark 0.31.2 with every extension of the dialect switched on.</summary>
public sealed class CommonMarkConformance
{
    static readonly KnownDifferences Differences = new("commonmark-differences.tsv");

    static readonly Dictionary<string, (string Markdown, string Html)> Examples = Read();

    public static TheoryData<string> Ids => Examples.Count == 0 ? [""] : [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_is_equal_or_its_difference_has_a_reason(string id)
    {
        Assert.SkipWhen(Examples.Count == 0, "The examples are not on this machine: ../shared/conformance is absent.");
        var (markdown, html) = Examples[id];

        Differences.Hold(
            id,
            WithoutHeadingIds(OurChoices.Theirs(html)),
            WithoutHeadingIds(OurChoices.Ours(PageOfText.Html("test.md", markdown, new Dictionary<string, string>(StringComparer.Ordinal))))
        );
    }

    static string WithoutHeadingIds(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<(h[1-6]) id=\"[^\"]*\">", "<$1>");

    static Dictionary<string, (string Markdown, string Html)> Read()
    {
        var file = Repository.Shared("conformance/commonmark-0.31.2.json");
        return File.Exists(file)
            ? JsonDocument
                .Parse(File.ReadAllText(file))
                .RootElement.EnumerateArray()
                .ToDictionary(
                    one => $"{one.GetProperty("example").GetInt32()} {one.GetProperty("section").GetString()}",
                    one => (one.GetProperty("markdown").GetString()!, one.GetProperty("html").GetString()!),
                    StringComparer.Ordinal
                )
            : [];
    }
}
