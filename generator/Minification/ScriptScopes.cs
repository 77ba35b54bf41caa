using Acornima.Ast;

namespace LicensingSite.Minification;

/// <summary>The declarations of a script, their scopes, and where names occur.</summary>
sealed class ScriptScopes
{
    readonly List<(string Name, Frame Frame)> declared = [];
    readonly List<Identifier> uses = [];
    readonly HashSet<int> shorthands = [];
    readonly HashSet<string> kept = new(StringComparer.Ordinal);

    ScriptScopes() { }

    /// <summary>Where shorthand properties start: the name is a property's and a variable's.</summary>
    public IReadOnlySet<int> Shorthands => shorthands;

    /// <summary>Names that other scripts know: exports, imports, the top-level declarations of a script that is not a module.</summary>
    public IEnumerable<string> Kept => kept;

    /// <summary>True where <c>eval</c> or <c>with</c> may look up a variable by name.</summary>
    public bool IsDynamic { get; private set; }

    public static ScriptScopes Analyze(Node program)
    {
        var scopes = new ScriptScopes();
        var top = new Frame(program, program);
        scopes.Visit(program, top, top);
        if (program is Script)
        {
            scopes.kept.UnionWith(scopes.declared.Where(one => one.Frame == top).Select(one => one.Name));
        }

        return scopes;
    }

    /// <summary>All declarations with their uses.</summary>
    /// <param name="foreign">Names that no enclosing scope declares.</param>
    public IReadOnlyCollection<Binding> Bindings(out HashSet<string> foreign)
    {
        foreign = new HashSet<string>(StringComparer.Ordinal);
        var bindings = declared.Distinct().Select(one => new Binding(one.Name, one.Frame.Scope, one.Frame.Owner, [])).ToArray();
        var byName = bindings.ToLookup(binding => binding.Name, StringComparer.Ordinal);
        foreach (var use in uses.DistinctBy(use => use.Start))
        {
            var around = byName[use.Name]
                .Where(binding => binding.Scope.Start <= use.Start && use.End <= binding.Scope.End)
                .MaxBy(binding => binding.Scope.Start);
            around?.Uses.Add(use.Start);
            if (around is null)
            {
                foreign.Add(use.Name);
            }
        }

        return [.. bindings.Where(binding => binding.Uses.Count > 0)];
    }

    /// <param name="function">The scope of <c>var</c>.</param>
    /// <param name="block">The scope of all other declarations.</param>
    void Visit(Node node, Frame function, Frame block)
    {
        switch (node)
        {
            case Identifier identifier:
                uses.Add(identifier);
                return;
            case MetaProperty or BreakStatement or ContinueStatement or ExportAllDeclaration:
                return;
            case MemberExpression { Computed: false } member:
                Visit(member.Object, function, block);
                return;
            case LabeledStatement labelled:
                Visit(labelled.Body, function, block);
                return;
            case Property property:
                if (property.Shorthand)
                {
                    shorthands.Add(property.Key.Start);
                }

                VisitAll(property.Computed ? [property.Key, property.Value] : [property.Value], function, block);
                return;
            case ClassProperty { Computed: false } member:
                VisitAll(member.ChildNodes.Where(child => child != member.Key), function, block);
                return;
            case ImportDeclaration import:
                kept.UnionWith(import.Specifiers.Select(specifier => specifier.Local.Name));
                return;
            case ExportNamedDeclaration export:
                VisitExport(export, function, block);
                return;
            default:
                VisitScope(node, function, block);
                return;
        }
    }

    /// <summary>Visits a node that may declare names or open a scope.</summary>
    void VisitScope(Node node, Frame function, Frame block)
    {
        switch (node)
        {
            case FunctionDeclaration own:
                Declare(own.Id, block);
                VisitAll([own.Id], function, block);
                VisitFunction(own);
                return;
            case FunctionExpression { Id: { } id } own:
                var named = new Frame(own, id);
                Declare(id, named);
                Visit(id, function, named);
                VisitFunction(own);
                return;
            case IFunction own:
                VisitFunction(own);
                return;
            case ClassDeclaration own:
                Declare(own.Id, block);
                break;
            case ClassExpression own:
                Declare(own.Id, new Frame(own, own));
                break;
            case VariableDeclaration variables:
                foreach (var variable in variables.Declarations)
                {
                    Declare(variable.Id, variables.Kind == VariableDeclarationKind.Var ? function : block);
                }

                break;
            case CatchClause own:
                Declare(own.Param, new Frame(own, own));
                VisitAll([own.Param], function, new Frame(own, own));
                VisitAll(own.Body.ChildNodes, function, new Frame(own.Body, own));
                return;
            case StaticBlock:
                (function, block) = (new Frame(node, node), new Frame(node, node));
                break;
            case BlockStatement or ForStatement or ForInStatement or ForOfStatement or SwitchStatement:
                block = new Frame(node, node);
                break;
            case WithStatement or CallExpression { Callee: Identifier { Name: "eval" } }:
                IsDynamic = true;
                break;
        }

        VisitAll(node.ChildNodes, function, block);
    }

    void VisitExport(ExportNamedDeclaration export, Frame function, Frame block)
    {
        var before = declared.Count;
        VisitAll([export.Declaration], function, block);
        kept.UnionWith(declared.Skip(before).Where(one => one.Frame == block).Select(one => one.Name));
        kept.UnionWith(export.Specifiers.Select(specifier => specifier.Local).OfType<Identifier>().Select(local => local.Name));
    }

    void VisitFunction(IFunction function)
    {
        var owner = (Node)function;
        var (outside, inside) = (new Frame(owner, owner), new Frame(function.Body, owner));
        foreach (var parameter in function.Params)
        {
            Declare(parameter, outside);
            Visit(parameter, outside, outside);
        }

        VisitAll(function.Body is FunctionBody body ? body.ChildNodes : [function.Body], inside, inside);
    }

    void VisitAll(IEnumerable<Node?> nodes, Frame function, Frame block)
    {
        foreach (var node in nodes.OfType<Node>())
        {
            Visit(node, function, block);
        }
    }

    /// <summary>Adds what a pattern declares.</summary>
    void Declare(Node? pattern, Frame frame)
    {
        switch (pattern)
        {
            case Identifier identifier:
                declared.Add((identifier.Name, frame));
                break;
            case AssignmentPattern { Left: var left }:
                Declare(left, frame);
                break;
            case RestElement { Argument: var rest }:
                Declare(rest, frame);
                break;
            case ArrayPattern { Elements: var elements }:
                elements.ToList().ForEach(element => Declare(element, frame));
                break;
            case ObjectPattern { Properties: var properties }:
                properties.ToList().ForEach(property => Declare(property is Property { Value: var value } ? value : property, frame));
                break;
        }
    }

    /// <summary>The scope of declarations, and where their names must be unique.</summary>
    sealed record Frame(Node Scope, Node Owner);
}
