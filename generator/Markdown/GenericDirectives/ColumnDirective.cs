using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Syntax;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>A column of a row: <c>:::column span="2":::</c>, up to <c>:::column-end:::</c>.</summary>
sealed class ColumnDirective() : BlockDirective("column", Rules.InvalidRow)
{
    const int WidestSpan = 12;

    protected override bool DropsIndentation => true;

    protected override SyntaxProblem? FindFatalProblem(ContainerBlock? container, DirectiveLine line) =>
        line.IsUnderstood && line.HasClosingColons
            ? null
            : line.Problem(
                "This line is invalid, so it is shown as text. "
                    + "Write ':::column:::' on its own line, with span=\"2\" after the name for a wider column."
            );

    protected override SyntaxProblem? FindProblem(ContainerBlock? container, DirectiveLine line) =>
        container is not DirectiveBlock { Parser: RowDirective }
            ? line.Problem("A column must be directly in a row. Add ':::row:::' before it, and ':::row-end:::' after the last column.")
        : line.Attributes["span"] is { } span && ParseWidth(span.Value) is null
            ? span.ProblemInValue($"'{span.Value}' is not a valid span, so it is ignored. Write a number from 1 to {WidestSpan}.")
        : line.Attributes.ProblemWith("A column", "span");

    protected override void Write(ArticleWriter article, DirectiveBlock block)
    {
        var width = ParseWidth(block.Attributes.Value("span") ?? "") ?? 1;
        article.Start(
            BodyElement.Division,
            width == 1 ? "<div class=\"column\">\n" : string.Create(CultureInfo.InvariantCulture, $"<div class=\"column span{width}\">\n")
        );
        WriteContent(article, block, BodyElement.Division, "</div>\n");
    }

    /// <summary>How many times as wide as a column without a span; null for what is no width.</summary>
    static int? ParseWidth(string span) =>
        int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 1 and <= WidestSpan
            ? width
            : null;
}
