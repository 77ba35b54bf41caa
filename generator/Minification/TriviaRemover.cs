using Acornima;
using Acornima.Ast;

namespace LicensingSite.Minification;

/// <summary>
/// Tokens that can be left out: braces around a single statement, a semicolon or comma before a closing mark,
/// parentheses around a single parameter, the keyword of a declaration that joins the one before it.
/// </summary>
/// <param name="starts">Where they start.</param>
/// <param name="joints">The semicolons between joined declarations; a comma replaces them.</param>
/// <param name="closed">Where statements end that need no line break after them.</param>
sealed class TriviaRemover(HashSet<int> starts, HashSet<int> joints, HashSet<int> closed)
{
    public static TriviaRemover Find(string script, List<Token> tokens, Node program)
    {
        var nodes = program.DescendantNodes().ToArray();
        var braces = nodes
            .SelectMany(Bodies)
            .OfType<BlockStatement>()
            .Where(block => block.Body.Count == 1 && IsPlain(block.Body[0]) && script[block.Body[0].End - 1] == ';')
            .SelectMany(block => new[] { block.Start, block.End - 1 })
            .ToHashSet();
        var empty = nodes.OfType<EmptyStatement>().Select(statement => statement.Start).ToHashSet();
        var joined = nodes.Prepend(program).SelectMany(node => Joined(script, node)).ToArray();
        var others = tokens.FindAll(token => !braces.Contains(token.Start));
        var unneeded = others.Where(
            (token, at) =>
                !empty.Contains(token.Start)
                && Mark(at) switch
                {
                    ";" => Mark(at + 1) == "}",
                    "," => Mark(at + 1) is "}" or ")",
                    "(" => IsParameter(at + 1),
                    ")" => IsParameter(at - 1),
                    _ => false,
                }
        );
        return new TriviaRemover(
            [.. braces, .. unneeded.Select(token => token.Start), .. joined.Select(pair => pair.Second.Start)],
            [.. joined.Select(pair => pair.First.End - 1)],
            [.. nodes.Where(IsClosedStatement).Select(node => node.End)]
        );

        string? Mark(int at) => at >= 0 && at < others.Count && others[at].Kind == TokenKind.Punctuator ? (string?)others[at].Value : null;

        bool IsParameter(int at) =>
            Mark(at - 1) == "(" && others[at].Kind == TokenKind.Identifier && Mark(at + 1) == ")" && Mark(at + 2) == "=>";
    }

    public bool Contains(Token token) => starts.Contains(token.Start);

    public bool IsJoint(Token token) => joints.Contains(token.Start);

    public bool IsClosed(int end) => closed.Contains(end);

    static bool IsClosedStatement(Node node) => node is NestedBlockStatement or FunctionDeclaration or ClassDeclaration or SwitchStatement;

    /// <summary>Declarations of the same kind that follow each other.</summary>
    static IEnumerable<(VariableDeclaration First, VariableDeclaration Second)> Joined(string script, Node node)
    {
        if (node is not (Acornima.Ast.Program or BlockStatement))
        {
            yield break;
        }

        var statements = node.ChildNodes.ToArray();
        foreach (var pair in statements.Zip(statements.Skip(1)))
        {
            if (
                pair is (VariableDeclaration first, VariableDeclaration second)
                && first.Kind == second.Kind
                && script[first.End - 1] == ';'
            )
            {
                yield return (first, second);
            }
        }
    }

    static Node?[] Bodies(Node node) =>
        node switch
        {
            IfStatement choice => [choice.Consequent, choice.Alternate],
            ForStatement loop => [loop.Body],
            ForInStatement loop => [loop.Body],
            ForOfStatement loop => [loop.Body],
            WhileStatement loop => [loop.Body],
            _ => [],
        };

    /// <summary>True for a statement that needs no braces around it.</summary>
    static bool IsPlain(Node statement) =>
        statement.Type
            is NodeType.ExpressionStatement
                or NodeType.ReturnStatement
                or NodeType.ThrowStatement
                or NodeType.BreakStatement
                or NodeType.ContinueStatement;
}
