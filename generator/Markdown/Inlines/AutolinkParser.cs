using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Inlines;

/// <summary>
/// Bare addresses, which become links outside of links. What stands before one is told to Markdig's parser in a few inlines, so that it
/// does not go through all of them.
/// </summary>
sealed class AutolinkParser(AutoLinkOptions options, LinkParser links, EmphasisParser emphasis) : AutoLinkParser(options)
{
    /// <summary>
    /// How many characters an address may have; a longer row of them is text, for each address that begins in it would be read to its
    /// end.
    /// </summary>
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

    /// <summary>Runs of emphasis, one in the other, which an address must not take for its own end; null for none.</summary>
    EmphasisDelimiterInline? Pending(string characters)
    {
        var innermost = default(EmphasisDelimiterInline);
        foreach (var character in characters)
        {
            var run = new EmphasisDelimiterInline(emphasis, emphasis.EmphasisDescriptors.Find(descriptor => descriptor.Character == character)!);
            innermost?.AppendChild(run);
            innermost = run;
        }

        return innermost;
    }
}
