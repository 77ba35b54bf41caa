using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Zones;

/// <summary>
/// Zones: what is between <c>::: zone pivot="a,b"</c> and <c>::: zone-end</c> is for readers of those pivots, or for one target.
/// </summary>
sealed partial class ZoneDirective() : BlockDirective("zone", Rules.InvalidZone)
{
    static readonly string[] Targets = ["docs", "chromeless", "pdf"];

    protected override SyntaxProblem? FindFatalProblem(ContainerBlock? container, DirectiveLine line)
    {
        var (target, pivot) = (line.Attributes["target"], line.Attributes["pivot"]);
        return !line.IsUnderstood || line.HasClosingColons
                ? line.Problem("This line is invalid, so it is shown as text. Write '::: zone pivot=\"name\"', without colons at the end.")
            : IsInZone(container) ? line.Problem("Zones cannot be nested. Close the outer one first with '::: zone-end'.")
            : line.Attributes.ProblemWith("A zone", "target", "pivot") is { } problem ? problem
            : string.IsNullOrEmpty(target?.Value) && string.IsNullOrEmpty(pivot?.Value)
                ? line.Problem("A zone needs a 'target' or a 'pivot'.")
            : target is not null && !Targets.Contains(target.Value)
                ? target.ProblemInValue($"Unknown target '{target.Value}'. Known targets: {string.Join(", ", Targets)}.")
            : pivot is not null && !Pivots().IsMatch(pivot.Value)
                ? pivot.ProblemInValue(
                    $"'{pivot.Value}' is not a valid list of pivots. "
                        + "Write names in lower-case letters, digits, and hyphens, separated by commas."
                )
            : pivot is not null && target?.Value == "pdf"
                ? pivot.ProblemInName("A zone with the target 'pdf' cannot have pivots. Remove 'target' or 'pivot'.")
            : null;
    }

    static bool IsInZone(ContainerBlock? container)
    {
        while (container is not (null or DirectiveBlock { Parser: ZoneDirective }))
        {
            container = container.Parent;
        }

        return container is not null;
    }

    [GeneratedRegex("^ *[a-z0-9-]+ *(, *[a-z0-9-]+ *)*$")]
    private static partial Regex Pivots();

    protected override void Write(ArticleWriter article, DirectiveBlock block)
    {
        var target = block.Attributes.Value("target") ?? "";
        var pivots = (block.Attributes.Value("pivot") ?? "").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        article.Start(
            BodyElement.Division,
            $"<div class=\"zone{(target.Length > 0 ? " has-target" : "")}{(pivots.Length > 0 ? " has-pivot" : "")}\""
        );
        article.Write(target.Length > 0 ? $" data-target=\"{target}\"" : "");
        article.Write(pivots.Length > 0 ? $" data-pivot=\"{string.Join(' ', pivots)}\"" : "");
        article.Write(">\n");
        if (pivots.Length > 0)
        {
            AppliesTo.Write(article, string.Join(", ", pivots));
        }

        WriteContent(article, block, BodyElement.Division, "</div>\n");
    }
}
