using LicensingSite.Diagnostics;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>Collects the names that templates use: partials, texts of the interface, and the variables they assign.</summary>
sealed class TemplateUses : ScriptVisitor
{
    /// <summary>The variable that holds the texts of the interface.</summary>
    public const string TextVariable = "text";

    readonly HashSet<string> partials = new(StringComparer.Ordinal);
    readonly HashSet<string> texts = new(StringComparer.Ordinal);
    readonly HashSet<string> variables = new(StringComparer.Ordinal);

    TemplateUses() { }

    /// <summary>Names of partials that <c>include</c> and <c>include_cached</c> are called with as literals.</summary>
    public IReadOnlySet<string> Partials => partials;

    /// <summary>Keys of texts of the interface.</summary>
    public IReadOnlySet<string> Texts => texts;

    /// <summary>Names of variables, functions and loop variables that any template defines.</summary>
    public IReadOnlySet<string> Variables => variables;

    /// <summary>The names in all templates, built-in and the user's; templates that cannot be parsed are skipped.</summary>
    public static TemplateUses In(TemplateFiles files, TemplateParser parser)
    {
        var uses = new TemplateUses();
        foreach (var path in files.Below("").Where(TemplateFiles.IsTemplate))
        {
            try
            {
                uses.Visit(parser.Find(TemplateFiles.NameWithoutExtension(path))?.Page);
            }
            catch (FaultException)
            {
                // TemplateChecker reports it.
            }
        }

        return uses;
    }

    /// <summary>The name of the partial that a call or a pipe includes; null for any other expression or a name that is computed.</summary>
    public static ScriptLiteral? IncludedPartial(ScriptNode? node) =>
        node switch
        {
            ScriptFunctionCall { Target: { } target, Arguments: { } arguments } when IsInclude(target) => Literal(
                arguments.FirstOrDefault(argument => argument is not ScriptNamedArgument)
            ),
            ScriptPipeCall { From: { } from, To: { } to } when IsInclude((to as ScriptFunctionCall)?.Target ?? to) => Literal(from),
            _ => null,
        };

    public override void Visit(ScriptFunctionCall? node)
    {
        AddPartial(node);
        base.Visit(node);
    }

    public override void Visit(ScriptPipeCall? node)
    {
        AddPartial(node);
        base.Visit(node);
    }

    public override void Visit(ScriptMemberExpression? node)
    {
        if (node is { Target: ScriptVariableGlobal { Name: TextVariable }, Member: { } member })
        {
            texts.Add(member.Name);
        }

        base.Visit(node);
    }

    public override void Visit(ScriptIndexerExpression? node)
    {
        if (node is { Target: ScriptVariableGlobal { Name: TextVariable }, Index: { } index } && Literal(index) is { Value: string key })
        {
            texts.Add(key);
        }

        base.Visit(node);
    }

    public override void Visit(ScriptAssignExpression? node)
    {
        AddVariable(node?.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement? node)
    {
        AddVariable(node?.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptForStatement? node)
    {
        AddVariable(node?.Variable);
        base.Visit(node);
    }

    public override void Visit(ScriptTableRowStatement? node)
    {
        AddVariable(node?.Variable);
        base.Visit(node);
    }

    public override void Visit(ScriptFunction? node)
    {
        AddVariable(node?.NameOrDoToken as ScriptVariable);
        base.Visit(node);
    }

    public override void Visit(ScriptParameter? node)
    {
        AddVariable(node?.Name);
        base.Visit(node);
    }

    static bool IsInclude(ScriptExpression target) => target is ScriptVariable { Name: "include" or "include_cached" };

    static ScriptLiteral? Literal(ScriptExpression? expression) =>
        expression switch
        {
            ScriptNestedExpression { Expression: { } inner } => Literal(inner),
            ScriptLiteral { Value: string } literal => literal,
            _ => null,
        };

    void AddPartial(ScriptNode? node)
    {
        if (IncludedPartial(node) is { Value: string partial })
        {
            partials.Add(partial);
        }
    }

    void AddVariable(ScriptExpression? target)
    {
        if (target is ScriptVariable { Name: { } name })
        {
            variables.Add(name);
        }
    }
}
