using System.Text;
using Acornima;

namespace LicensingSite.Minification;

/// <summary>Writes a script again without comments and unneeded white space, and with short names for local variables.</summary>
/// <remarks>What is read by name keeps it: properties, imports, exports, top-level declarations of a classic script.</remarks>
static class ScriptMinifier
{
    /// <exception cref="ParseErrorException">The text is neither a module nor a classic script.</exception>
    public static string Minify(string script)
    {
        var tokens = new List<Token>();
        var program = Parse(script, tokens);
        return Join(script, tokens, TriviaRemover.Find(script, tokens, program), IdentifierMangler.Mangle(program));
    }

    /// <summary>Parses a classic script, or, where it is none, a module.</summary>
    static Acornima.Ast.Program Parse(string script, List<Token> tokens)
    {
        var options = new ParserOptions { OnToken = (in Token token) => tokens.Add(token) };
        try
        {
            return new Parser(options).ParseScript(script);
        }
        catch (ParseErrorException)
        {
            tokens.Clear();
            return new Parser(options).ParseModule(script);
        }
    }

    static string Join(string script, List<Token> tokens, TriviaRemover trivia, IReadOnlyDictionary<int, string> names)
    {
        var joined = new StringBuilder(script.Length);
        var (end, before, hasBreak) = (0, TokenKind.Punctuator, false);
        foreach (var token in tokens.TakeWhile(token => token.Kind != TokenKind.EOF))
        {
            hasBreak |= MayEnd(script, before, end) && !trivia.IsClosed(end) && script.AsSpan(end, token.Start - end).Contains('\n');
            if (!trivia.Contains(token))
            {
                var written = trivia.IsJoint(token) ? "," : names.GetValueOrDefault(token.Start) ?? Written(script, token);
                if (joined.Length > 0 && before != TokenKind.Template && token.Kind != TokenKind.Template)
                {
                    joined.Append(
                        hasBreak && MayBegin(written[0]) ? "\n"
                        : WouldChange(joined[^1], before, written[0]) ? " "
                        : ""
                    );
                }

                joined.Append(written);
                hasBreak = false;
            }

            (end, before) = (token.End, token.Kind);
        }

        return joined.Append('\n').ToString();
    }

    /// <summary>The source of a token, without the zero before the point of a fraction.</summary>
    static string Written(string script, Token token)
    {
        var source = script[token.Start..token.End];
        return token.Kind == TokenKind.NumericLiteral && source is ['0', '.', _, ..] ? source[1..] : source;
    }

    /// <summary>True where a line break may end a statement; there it is kept.</summary>
    static bool MayEnd(string script, TokenKind before, int end) =>
        before != TokenKind.Punctuator || script[Math.Max(0, end - 1)] is ')' or ']' or '}' or '+' or '-' or '`';

    static bool MayBegin(char next) => next is not (')' or ']' or '}' or ';' or ',' or '.' or '?' or ':' or '=' or '&' or '|');

    /// <summary>True where two tokens would become other tokens without a space between them.</summary>
    static bool WouldChange(char last, TokenKind before, char next) =>
        ((IsOfName(last) || before == TokenKind.RegExpLiteral) && IsOfName(next))
        || (last, next) is ('+', '+') or ('-', '-') or ('/', '/') or ('<', '!')
        || (char.IsAsciiDigit(last) && next == '.');

    static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '#' or '\\' || c > '\x7F';
}
