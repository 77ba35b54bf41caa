using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Alerts;

/// <summary>Elements <c>div</c> with attributes: a quotation whose first line is <c>[!div class="nextstepaction"]</c>.</summary>
sealed partial class DivExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => MarkedQuoteParser.Add(pipeline, "div", Make);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new DivRenderer());

    sealed class DivBlock(BlockParser parser) : MarkedQuote(parser)
    {
        /// <summary>Names and values, in the author's order.</summary>
        public List<(string Name, string Value)> Attributes { get; } = [];
    }

    static DivBlock Make(QuoteMarker marker, BlockProcessor processor, BlockParser parser)
    {
        var div = new DivBlock(parser);
        var attributes = WithoutBackticks(marker.Rest);
        var start = processor.Line.Text.IndexOf(attributes, marker.Start, StringComparison.Ordinal);
        foreach (Match match in Attribute().Matches(attributes))
        {
            var (name, value) = (match.Groups["name"].Value.ToLowerInvariant(), match.Groups["value"].Value);
            if (div.Attributes.Exists(one => one.Name == name))
            {
                continue;
            }

            if (AllowedHtml.IsAllowed("div", name))
            {
                div.Attributes.Add((name, value));
            }
            else
            {
                ParseLog.Report(
                    processor.Context,
                    Rules.InvalidNoteSection,
                    start + match.Index,
                    start + match.Index + match.Length,
                    $"The attribute '{match.Groups["name"].Value}' is not allowed on a div, so it was removed. Use "
                        + "'class', 'id', or an attribute that starts with 'data-'."
                );
            }
        }

        return div;
    }

    /// <summary>The attributes without backticks around them; none where the backtick is not closed.</summary>
    static string WithoutBackticks(string attributes) =>
        !attributes.StartsWith('`') ? attributes
        : attributes.Length > 1 && attributes.EndsWith('`') ? attributes[1..^1]
        : "";

    [GeneratedRegex(@"(?<![\w-])(?<name>[A-Za-z][\w-]*)\s*=\s*""(?<value>[^""]*)""")]
    private static partial Regex Attribute();

    sealed class DivRenderer : ArticleObjectRenderer<DivBlock>
    {
        protected override void Write(ArticleWriter article, DivBlock div)
        {
            article.EnsureLine();
            article.Start(BodyElement.Division, "<div");
            foreach (var (name, value) in div.Attributes)
            {
                article.Write($" {name}=\"").WriteEscape(name == "id" ? article.Ids.Claim(value) : value).Write('"');
            }

            article.Write(">\n");
            article.WriteBlocks(div);
            article.EnsureLine();
            article.End(BodyElement.Division, "</div>\n");
        }
    }
}
