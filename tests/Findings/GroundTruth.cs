using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>
/// Real repositories whose broken links another program has listed: all of them are found, on their lines, and no other error.
/// </summary>
public sealed class GroundTruth
{
    const string Faq = "partner-center.fr-fr/partner-center/mpa-indirect-provider-faq.yml";

    /// <summary>
    /// Errors that the list does not have: pictures in the answers of an FAQ that lie nowhere in that repository, as those that it has of
    /// the same file.
    /// </summary>
    static readonly string[] Unlisted =
    [
        $"{Faq}:133 images/legal-info-mpn.png",
        $"{Faq}:160 images/user-management-clean.png",
        $"{Faq}:163 images/agreement-new.png",
        $"{Faq}:163 images/banner-boxed.png",
        $"{Faq}:170 images/agreement-two.png",
        $"{Faq}:173 images/user-management-filter.png",
    ];

    [Theory]
    [InlineData("console.fr-fr")]
    [InlineData("partner-center.fr-fr")]
    public void Errors_are_those_that_are_known_to_be_there(string corpus)
    {
        var known = Known(corpus).Where(IsError).Select(fault => fault.Place).ToHashSet(StringComparer.Ordinal);
        var found = Found(corpus, Severity.Error).ToHashSet(StringComparer.Ordinal);
        string[] missed = [.. known.Except(found).Order(StringComparer.Ordinal)];
        string[] beside = [.. found.Except(known).Order(StringComparer.Ordinal)];
        var right = known.Intersect(found).Count();

        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"recall {right}/{known.Count}, precision {right}/{found.Count}")
        );
        TestContext.Current.TestOutputHelper.WriteLine(
            string.Join('\n', [.. missed.Select(place => $"missed {place}"), .. beside.Select(place => $"beside {place}")])
        );
        Assert.NotEmpty(known);
        Assert.Empty(missed);
        Assert.Equal(
            Unlisted.Where(place => place.StartsWith(corpus + '/', StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            beside
        );
    }

    [Theory]
    [InlineData("console.fr-fr")]
    [InlineData("partner-center.fr-fr")]
    public void Letter_case_that_only_some_hosts_forgive_is_a_warning(string corpus)
    {
        var known = Known(corpus).Where(IsSpelling).Select(fault => fault.Place).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(known);
        Assert.Empty(known.Except(Found(corpus, Severity.Warning)));
    }

    /// <summary>
    /// A picture that only the source repository has is missing where that lies not beside it, as here. Other remarks in brackets say why a
    /// kind is no fault.
    /// </summary>
    static bool IsError((string Place, string Kind) fault) =>
        fault.Kind.StartsWith("image-fallback", StringComparison.Ordinal)
        || (!fault.Kind.Contains('(', StringComparison.Ordinal) && !IsSpelling(fault));

    static bool IsSpelling((string Place, string Kind) fault) => fault.Kind.Contains("case-mismatch", StringComparison.Ordinal);

    /// <summary>What the list has: place and target, and what kind of fault.</summary>
    static IEnumerable<(string Place, string Kind)> Known(string corpus)
    {
        var list = Repository.Shared($"ground-truth/ground-truth-{corpus}.tsv");
        Assert.SkipUnless(File.Exists(list), $"There is no {list} beside this repository.");
        return File.ReadLines(list)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => ($"{corpus}/{cells[0]}:{cells[1]} {cells[2]}", cells[3]));
    }

    static IEnumerable<string> Found(string corpus, Severity severity)
    {
        using var site = new TestSite();
        var folder = Repository.Corpus(corpus);
        site.Use(options => options with { Source = folder });
        return
        [
            .. site.Check()
                .Where(found => found.Severity == severity)
                .Select(found =>
                    $"{corpus}/{Path.GetRelativePath(folder, found.Place.Source.File)}:{found.Place.From.Line} {found.Target}"
                ),
        ];
    }
}
