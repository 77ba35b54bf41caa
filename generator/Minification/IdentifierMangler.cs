using Acornima.Ast;

namespace LicensingSite.Minification;

/// <summary>Gives short names to the variables, functions and classes that only their own script knows.</summary>
static class IdentifierMangler
{
    /// <summary>The reserved words of one or two letters.</summary>
    static readonly string[] Reserved = ["do", "if", "in"];

    /// <summary>The new text of identifiers by where they start; empty for a script that may look variables up by name.</summary>
    public static IReadOnlyDictionary<int, string> Mangle(Node program)
    {
        var scopes = ScriptScopes.Analyze(program);
        var bindings = scopes.Bindings(out var foreign);
        var taken = foreign.Concat(scopes.Kept).Concat(Reserved).ToHashSet(StringComparer.Ordinal);
        if (scopes.IsDynamic)
        {
            return new Dictionary<int, string>();
        }

        var named = new List<(Binding Binding, string Name)>();
        var own = bindings
            .Where(binding => !taken.Contains(binding.Name))
            .OrderBy(binding => binding.Scope.Start)
            .ThenBy(binding => binding.Uses[0]);
        foreach (var binding in own)
        {
            var near = named
                .Where(other => other.Binding.ConflictsWith(binding))
                .Select(other => other.Name)
                .ToHashSet(StringComparer.Ordinal);
            named.Add((binding, ShortNames().First(name => !taken.Contains(name) && !near.Contains(name))));
        }

        return named
            .SelectMany(one => one.Binding.Uses.Select(use => (Start: use, one.Binding, one.Name)))
            .ToDictionary(use => use.Start, use => scopes.Shorthands.Contains(use.Start) ? $"{use.Binding.Name}:{use.Name}" : use.Name);
    }

    static IEnumerable<string> ShortNames()
    {
        const string Letters = "eatnsirlocdupmhfbgyvkwxzjqETSANOICRLDMPUHFBGWVKYJXZQ";
        return Enumerable.Range(1, int.MaxValue).SelectMany(Combined);

        static IEnumerable<string> Combined(int length) =>
            length == 0 ? [""] : Combined(length - 1).SelectMany(start => Letters.Select(letter => start + letter));
    }
}

/// <summary>A declared name.</summary>
/// <param name="Scope">Where the name refers to it.</param>
/// <param name="Frame">
/// Where no other declaration may have the name: a function with its parameters, a <c>catch</c> with its block, else the scope.
/// </param>
/// <param name="Uses">Where the name occurs, the declaration included.</param>
sealed record Binding(string Name, Node Scope, Node Frame, List<int> Uses)
{
    /// <summary>True where the two must have different names.</summary>
    public bool ConflictsWith(Binding other) => Frame == other.Frame || WouldBeHiddenBy(other) || other.WouldBeHiddenBy(this);

    bool WouldBeHiddenBy(Binding inner) =>
        Scope.Start <= inner.Scope.Start
        && inner.Scope.End <= Scope.End
        && Uses.Exists(use => inner.Scope.Start <= use && use < inner.Scope.End);
}
