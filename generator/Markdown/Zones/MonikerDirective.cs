using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Zones;

/// <summary>
/// Content for some versions of a product: what is between <c>::: moniker range="&gt;=v2"</c> and <c>::: moniker-end</c>.
/// </summary>
sealed partial class MonikerDirective() : BlockDirective("moniker", Rules.InvalidMonikerRange)
{
    protected override SyntaxProblem? FindFatalProblem(ContainerBlock? container, DirectiveLine line) =>
        !line.IsUnderstood || line.HasClosingColons || string.IsNullOrWhiteSpace(line.Attributes.Value("range"))
            ? line.Problem("This line is invalid, so it is shown as text. Write '::: moniker range=\">=name\"', without colons at the end.")
            : null;

    protected override SyntaxProblem? FindProblem(ContainerBlock? container, DirectiveLine line) =>
        line.Attributes.ProblemWith("A moniker", "range") is { } problem ? problem
        : line.Attributes["range"] is { } range && !Ranges().IsMatch(range.Value)
            ? range.ProblemInValue(
                $"'{range.Value}' is not a valid moniker range. "
                    + "Write names, each with '<', '<=', '>', '>=', or nothing before it, and '||' between them."
            )
        : null;

    [GeneratedRegex(@"^\s*(?>[<>]=?|=)?(?>\s*)(?>[\w.\-]+)(?>\s*(?>\|\|)?\s*(?>[<>]=?|=)?\s*[\w.\-]+)*(?>\s*)$")]
    private static partial Regex Ranges();

    protected override void Write(ArticleWriter article, DirectiveBlock block)
    {
        var range = block.Attributes.Value("range")!.Trim();
        article.Start(BodyElement.Division, "<div class=\"moniker\" data-moniker=\"").WriteEscape(range).Write("\">\n");
        AppliesTo.Write(article, range);
        WriteContent(article, block, BodyElement.Division, "</div>\n");
    }
}
