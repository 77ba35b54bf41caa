using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Tabs;

/// <summary>
/// Tabs: each heading that is only a link <c>[Title](#tab/id)</c> begins one; a line <c>---</c> ends the group. Without scripts the panels
/// are shown one below the other.
/// </summary>
sealed partial class TabExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += GroupTabs;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new TabGroupRenderer());

    sealed class TabGroupBlock() : ContainerBlock(null);

    /// <summary>A panel and the title of its tab.</summary>
    sealed class TabBlock(HeadingBlock heading, LinkInline title, string[] ids, string condition) : ContainerBlock(null), IStructural
    {
        public StructuralElementKind ElementKind => StructuralElementKind.Tab;

        public string ElementText => condition.Length == 0 ? string.Join('+', ids) : $"{string.Join('+', ids)}/{condition}";

        public string? HeadingId { get; } = heading.TryGetAttributes()?.Id;

        public LinkInline Title => title;

        /// <summary>The ids it is selected by, which tabs of other groups may share.</summary>
        public string[] Ids => ids;

        /// <summary>The tab of an earlier group that must be selected for this one to be shown; empty for none.</summary>
        public string Condition => condition;

        /// <summary>The panel's name in docfx.</summary>
        public string PanelName => string.Join('-', ids) + (condition.Length == 0 ? "" : "_" + condition);

        public string Name => string.Join('-', condition.Length == 0 ? ids : [.. ids, condition]);
    }

    static void GroupTabs(MarkdownDocument document)
    {
        var containers = document
            .Descendants<HeadingBlock>()
            .Where(heading => TryReadTab(heading) is not null)
            .Select(heading => heading.Parent!)
            .Distinct()
            .ToArray();
        foreach (var container in containers)
        {
            GroupTabs(container);
        }
    }

    static void GroupTabs(ContainerBlock container)
    {
        var blocks = container.ToArray();
        container.Clear();
        var group = default(TabGroupBlock);
        foreach (var block in blocks)
        {
            if (TryReadTab(block) is { } tab)
            {
                if (group is null)
                {
                    group = new TabGroupBlock { Span = block.Span };
                    container.Add(group);
                }

                group.Add(tab);
            }
            else if (group is null)
            {
                container.Add(block);
            }
            else if (block is ThematicBreakBlock)
            {
                group = null;
            }
            else
            {
                ((TabBlock)group.LastChild!).Add(block);
            }
        }
    }

    /// <summary>The tab that a heading begins; null for any other block.</summary>
    static TabBlock? TryReadTab(Block block)
    {
        if (
            block is not HeadingBlock { Inline: { } inline } heading
            || inline.Where(IsNotBlank).Take(2).ToArray() is not [LinkInline { IsImage: false } link]
        )
        {
            return null;
        }

        return Target().Match(link.Url ?? "") is { Success: true } match
            ? new TabBlock(heading, link, [.. match.Groups["ids"].Value.Split('+').Distinct()], match.Groups["condition"].Value)
            {
                Span = heading.Span,
            }
            : null;
    }

    static bool IsNotBlank(Inline inline) => inline is not LiteralInline literal || !literal.Content.AsSpan().IsWhiteSpace();

    [GeneratedRegex(@"^#tab/(?<ids>[a-zA-Z0-9.\-]+(\+[a-zA-Z0-9.\-]+)*)(/(?<condition>[a-zA-Z0-9.\-]+)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    sealed class TabGroupRenderer : ArticleObjectRenderer<TabGroupBlock>
    {
        readonly TabGroupState state = new();

        protected override void Write(ArticleWriter article, TabGroupBlock group)
        {
            var number = state.NextGroup();
            var tabs = group.Cast<TabBlock>().Select(tab => (Tab: tab, Condition: CheckCondition(article, tab))).ToArray();
            var ids = new HashSet<(string Id, string Condition)>();
            article.EnsureLine();
            article.Start(BodyElement.Division, $"<div class=\"tabGroup\" id=\"{article.Ids.Claim($"tabgroup_{number}")}\">\n");
            foreach (var (tab, condition) in tabs)
            {
                var own = tab.Ids.Where(id => ids.Add((id, condition))).ToArray();
                if (own.Length < tab.Ids.Length)
                {
                    Report(
                        article,
                        tab,
                        $"Another tab of this group has the id '{tab.Ids.Except(own).First()}'. Give each tab its own id."
                    );
                }

                Write(article, number, tab, condition, own);
            }

            article.End(BodyElement.Division, "</div>\n");
        }

        void Write(ArticleWriter article, int number, TabBlock tab, string condition, string[] ids)
        {
            var panel = article.Ids.Claim($"tabpanel_{number}_{tab.PanelName}");
            article.Start(BodyElement.Block, $"<section id=\"{panel}\" data-tab=\"{(ids.Length > 0 ? string.Join('+', ids) : panel)}\"");
            article.Write(condition.Length == 0 ? ">\n" : $" data-condition=\"{condition}\">\n");
            article
                .Start(BodyElement.Title, "<p class=\"tab-title\" id=\"")
                .WriteEscape(article.Ids.Claim(tab.HeadingId ?? tab.Name))
                .Write("\">");
            var before = article.Notes.Events;
            article.WriteChildren(tab.Title);
            state.Add(tab.Ids, article.Notes.TextSince(before));
            if (condition.Length > 0)
            {
                article.Write("<span class=\"tab-condition\">").Text($" ({state.Title(condition)})").Write("</span>");
            }

            article.End(BodyElement.Paragraph, "</p>\n");
            article.WriteChildren(tab);
            article.EnsureLine();
            article.End(BodyElement.Block, "</section>\n");
        }

        /// <summary>The tab that a tab depends on; empty for none, or where no earlier group has that tab.</summary>
        string CheckCondition(ArticleWriter article, TabBlock tab)
        {
            if (tab.Condition.Length == 0 || state.Title(tab.Condition) is not null)
            {
                return tab.Condition;
            }

            Report(
                article,
                tab,
                $"This tab depends on a tab '{tab.Condition}', which no earlier group has, so it is always shown. Remove "
                    + $"'/{tab.Condition}', or correct it."
            );
            return "";
        }

        static void Report(ArticleWriter article, TabBlock tab, string message)
        {
            var place = tab.Title.UrlSpan.IsEmpty ? tab.Title.Span : tab.Title.UrlSpan;
            article.Log.Report(Rules.InvalidTabGroup, place.Start, place.End + 1, message);
        }
    }
}
