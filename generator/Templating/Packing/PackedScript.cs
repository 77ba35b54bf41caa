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
        var program = Read(script, tokens);
        return program is null ? script : Join(script, tokens, NeedlessTokens.In(script, tokens, program), ScriptNames.In(program));
    }

    static Node? Read(string script, List<Token> tokens)
    {
        var options = new ParserOptions { OnToken = (in Token token) => tokens.Add(token) };
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

    static string Join(string script, List<Token> tokens, NeedlessTokens needless, IReadOnlyDictionary<int, string> names)
    {
        var joined = new StringBuilder(script.Length);
        var (end, before, hasBreak) = (0, TokenKind.Punctuator, false);
        foreach (var token in tokens.TakeWhile(token => token.Kind != TokenKind.EOF))
        {
            hasBreak |= MayEnd(script, before, end) && !needless.IsClosed(end) && script.AsSpan(end, token.Start - end).Contains('\n');
            if (!needless.Contains(token))
            {
                var written = needless.IsJoint(token) ? "," : names.GetValueOrDefault(token.Start) ?? Written(script, token);
                if (joined.Length > 0 && before != TokenKind.Template && token.Kind != TokenKind.Template)
                {
                    joined.Append(hasBreak && MayBegin(written[0]) ? "\n" : WouldChange(joined[^1], before, written[0]) ? " " : "");
                }

                joined.Append(written);
                hasBreak = false;
            }

            (end, before) = (token.End, token.Kind);
        }

        return joined.Append('\n').ToString();
    }

    /// <summary>A token as it stands; of a fraction the zero before the point goes without saying.</summary>
    static string Written(string script, Token token) =>
        script[(token.Kind == TokenKind.NumericLiteral && token.End - token.Start > 2 && script.AsSpan(token.Start).StartsWith("0.") ? token.Start + 1 : token.Start)..token.End];

    /// <summary>True where a line break may end a statement: it is not for us to know that it does not.</summary>
    static bool MayEnd(string script, TokenKind before, int end) => before != TokenKind.Punctuator || script[Math.Max(0, end - 1)] is ')' or ']' or '}' or '+' or '-' or '`';

    static bool MayBegin(char next) => next is not (')' or ']' or '}' or ';' or ',' or '.' or '?' or ':' or '=' or '&' or '|');

    /// <summary>True where two tokens become another without a space between them.</summary>
    static bool WouldChange(char last, TokenKind before, char next) =>
        ((IsOfName(last) || before == TokenKind.RegExpLiteral) && IsOfName(next))
        || (last, next) is ('+', '+') or ('-', '-') or ('/', '/') or ('<', '!')
        || (char.IsAsciiDigit(last) && next == '.');

    static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '#' or '\\' || c > '\x7F';
}
