using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Zones;

/// <summary>Text for some versions of a product: what is between <c>::: moniker range="&gt;=v2"</c> and <c>::: moniker-end</c>.</summary>
sealed partial class MonikerExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new MonikerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new MonikerRenderer());

    sealed class MonikerBlock(BlockParser parser) : DirectiveBlock(parser)
    {
        public required string Range { get; init; }
    }

    sealed class MonikerParser : DirectiveBlockParser
    {
        protected override string Name => "moniker";

        protected override Rule Rule => Rules.InvalidMonikerRange;

        protected override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line)
        {
            var range = line.Attributes["range"];
            if (!line.IsUnderstood || line.HasClosingColons || string.IsNullOrWhiteSpace(range?.Value))
            {
                Report(processor, line, line.Problem("This line is not understood, and stays text. Write '::: moniker range=\">=name\"', without colons behind it."));
                return null;
            }

            if (line.Attributes.ProblemWith("A moniker", "range") is { } problem)
            {
                Report(processor, line, problem);
            }
            else if (!Ranges().IsMatch(range.Value))
            {
                Report(processor, line, range.ProblemInValue($"'{range.Value}' is no range. Write names with '<', '<=', '>', '>=' or nothing before them, and '||' between alternatives."));
            }

            return new MonikerBlock(this) { Opening = line, Range = range.Value.Trim() };
        }
    }

    [GeneratedRegex(@"^\s*(?>[<>]=?|=)?(?>\s*)(?>[\w.\-]+)(?>\s*(?>\|\|)?\s*(?>[<>]=?|=)?\s*[\w.\-]+)*(?>\s*)$")]
    private static partial Regex Ranges();

    sealed class MonikerRenderer : ArticleObjectRenderer<MonikerBlock>
    {
        protected override void Write(ArticleWriter article, MonikerBlock moniker)
        {
            article.EnsureLine();
            article.Start(BodyElement.Division, "<div class=\"moniker\" data-moniker=\"").WriteEscape(moniker.Range).Write("\">\n");
            AppliesTo.Write(article, moniker.Range);
            article.WriteChildren(moniker);
            article.EnsureLine();
            article.End(BodyElement.Division, "</div>\n");
        }
    }
}
