using System.Collections;
using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>Finds names in a template that do not exist: variables, members, functions, partials and texts of the interface.</summary>
/// <param name="names">The names that every template sees.</param>
/// <param name="path">Of the template, with the extension.</param>
sealed class TemplateVisitor(TemplateParser parser, ModelAccessor.Cache accessors, TemplateVisitor.Names names, string path) : ScriptVisitor
{
    /// <summary>Types of global loop variables in the loops around the current node, innermost last; null for an unknown type.</summary>
    readonly List<(string Name, Type? Type)> loops = [];

    /// <summary>How many <c>with</c> statements are around the current node: their members are variables there.</summary>
    int withs;

    /// <summary>The names that every template sees.</summary>
    /// <param name="Roots">The types of the variables of the model.</param>
    /// <param name="Functions">The functions by name, and by group and name.</param>
    /// <param name="Variables">Names of variables that any template assigns.</param>
    /// <param name="Partials">Names of partials.</param>
    /// <param name="Texts">Keys of texts of the interface.</param>
    internal sealed record Names(
        IReadOnlyDictionary<string, Type> Roots,
        ScriptObject Functions,
        ImmutableHashSet<string> Variables,
        IReadOnlyCollection<string> Partials,
        IReadOnlyCollection<string> Texts
    )
    {
        static readonly string[] OfScriban = ["for", "while", "tablerow", "include_cached", TemplateUses.TextVariable];

        public IReadOnlyCollection<string> AllVariables { get; } = [.. Roots.Keys, .. Functions.Keys, .. OfScriban, .. Variables];
    }

    public List<Diagnostic> Found { get; } = [];

    public override void Visit(ScriptFunctionCall? node)
    {
        CheckPartial(node);
        base.Visit(node);
    }

    public override void Visit(ScriptPipeCall? node)
    {
        CheckPartial(node);
        base.Visit(node);
    }

    public override void Visit(ScriptVariableGlobal? node)
    {
        if (node is not null && withs == 0)
        {
            Check(node.Name, names.AllVariables, node, $"Unknown variable '{node.Name}'");
        }
    }

    public override void Visit(ScriptMemberExpression? node)
    {
        if (node is { Target: { } target, Member: { } member } && MembersOf(target) is { } members)
        {
            Check(member.Name, members, member, $"Unknown name '{node}'");
        }

        Visit(node?.Target);
    }

    public override void Visit(ScriptIndexerExpression? node)
    {
        if (
            node is { Target: { } target, Index: ScriptLiteral { Value: string name } literal }
            && TypeOf(target) != typeof(string)
            && MembersOf(target) is { } members
        )
        {
            Check(name, members, literal, $"Unknown name '{node}'");
        }

        base.Visit(node);
    }

    public override void Visit(ScriptForStatement? node)
    {
        if (node is { Variable: ScriptVariable variable, Iterator: { } iterator })
        {
            var isTyped = variable is ScriptVariableGlobal;
            Visit(iterator);
            if (isTyped)
            {
                loops.Add((variable.Name, ItemOf(TypeOf(iterator))));
            }

            base.Visit(node.NamedArguments);
            Visit(node.Body);
            Visit(node.Else);
            if (isTyped)
            {
                loops.RemoveAt(loops.Count - 1);
            }
        }
    }

    public override void Visit(ScriptWithStatement? node)
    {
        Visit(node?.Name);
        withs++;
        Visit(node?.Body);
        withs--;
    }

    public override void Visit(ScriptNamedArgument? node) => Visit(node?.Value);

    public override void Visit(ScriptObjectMember? node) => Visit(node?.Value);

    void CheckPartial(ScriptNode? node)
    {
        if (TemplateUses.IncludedPartial(node) is { Value: string partial } literal)
        {
            Check(partial, names.Partials, literal, TemplateFunctions.NoPartial(partial).TrimEnd('.'));
        }
    }

    void Check(string name, IReadOnlyCollection<string> known, ScriptNode node, string reason)
    {
        if (!known.Contains(name))
        {
            var meant = ClosestMatch.To(name, known);
            var remedy = meant is null ? "." : $". Did you mean '{meant}'?";
            Found.Add(parser.Fault(path, reason + remedy, node.Span) with { Target = name, Suggestion = meant });
        }
    }

    /// <summary>The names of all members; null where they are known only when the template is rendered.</summary>
    IReadOnlyCollection<string>? MembersOf(ScriptExpression owner) =>
        owner is ScriptVariableGlobal { Name: var name } && withs == 0 && !names.Variables.Contains(name)
            ? name == TemplateUses.TextVariable
                ? names.Texts
                : names.Functions.TryGetValue(name, out var group) && group is ScriptObject functions
                    ? [.. functions.Keys]
                    : MembersOf(TypeOf(owner))
            : MembersOf(TypeOf(owner));

    IReadOnlyCollection<string>? MembersOf(Type? type) =>
        type is not null && accessors.Of(type) is { } accessor ? [.. accessor.Names] : null;

    Type? TypeOf(ScriptExpression expression) =>
        expression switch
        {
            ScriptVariableGlobal when withs > 0 => null,
            ScriptVariableGlobal { Name: var name } when loops.FindLastIndex(loop => loop.Name == name) is >= 0 and var loop => loops[
                loop
            ].Type,
            ScriptVariableGlobal { Name: var name } when !names.Variables.Contains(name) => names.Roots.GetValueOrDefault(name),
            ScriptMemberExpression { Target: { } target, Member: { } member } when TypeOf(target) is { } owner => accessors
                .Of(owner)
                ?.TypeOf(member.Name),
            ScriptNestedExpression { Expression: { } inner } => TypeOf(inner),
            _ => null,
        };

    /// <summary>The type of the items of a list; null where it is none of the model's.</summary>
    static Type? ItemOf(Type? list) =>
        list is { IsGenericType: true } && list.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(list)
            ? item
            : null;
}
