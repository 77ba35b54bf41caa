namespace LicensingSite.Tests.Architecture;

/// <summary>Dependencies between the namespaces of the generator, at any depth: a parent and its child are two nodes.</summary>
public sealed class CycleTests
{
    [Fact]
    public void Namespaces_form_no_cycle()
    {
        var references = TypeReferences.Read().Where(pair => pair.From.Namespace != pair.To.Namespace).ToList();
        var edges = references.Select(pair => (From: pair.From.Namespace!, To: pair.To.Namespace!)).ToHashSet();
        KeepCycles(edges);

        Assert.Empty(
            from pair in references.Distinct()
            where edges.Contains((pair.From.Namespace!, pair.To.Namespace!))
            select $"{pair.From.FullName} → {pair.To.FullName}"
        );
    }

    /// <summary>Removes edges from nodes without incoming edges, and to nodes without outgoing ones, until only cycles are left.</summary>
    static void KeepCycles(HashSet<(string From, string To)> edges)
    {
        int before;
        do
        {
            before = edges.Count;
            var (from, to) = (edges.Select(edge => edge.From).ToHashSet(), edges.Select(edge => edge.To).ToHashSet());
            edges.RemoveWhere(edge => !from.Contains(edge.To) || !to.Contains(edge.From));
        } while (edges.Count < before);
    }
}
