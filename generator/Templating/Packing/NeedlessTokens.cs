using Acornima;
using Acornima.Ast;

namespace LicensingSite.Templating.Packing;

/// <summary>
/// Tokens that mean nothing where they stand: braces around a single statement, what ends something just before all of it ends, parentheses around a single parameter,
/// the word that declares where the statement before it declares too.
/// </summary>
/// <param name="starts">Where they begin.</param>
/// <param name="joints">Where declarations end that go on in the next: there a comma will do.</param>
/// <param name="closed">Where statements end that need no line break after them.</param>
sealed class NeedlessTokens(HashSet<int> starts, HashSet<int> joints, HashSet<int> closed)
{
    public static NeedlessTokens In(string script, List<Token> tokens, Node program)
    {
        var nodes = program.DescendantNodes().ToArray();
        var braces = nodes.SelectMany(Bodies).OfType<BlockStatement>()
            .Where(block => block.Body.Count == 1 && IsPlain(block.Body[0]) && script[block.Body[0].End - 1] == ';')
            .SelectMany(block => new[] { block.Start, block.End - 1 })
            .ToHashSet();
        var empty = nodes.OfType<EmptyStatement>().Select(statement => statement.Start).ToHashSet();
        var joined = nodes.Prepend(program).SelectMany(node => Joined(script, node)).ToArray();
        var others = tokens.FindAll(token => !braces.Contains(token.Start));
        var needless = others.Where((token, at) => !empty.Contains(token.Start) && Mark(at) switch
        {
            ";" => Mark(at + 1) == "}",
            "," => Mark(at + 1) is "}" or ")",
            "(" => IsParameter(at + 1),
            ")" => IsParameter(at - 1),
            _ => false,
        });
        return new NeedlessTokens(
            [.. braces, .. needless.Select(token => token.Start), .. joined.Select(pair => pair.Second.Start)],
            [.. joined.Select(pair => pair.First.End - 1)],
            [.. nodes.Where(node => node is NestedBlockStatement or FunctionDeclaration or ClassDeclaration or SwitchStatement).Select(node => node.End)]);

        string? Mark(int at) => at >= 0 && at < others.Count && others[at].Kind == TokenKind.Punctuator ? (string?)others[at].Value : null;

        bool IsParameter(int at) => Mark(at - 1) == "(" && others[at].Kind == TokenKind.Identifier && Mark(at + 1) == ")" && Mark(at + 2) == "=>";
    }

    public bool Contains(Token token) => starts.Contains(token.Start);

    public bool IsJoint(Token token) => joints.Contains(token.Start);

    public bool IsClosed(int end) => closed.Contains(end);

    /// <summary>Declarations of the same kind that follow each other.</summary>
    static IEnumerable<(VariableDeclaration First, VariableDeclaration Second)> Joined(string script, Node node)
    {
        var statements = node.ChildNodes.ToArray();
        return statements.Zip(statements.Skip(1))
            .Where(pair => node is Acornima.Ast.Program or BlockStatement && pair is (VariableDeclaration first, VariableDeclaration second) && first.Kind == second.Kind && script[first.End - 1] == ';')
            .Select(pair => ((VariableDeclaration)pair.First, (VariableDeclaration)pair.Second));
    }

    static Node?[] Bodies(Node node) => node switch
    {
        IfStatement choice => [choice.Consequent, choice.Alternate],
        ForStatement loop => [loop.Body],
        ForInStatement loop => [loop.Body],
        ForOfStatement loop => [loop.Body],
        WhileStatement loop => [loop.Body],
        _ => [],
    };

    /// <summary>True for a statement that may stand without braces wherever it stood within.</summary>
    static bool IsPlain(Node statement) =>
        statement.Type is NodeType.ExpressionStatement or NodeType.ReturnStatement or NodeType.ThrowStatement or NodeType.BreakStatement or NodeType.ContinueStatement;
}
