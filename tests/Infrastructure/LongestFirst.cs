using LicensingSite.Tests.Browser;
using LicensingSite.Tests.Commands;
using LicensingSite.Tests.Incremental;
using LicensingSite.Tests.Infrastructure;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace LicensingSite.Tests.Infrastructure;

/// <summary>
/// Runs the classes that take longest first, so that none of them is left to run alone at the end; a class is a collection of its own, and
/// its tests run one after the other.
/// </summary>
sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly Type[] Longest =
    [
        typeof(Accessibility),
        typeof(PreviewOfAnAuthor),
        typeof(RandomEdits),
        typeof(OriginalTexts),
        typeof(SearchDialog),
        typeof(ManyLanguages),
        typeof(InterruptionTests),
        typeof(PayloadsInTheBrowser),
        typeof(BelowAPath),
        typeof(SinceAnyDiff),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Rank).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    static int Rank<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var rank = Array.FindIndex(
            Longest,
            type => collection.TestCollectionDisplayName.Contains(type.FullName!, StringComparison.Ordinal)
        );
        return rank < 0 ? Longest.Length : rank;
    }
}
