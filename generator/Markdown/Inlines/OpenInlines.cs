using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Inlines;

/// <summary>The open delimiters of a block's text: brackets that may become links, and characters that may become emphasis.</summary>
sealed class OpenInlines
{
    readonly Stack<(LinkDelimiterInline Bracket, string Emphasis)> brackets = new();
    Inline? lastSeen;

    /// <summary>Emphasis characters outside of complete links.</summary>
    public string Emphasis { get; private set; } = "";

    /// <summary>How many brackets may still become links.</summary>
    public int ActiveBrackets { get; private set; }

    /// <summary>True after a tag that begins a link, among the inlines that <see cref="LookForTags"/> has seen.</summary>
    public bool IsInLinkTag { get; private set; }

    public void Add(char emphasis) => Emphasis += Emphasis.Contains(emphasis, StringComparison.Ordinal) ? "" : emphasis;

    public void Push(LinkDelimiterInline bracket)
    {
        brackets.Push((bracket, Emphasis));
        ActiveBrackets++;
    }

    /// <summary>Removes and returns the last open bracket; null where none is open.</summary>
    public LinkDelimiterInline? Pop(out string emphasis)
    {
        if (!brackets.TryPop(out var last))
        {
            emphasis = Emphasis;
            return null;
        }

        emphasis = last.Emphasis;
        ActiveBrackets -= last.Bracket.IsActive ? 1 : 0;
        return last.Bracket;
    }

    /// <summary>
    /// Records the end of a link: emphasis inside it is complete, and brackets before it, up to an image's, cannot become links.
    /// </summary>
    public void EndLink(bool isImage, string emphasisBefore)
    {
        Emphasis = emphasisBefore;
        foreach (var (bracket, _) in isImage ? [] : brackets)
        {
            if (bracket.IsImage || !bracket.IsActive)
            {
                break;
            }

            bracket.IsActive = false;
            ActiveBrackets--;
        }
    }

    /// <summary>Searches the inlines added since the last call, backwards, for the last tag of a link.</summary>
    public void LookForTags(Inline? last)
    {
        for (var inline = last; inline is not null && inline != lastSeen; inline = inline.PreviousSibling)
        {
            if (
                inline is HtmlInline { Tag: var tag }
                && (tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase))
            )
            {
                IsInLinkTag = tag[1] != '/';
                break;
            }
        }

        lastSeen = last;
    }
}
