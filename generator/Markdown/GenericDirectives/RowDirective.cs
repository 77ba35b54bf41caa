using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Syntax;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>Columns side by side: <c>:::row:::</c>, and in it a <see cref="ColumnDirective"/> each, up to <c>:::row-end:::</c>.</summary>
sealed class RowDirective() : BlockDirective("row", Rules.InvalidRow)
{
    protected override bool DropsIndentation => true;

    protected override SyntaxProblem? FindFatalProblem(ContainerBlock? container, DirectiveLine line) =>
        line.IsUnderstood && line.HasClosingColons
            ? null
            : line.Problem("This line is invalid, so it is shown as text. Write ':::row:::' on its own line.");

    protected override SyntaxProblem? FindProblem(ContainerBlock? container, DirectiveLine line) =>
        line.Attributes.ProblemWith("A row", "count");

    protected override void Write(ArticleWriter article, DirectiveBlock block)
    {
        article.Start(BodyElement.Block, "<section class=\"row\">\n");
        WriteContent(article, block, BodyElement.Block, "</section>\n");
    }
}
