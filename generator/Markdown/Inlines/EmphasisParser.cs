using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Inlines;

/// <summary>Parses emphasis by CommonMark's algorithm: an opener that was not found is not searched for again.</summary>
sealed class EmphasisParser : EmphasisInlineParser, IPostInlineProcessor
{
    readonly LinkParser links;

    public EmphasisParser(LinkParser links, IEnumerable<EmphasisDescriptor> descriptors)
    {
        this.links = links;
        var all = descriptors.ToArray();
        EmphasisDescriptors.Clear();
        EmphasisDescriptors.AddRange(all);
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        var run = (EmphasisDelimiterInline)processor.Inline!;
        run.IsClosed = true;
        links.Open(processor).Add(run.DelimiterChar);
        return true;
    }

    bool IPostInlineProcessor.PostProcess(
        InlineProcessor state,
        Inline? root,
        Inline? lastChild,
        int postInlineProcessorIndex,
        bool isFinalProcessing
    )
    {
        var runs = new List<EmphasisDelimiterInline>();
        for (var inline = (root as ContainerInline)?.FirstChild; inline is not null && inline != lastChild; inline = inline.NextSibling)
        {
            if (inline is EmphasisDelimiterInline run)
            {
                runs.Add(run);
            }
        }

        Join(runs);
        foreach (var run in runs)
        {
            if (run.DelimiterCount > 0)
            {
                run.ReplaceBy(run.AsLiteralInline());
            }
            else
            {
                run.Remove();
            }
        }

        return true;
    }

    static void Join(List<EmphasisDelimiterInline> runs)
    {
        // For each run the last one before it that may still open something, or -1.
        var before = new int[runs.Count];
        var lengths = runs.Select(run => run.DelimiterCount).ToArray();
        // For runs that are alike, the last run that is known to fit none of them, nor any before it.
        var bottoms = new Dictionary<(char, bool, int), int>();
        var last = -1;
        for (var at = 0; at < lengths.Length; at++)
        {
            before[at] = last;
            var closer = runs[at];
            var key = (closer.DelimiterChar, CanOpen(closer), lengths[at] % 3);
            while (closer.Type.HasFlag(DelimiterType.Close) && IsLongEnough(closer))
            {
                var bottom = bottoms.GetValueOrDefault(key, -1);
                var opener = before[at];
                while (opener > bottom && !Fit(runs[opener], lengths[opener], closer, lengths[at]))
                {
                    opener = before[opener];
                }

                if (opener <= bottom)
                {
                    bottoms[key] = before[at];
                    break;
                }

                Enclose(runs[opener], closer);
                before[at] = IsLongEnough(runs[opener]) ? opener : before[opener];
            }

            last = CanOpen(closer) && IsLongEnough(closer) ? at : before[at];
        }
    }

    static bool CanOpen(EmphasisDelimiterInline run) => run.Type.HasFlag(DelimiterType.Open);

    static bool IsLongEnough(EmphasisDelimiterInline run) => run.DelimiterCount >= run.Descriptor.MinimumCount;

    /// <summary>True where two delimiter runs form emphasis; lengths are the original ones.</summary>
    static bool Fit(EmphasisDelimiterInline opener, int openerLength, EmphasisDelimiterInline closer, int closerLength) =>
        opener.DelimiterChar == closer.DelimiterChar
        && !(
            (CanOpen(closer) || opener.Type.HasFlag(DelimiterType.Close)) && (openerLength + closerLength) % 3 == 0 && openerLength % 3 != 0
        );

    /// <summary>Wraps the inlines between two delimiter runs in emphasis, and removes its characters from the runs.</summary>
    static void Enclose(EmphasisDelimiterInline opener, EmphasisDelimiterInline closer)
    {
        var count = Math.Min(Math.Min(opener.DelimiterCount, closer.DelimiterCount), opener.Descriptor.MaximumCount);
        var emphasis = new EmphasisInline
        {
            DelimiterChar = opener.DelimiterChar,
            DelimiterCount = count,
            Line = opener.Line,
            Column = opener.Column + opener.DelimiterCount - count,
            Span = new Markdig.Syntax.SourceSpan(opener.Span.Start + opener.DelimiterCount - count, closer.Span.Start + count - 1),
            IsClosed = true,
        };
        while (opener.NextSibling != closer)
        {
            var next = opener.NextSibling!;
            next.Remove();
            emphasis.AppendChild(next);
        }

        opener.InsertAfter(emphasis);
        opener.DelimiterCount -= count;
        opener.Span.End -= count;
        opener.Content.End -= count;
        closer.DelimiterCount -= count;
        closer.Span.Start += count;
        closer.Content.Start += count;
        closer.Column += count;
    }
}
