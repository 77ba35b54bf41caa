using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Zones;

/// <summary>
/// Zones: what is between <c>::: zone pivot="a,b"</c> and <c>::: zone-end</c> is for readers of those pivots, or for one target.
/// </summary>
sealed partial class ZoneExtension : IMarkdownExtension
{
    static readonly string[] Targets = ["docs", "chromeless", "pdf"];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new ZoneParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new ZoneRenderer());

    sealed class ZoneBlock(BlockParser parser) : DirectiveBlock(parser);

    sealed class ZoneParser : DirectiveBlockParser
    {
        protected override string Name => "zone";

        protected override Rule Rule => Rules.InvalidZone;

        protected override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line)
        {
            if (ProblemWith(processor.CurrentContainer, line) is not { } problem)
            {
                return new ZoneBlock(this) { Opening = line };
            }

            Report(processor, line, problem);
            return null;
        }

        static SyntaxProblem? ProblemWith(ContainerBlock? container, DirectiveLine line)
        {
            var (target, pivot) = (line.Attributes["target"], line.Attributes["pivot"]);
            return !line.IsUnderstood || line.HasClosingColons ? line.Problem("This line is not understood, and stays text. Write '::: zone pivot=\"name\"', without colons behind it.")
                : IsInZone(container) ? line.Problem("A zone cannot be inside another. End the one before with '::: zone-end'.")
                : line.Attributes.ProblemWith("A zone", "target", "pivot") is { } problem ? problem
                : string.IsNullOrEmpty(target?.Value) && string.IsNullOrEmpty(pivot?.Value) ? line.Problem("A zone needs a 'target' or a 'pivot'.")
                : target is not null && !Targets.Contains(target.Value) ? target.ProblemInValue($"'{target.Value}' is no target. Known targets: {string.Join(", ", Targets)}.")
                : pivot is not null && !Pivots().IsMatch(pivot.Value) ? pivot.ProblemInValue($"'{pivot.Value}' is no list of pivots. Write names of small letters, digits and hyphens, with commas between them.")
                : pivot is not null && target?.Value == "pdf" ? pivot.ProblemInName("A zone for the target 'pdf' has no pivots. Take one of the two out.")
                : null;
        }

        static bool IsInZone(ContainerBlock? container) => container is not null && (container is ZoneBlock || IsInZone(container.Parent));
    }

    [GeneratedRegex("^ *[a-z0-9-]+ *(, *[a-z0-9-]+ *)*$")]
    private static partial Regex Pivots();

    sealed class ZoneRenderer : ArticleObjectRenderer<ZoneBlock>
    {
        protected override void Write(ArticleWriter article, ZoneBlock zone)
        {
            var target = zone.Attributes.Value("target") ?? "";
            var pivots = (zone.Attributes.Value("pivot") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            article.EnsureLine();
            article.Start(BodyElement.Division, $"<div class=\"zone{(target.Length > 0 ? " has-target" : "")}{(pivots.Length > 0 ? " has-pivot" : "")}\"");
            article.Write(target.Length > 0 ? $" data-target=\"{target}\"" : "");
            article.Write(pivots.Length > 0 ? $" data-pivot=\"{string.Join(' ', pivots)}\"" : "");
            article.Write(">\n");
            if (pivots.Length > 0)
            {
                AppliesTo.Write(article, string.Join(", ", pivots));
            }

            article.WriteChildren(zone);
            article.EnsureLine();
            article.End(BodyElement.Division, "</div>\n");
        }
    }
}
