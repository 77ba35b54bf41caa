using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Inlines;

/// <summary>
/// Parses bare URLs, which become links outside of links. Markdig's parser scans all inlines before a URL; it is given a few that are
/// equivalent.
/// </summary>
sealed class AutolinkParser(AutoLinkOptions options, LinkParser links, EmphasisParser emphasis) : AutoLinkParser(options)
{
    /// <summary>Most characters of a URL. A longer run is text, because each URL that begins in it would be scanned to its end.</summary>
    const int Longest = 4096;

    static readonly string[] Beginnings = ["http", "www.", "ftp:", "mailto:", "tel:"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return (text.Length <= Longest || text[..Longest].IndexOfAny(" \t\r\n") >= 0) && MatchBehind(processor, ref slice);
            }
        }

        return false;
    }

    bool MatchBehind(InlineProcessor processor, ref StringSlice slice)
    {
        var open = links.Open(processor);
        if (open.ActiveBrackets > 0)
        {
            return false;
        }

        var before = processor.Inline;
        open.LookForTags(before);
        if (open.IsInLinkTag)
        {
            return false;
        }

        processor.Inline = Pending(open.Emphasis);
        if (base.Match(processor, ref slice))
        {
            return true;
        }

        processor.Inline = before;
        return false;
    }

    /// <summary>Nested emphasis delimiters, at which a URL must end; null for none.</summary>
    EmphasisDelimiterInline? Pending(string characters)
    {
        var innermost = default(EmphasisDelimiterInline);
        foreach (var character in characters)
        {
            var run = new EmphasisDelimiterInline(
                emphasis,
                emphasis.EmphasisDescriptors.Find(descriptor => descriptor.Character == character)!
            );
            innermost?.AppendChild(run);
            innermost = run;
        }

        return innermost;
    }
}
