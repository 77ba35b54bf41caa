using LicensingSite.Diagnostics;
using Markdig;

namespace LicensingSite.Markdown.Articles;

/// <summary>What our Markdig parsers find wrong while they read, as offsets in the text they read.</summary>
sealed class ParseLog
{
    const string Key = "LicensingSite.ParseLog";

    public List<(Rule Rule, int Start, int End, string Message)> Faults { get; } = [];

    public MarkdownParserContext ToContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }

    public static void Report(MarkdownParserContext? context, Rule rule, int start, int end, string message)
    {
        if (context is not null && context.Properties.TryGetValue(Key, out var log))
        {
            ((ParseLog)log).Faults.Add((rule, start, end, message));
        }
    }
}
