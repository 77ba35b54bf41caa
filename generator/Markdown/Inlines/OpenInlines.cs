using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Inlines;

/// <summary>What is open in a block's text so far: brackets that may become links, and characters that may become emphasis.</summary>
sealed class OpenInlines
{
    readonly Stack<(LinkDelimiterInline Bracket, string Emphasis)> brackets = new();
    Inline? lastSeen;

    /// <summary>Characters of emphasis outside of links that are complete.</summary>
    public string Emphasis { get; private set; } = "";

    /// <summary>How many brackets may still become links.</summary>
    public int ActiveBrackets { get; private set; }

    /// <summary>True behind a tag that begins a link, as far as <see cref="LookForTags"/> has seen.</summary>
    public bool IsInLinkTag { get; private set; }

    public void Add(char emphasis) => Emphasis += Emphasis.Contains(emphasis, StringComparison.Ordinal) ? "" : emphasis;

    public void Push(LinkDelimiterInline bracket)
    {
        brackets.Push((bracket, Emphasis));
        ActiveBrackets++;
    }

    /// <summary>Takes the last bracket; null where none is open.</summary>
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
    /// Notes that a link ended: the emphasis in it is its own, and no bracket before it, up to an image's, can become a link.
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

    /// <summary>Looks for the last tag of a link among the inlines that are new, from the last one back.</summary>
    public void LookForTags(Inline? last)
    {
        for (var inline = last; inline is not null && inline != lastSeen; inline = inline.PreviousSibling)
        {
            if (inline is HtmlInline { Tag: var tag } && (tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase)))
            {
                IsInLinkTag = tag[1] != '/';
                break;
            }
        }

        lastSeen = last;
    }
}
