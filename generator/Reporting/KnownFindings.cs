using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>Findings that were there before, each so and so many times.</summary>
sealed class KnownFindings(IEnumerable<KeyValuePair<FindingIdentity, int>> counts)
{
    readonly Dictionary<FindingIdentity, int> counts = counts.GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.Sum(one => one.Value));

    public static KnownFindings Of(IEnumerable<Diagnostic> findings) => new(findings.CountBy(FindingIdentity.Of));

    /// <summary>These and others, of which many are the same ones: of each as many as either has.</summary>
    public KnownFindings Or(KnownFindings? others) => others is null ? this
        : new(counts.Keys.Union(others.counts.Keys).Select(identity => KeyValuePair.Create(identity, Math.Max(CountOf(identity), others.CountOf(identity)))));

    public int CountOf(FindingIdentity identity) => counts.GetValueOrDefault(identity);

    /// <summary>Those findings that are more than were known; of equal ones in a file, the last.</summary>
    public IReadOnlyList<Diagnostic> NewAmong(IEnumerable<Diagnostic> findings)
    {
        var seen = new Dictionary<FindingIdentity, int>();
        return [.. findings.Where(found =>
        {
            var identity = FindingIdentity.Of(found);
            return (seen[identity] = seen.GetValueOrDefault(identity) + 1) > CountOf(identity);
        })];
    }
}
