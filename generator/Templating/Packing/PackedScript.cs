using System.Text;
using Acornima;
using Acornima.Ast;

namespace LicensingSite.Templating.Packing;

/// <summary>A script as browsers get it: without comments and needless white space, and with short names for what nobody outside of it can name.</summary>
/// <remarks>Whatever is read by name stays: properties, exports, what a script that is no module declares at its top.</remarks>
static class PackedScript
{
    /// <summary>The script in fewer bytes; as it is where it cannot be read.</summary>
    public static string Of(string script)
    {
        var tokens = new List<Token>();
        var options = new ParserOptions { OnToken = (in Token token) => tokens.Add(token) };
        var program = Read(script, options, tokens);
        return program is null ? script : Join(script, Needed(script, tokens, program), ScriptNames.In(program));
    }

    static Node? Read(string script, ParserOptions options, List<Token> tokens)
    {
        foreach (var isModule in new[] { false, true })
        {
            try
            {
                tokens.Clear();
                return isModule ? new Parser(options).ParseModule(script) : (Node)new Parser(options).ParseScript(script);
            }
            catch (ParseErrorException)
            {
                // No script, or none in this language: a module says so by what it imports and exports.
            }
        }

        return null;
    }

    /// <summary>The tokens without braces around a single statement, what ends something just before all of it ends, and parentheses around a single parameter.</summary>
    static List<Token> Needed(string script, List<Token> tokens, Node program)
    {
        var empty = program.DescendantNodes().OfType<EmptyStatement>().Select(statement => statement.Start).ToHashSet();
        var braces = program.DescendantNodes().SelectMany(Bodies).OfType<BlockStatement>()
            .Where(block => block.Body.Count == 1 && IsPlain(block.Body[0]) && script[block.Body[0].End - 1] == ';')
            .SelectMany(block => new[] { block.Start, block.End - 1 })
            .ToHashSet();
        var kept = tokens.FindAll(token => token.Kind != TokenKind.EOF && !braces.Contains(token.Start));
        return [.. kept.Where((token, at) => token.Value switch
        {
            ";" => !Is(at + 1, "}") || empty.Contains(token.Start),
            "," => !Is(at + 1, "}") && !Is(at + 1, ")"),
            "(" => !IsParameter(at + 1),
            ")" => !IsParameter(at - 1),
            _ => true,
        })];

        bool Is(int at, string mark) => at >= 0 && at < kept.Count && kept[at].Kind == TokenKind.Punctuator && kept[at].Value is string written && written == mark;

        bool IsParameter(int at) => Is(at - 1, "(") && kept[at].Kind == TokenKind.Identifier && Is(at + 1, ")") && Is(at + 2, "=>");
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

    static string Join(string script, List<Token> tokens, IReadOnlyDictionary<int, string> names)
    {
        var joined = new StringBuilder(script.Length);
        var end = 0;
        var before = TokenKind.Punctuator;
        foreach (var token in tokens)
        {
            var written = names.GetValueOrDefault(token.Start) ?? script[token.Start..token.End];
            if (before != TokenKind.Template && token.Kind != TokenKind.Template && end > 0)
            {
                joined.Append(Between(joined[^1], before, script.AsSpan(end, token.Start - end), written[0]));
            }

            joined.Append(written);
            (end, before) = (token.End, token.Kind);
        }

        return joined.Append('\n').ToString();
    }

    /// <summary>What has to stay between two tokens: a line break where it may end a statement, a space where the two would become one.</summary>
    static string Between(char last, TokenKind before, ReadOnlySpan<char> gap, char next)
    {
        var mayEnd = before != TokenKind.Punctuator || last is ')' or ']' or '}' or '+' or '-' or '`';
        if (gap.Contains('\n') && mayEnd && next is not (')' or ']' or '}' or ';' or ',' or '.' or '?' or ':' or '=' or '&' or '|'))
        {
            return "\n";
        }

        var wouldJoin = (IsOfName(last) || before == TokenKind.RegExpLiteral) && IsOfName(next);
        var wouldChange = (last, next) is ('+', '+') or ('-', '-') or ('/', '/') or ('<', '!') || (char.IsAsciiDigit(last) && next == '.');
        return wouldJoin || wouldChange ? " " : "";
    }

    static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '#' or '\\' || c > '\x7F';
}
