using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Conformance;

/// <summary>A table beside the tests, <c>id TAB reason</c>: the cases in which we differ, each with the reason why.</summary>
sealed class KnownDifferences(string file)
{
    readonly Dictionary<string, string> reasons = File.ReadLines(Repository.TestFile("Conformance/" + file))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    public IEnumerable<string> Ids => reasons.Keys;

    /// <summary>Fails for a difference that the table does not name, and for a name whose case has become equal.</summary>
    public void Hold(string id, string expected, string actual)
    {
        if (expected != actual && !reasons.ContainsKey(id))
        {
            Assert.Fail($"{id} differs. Fix it, or give the reason in {file}.\n--- expected\n{expected}\n--- came out\n{actual}");
        }

        Assert.True(expected != actual || !reasons.ContainsKey(id), $"{id} is equal now: take it out of {file}.");
    }
}
