using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using Markdig;

namespace LicensingSite.Markdown.Articles;

/// <summary>Collects the diagnostics of an article, in order; offsets are relative to the current text.</summary>
sealed class ParseLog(IncludeStack includes)
{
    const string Key = "LicensingSite.ParseLog";

    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>Reports a finding of a parser. Does nothing where the text is not parsed for an article.</summary>
    public static void Report(MarkdownParserContext? context, Rule rule, int start, SyntaxProblem problem) =>
        Report(context, rule, start + problem.Start, start + problem.End, problem.Message);

    /// <inheritdoc cref="Report(MarkdownParserContext?, Rule, int, SyntaxProblem)"/>
    public static void Report(MarkdownParserContext? context, Rule rule, int start, int end, string message)
    {
        if (context is not null && context.Properties.TryGetValue(Key, out var log))
        {
            ((ParseLog)log).Report(rule, start, end, message);
        }
    }

    public void Report(Rule rule, int start, int end, string message, string? target = null) =>
        diagnostics.Add(new Diagnostic(rule, includes.Current.Place(start, end), message, target));

    public void Add(IEnumerable<Diagnostic> found) => diagnostics.AddRange(found);

    /// <summary>Creates a context for Markdig, through which parsers find this log.</summary>
    public MarkdownParserContext ToContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }
}
