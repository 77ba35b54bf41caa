using Acornima.Ast;

namespace LicensingSite.Templating.Packing;

/// <summary>Finds shorter names for what a script calls by its own: variables, functions, classes.</summary>
static class ScriptNames
{
    /// <summary>The words of one or two letters that nothing may be called.</summary>
    static readonly string[] Reserved = ["do", "if", "in"];

    /// <summary>What to write instead, by where it stands; nothing for a script that finds its variables by their names.</summary>
    public static IReadOnlyDictionary<int, string> In(Node program)
    {
        var scopes = ScriptScopes.Of(program);
        var bindings = scopes.Bindings(out var foreign);
        var taken = foreign.Concat(scopes.Kept).Concat(Reserved).ToHashSet(StringComparer.Ordinal);
        if (scopes.IsDynamic)
        {
            return new Dictionary<int, string>();
        }

        var named = new List<(Binding Binding, string Name)>();
        foreach (var binding in bindings.Where(binding => !taken.Contains(binding.Name)).OrderBy(binding => binding.Scope.Start).ThenBy(binding => binding.Uses[0]))
        {
            var near = named.Where(other => other.Binding.MeetsWith(binding)).Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
            named.Add((binding, ShortNames().First(name => !taken.Contains(name) && !near.Contains(name))));
        }

        return named
            .SelectMany(one => one.Binding.Uses.Select(use => (Use: use, Text: scopes.Shorthands.Contains(use) ? $"{one.Binding.Name}:{one.Name}" : one.Name)))
            .ToDictionary(one => one.Use, one => one.Text);
    }

    static IEnumerable<string> ShortNames()
    {
        const string Letters = "eatnsirlocdupmhfbgyvkwxzjqETSANOICRLDMPUHFBGWVKYJXZQ";
        return Enumerable.Range(1, int.MaxValue).SelectMany(Combined);

        static IEnumerable<string> Combined(int length) =>
            length == 0 ? [""] : Combined(length - 1).SelectMany(start => Letters.Select(letter => start + letter));
    }
}

/// <summary>Something that a script gives a name.</summary>
/// <param name="Scope">Where the name stands for it.</param>
/// <param name="Frame">What its name must be the only one of: a function with its parameters, a <c>catch</c> with its block, else the scope.</param>
/// <param name="Uses">Where the name stands, the declaration among them.</param>
sealed record Binding(string Name, Node Scope, Node Frame, List<int> Uses)
{
    /// <summary>True where the two may not have the same name.</summary>
    public bool MeetsWith(Binding other) => Frame == other.Frame || WouldBeHiddenBy(other) || other.WouldBeHiddenBy(this);

    bool WouldBeHiddenBy(Binding inner) =>
        Scope.Start <= inner.Scope.Start && inner.Scope.End <= Scope.End && Uses.Exists(use => inner.Scope.Start <= use && use < inner.Scope.End);
}
