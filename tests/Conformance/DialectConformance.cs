namespace LicensingSite.Tests.Conformance;

/// <summary>What docfx makes of Markdown, and what we do: the same, or a difference with a reason.</summary>
public sealed class DialectConformance(ITestOutputHelper output)
{
    const double LeastShare = 0.97;

    static readonly KnownDifferences Differences = new("differences.tsv");

    static IReadOnlyList<DialectCase> All => [.. DialectCase.FromDocfx, .. DialectCase.Probes];

    /// <summary>Ids of the cases; one that is empty where there are none on this machine.</summary>
    public static TheoryData<string> Ids => All.Count == 0 ? [""] : [.. All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_is_equal_or_its_difference_has_a_reason(string id)
    {
        SkipWithoutCases();
        var one = All.Single(one => one.Id == id);

        Differences.Hold(id, OurChoices.Theirs(one.Html), Ours(one));
    }

    [Fact]
    public void Nearly_all_of_docfx_own_cases_are_equal()
    {
        SkipWithoutCases();
        var results = All.Select(one => (one.Construct, IsEqual: OurChoices.Theirs(one.Html) == Ours(one))).ToArray();
        foreach (var construct in results.GroupBy(one => one.Construct).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{construct.Key}: {construct.Count()} cases, {construct.Count(one => one.IsEqual)} equal");
        }

        var ofDocfx = results[..DialectCase.FromDocfx.Count];
        var share = ofDocfx.Count(one => one.IsEqual) / (double)ofDocfx.Length;
        output.WriteLine($"of docfx: {ofDocfx.Length} cases, {ofDocfx.Count(one => one.IsEqual)} equal, {share:P1}");
        Assert.True(share >= LeastShare, $"Only {share:P1} are equal.");
    }

    [Fact]
    public void Every_listed_difference_is_of_a_case()
    {
        SkipWithoutCases();

        Assert.Empty(Differences.Ids.Except(All.Select(one => one.Id)));
    }

    static string Ours(DialectCase one) => OurChoices.Ours(PageOfText.Html(one.Path, one.Markdown, one.Files));

    static void SkipWithoutCases() =>
        Assert.SkipWhen(All.Count == 0, "The cases are not on this machine: ../shared/conformance is absent.");
}
