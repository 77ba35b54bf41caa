using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LicensingSite.Markdown.Code;

/// <summary>
/// Reads comments that say how a line of code is shown: <c>// [!code ++]</c>, <c>[!code --]</c> or <c>[!code highlight]</c>, with
/// <c>:3</c> for three lines. They are not shown themselves. On a line of its own, a comment is about the lines after it.
/// </summary>
static partial class LineComments
{
    const string Mark = "[!code ";

    /// <summary>Returns the code without such comments, the kind of each line that has one, and the first word that is unknown.</summary>
    /// <param name="language">In Markdown, such comments are examples.</param>
    public static (string Code, Dictionary<int, LineKind> Kinds, string? Unknown) Read(string code, string? language)
    {
        var kinds = new Dictionary<int, LineKind>();
        if (!code.Contains(Mark, StringComparison.Ordinal) || language?.ToUpperInvariant() is "MARKDOWN" or "MD")
        {
            return (code, kinds, null);
        }

        var (text, unknown, line) = (new StringBuilder(code.Length), default(string), 1);
        for (var at = 0; at < code.Length; )
        {
            var newLine = code.IndexOf('\n', at);
            var end = newLine < 0 ? code.Length : newLine + 1;
            var shown = code[at..end];
            var comment = Comment().Match(shown);
            var kind = comment.Success ? KindOf(comment.Groups["word"].Value) : null;
            unknown ??= comment.Success && kind is null ? comment.Groups["word"].Value : null;
            if (kind is { } known)
            {
                shown = shown[..comment.Index].TrimEnd();
                var count = int.TryParse(comment.Groups["count"].ValueSpan, CultureInfo.InvariantCulture, out var lines) ? lines : 1;
                for (var next = line; next < line + Math.Min(count, code.Length); next++)
                {
                    kinds[next] = known;
                }

                shown += shown.Length > 0 && newLine >= 0 ? "\n" : "";
            }

            text.Append(shown);
            line += shown.Length > 0 ? 1 : 0;
            at = end;
        }

        return (text.ToString(), kinds, unknown);
    }

    static LineKind? KindOf(string word) =>
        word switch
        {
            "++" => LineKind.Inserted,
            "--" => LineKind.Deleted,
            "highlight" or "hl" or "focus" => LineKind.Marked,
            _ => null,
        };

    [GeneratedRegex(
        @"(?://|/\*|<!--|--|\#|;|%|'|\brem\b|\{/\*)[ \t]*"
            + @"\[!code[ \t]+(?<word>[^\]:\s]+)(?::(?<count>\d{1,5}))?[ \t]*\]"
            + @"[ \t]*(?:\*/\}?|-->)?[ \t]*\n?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Comment();
}
