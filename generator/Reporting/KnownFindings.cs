using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>Known findings, with the number of each.</summary>
sealed class KnownFindings(IEnumerable<KeyValuePair<FindingIdentity, int>> counts)
{
    readonly Dictionary<FindingIdentity, int> counts = counts
        .GroupBy(one => one.Key)
        .ToDictionary(same => same.Key, same => same.Sum(one => one.Value));

    public static KnownFindings Of(IEnumerable<Diagnostic> findings) => new(findings.CountBy(FindingIdentity.Of));

    /// <summary>Returns the union with others: of each finding the larger number.</summary>
    public KnownFindings Union(KnownFindings? others) =>
        others is null
            ? this
            : new(
                counts
                    .Keys.Union(others.counts.Keys)
                    .Select(identity => KeyValuePair.Create(identity, Math.Max(CountOf(identity), others.CountOf(identity))))
            );

    public int CountOf(FindingIdentity identity) => counts.GetValueOrDefault(identity);

    /// <summary>Returns the findings beyond the known number of each; of equal ones, the last.</summary>
    public IReadOnlyList<Diagnostic> FilterNew(IEnumerable<Diagnostic> findings)
    {
        var seen = new Dictionary<FindingIdentity, int>();
        return
        [
            .. findings.Where(found =>
            {
                var identity = FindingIdentity.Of(found);
                return (seen[identity] = seen.GetValueOrDefault(identity) + 1) > CountOf(identity);
            }),
        ];
    }
}
