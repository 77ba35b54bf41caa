using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>Something within a line: <c>:::name key="value":::</c>.</summary>
abstract class DirectiveInline : LeafInline
{
    public required DirectiveAttributes Attributes { get; init; }
}

/// <summary>Reads inlines of one name.</summary>
abstract class DirectiveInlineParser : InlineParser
{
    protected DirectiveInlineParser() => OpeningCharacters = [':'];

    protected abstract string Name { get; }

    protected abstract Rule Rule { get; }

    /// <summary>What keeps the inline from being shown; null where nothing does.</summary>
    protected abstract SyntaxProblem? ProblemWith(DirectiveAttributes attributes);

    protected abstract DirectiveInline Inline(DirectiveAttributes attributes);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (DirectiveAttributes.TryRead(slice.AsSpan(), Name) is not { } attributes)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (ProblemWith(attributes) is { } problem)
        {
            ParseLog.Report(processor.Context, Rule, start, problem);
            return false;
        }

        var inline = Inline(attributes);
        inline.Span = new SourceSpan(start, start + attributes.Length - 1);
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start += attributes.Length;
        return true;
    }
}
