using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Inlines;

/// <summary>
/// Parses links and images by CommonMark's algorithm: a closing bracket takes the last open one and the inlines between them.
/// </summary>
sealed class LinkParser : LinkInlineParser
{
    /// <summary>Most open parentheses in an address, as in cmark.</summary>
    const int MostParentheses = 32;

    public OpenInlines Open(InlineProcessor processor) => processor.GetParserState<OpenInlines>(this);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == ']')
        {
            slice.SkipChar();
            return Close(processor, ref slice);
        }

        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        var bracket = (LinkDelimiterInline)processor.Inline!;
        bracket.IsClosed = true;
        Open(processor).Push(bracket);
        return true;
    }

    bool Close(InlineProcessor processor, ref StringSlice text)
    {
        var open = Open(processor);
        if (open.Pop(out var emphasisBefore) is not { } bracket)
        {
            return false;
        }

        if (!bracket.IsActive || (WithAddress(processor, ref text, bracket) ?? WithLabel(processor, ref text, bracket)) is not { } link)
        {
            LeaveAsText(processor, bracket);
            return false;
        }

        (link.Line, link.Column) = (bracket.Line, bracket.Column);
        link.Span = new SourceSpan(bracket.Span.Start, processor.GetSourcePosition(text.Start - 1));
        MoveContent(bracket, link as ContainerInline);
        bracket.InsertAfter(link);
        bracket.Remove();
        link.IsClosed = true;
        processor.PostProcessInlines(0, link, null, isFinalProcessing: false);
        processor.Inline = link;
        open.EndLink(bracket.IsImage, emphasisBefore);
        return true;
    }

    /// <summary>Parses the part of <c>[text](address "title")</c> after the text.</summary>
    static LinkInline? WithAddress(InlineProcessor processor, ref StringSlice text, LinkDelimiterInline bracket)
    {
        var rest = text;
        if (
            text.CurrentChar != '('
            || !HasFewParentheses(text.AsSpan()[1..])
            || !LinkHelper.TryParseInlineLink(ref rest, out var address, out var title, out var addressSpan, out var titleSpan)
        )
        {
            return null;
        }

        text = rest;
        return new LinkInline
        {
            Url = HtmlHelper.Unescape(address, removeBackSlash: false),
            Title = title is null ? null : HtmlHelper.Unescape(title, removeBackSlash: false),
            IsImage = bracket.IsImage,
            LabelSpan = bracket.LabelSpan,
            UrlSpan = processor.GetSourcePositionFromLocalSpan(addressSpan),
            TitleSpan = processor.GetSourcePositionFromLocalSpan(titleSpan),
        };
    }

    /// <summary>
    /// False where an address opens too many parentheses: it is not scanned to its end, which may be the end of the text.
    /// </summary>
    static bool HasFewParentheses(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = text.Length - text.TrimStart().Length; at < text.Length && !char.IsWhiteSpace(text[at]) && depth >= 0; at++)
        {
            at += text[at] == '\\' ? 1 : 0;
            depth +=
                at >= text.Length ? 0
                : text[at] == '(' ? 1
                : text[at] == ')' ? -1
                : 0;
            if (depth > MostParentheses)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Resolves <c>[text][label]</c>, <c>[label][]</c> or <c>[label]</c>; a definition may create something other than a link, such as a
    /// footnote.
    /// </summary>
    static Inline? WithLabel(InlineProcessor processor, ref StringSlice text, LinkDelimiterInline bracket)
    {
        var rest = text;
        var (label, labelSpan, isShortcut) = (bracket.Label, SourceSpan.Empty, rest.CurrentChar != '[');
        if (rest.CurrentChar == '[' && rest.PeekChar() == ']')
        {
            labelSpan = bracket.LabelSpan;
            rest.SkipChar();
            rest.SkipChar();
        }
        else if (!isShortcut)
        {
            label = LinkHelper.TryParseLabel(ref rest, out label, out labelSpan) ? label : null;
            labelSpan = processor.GetSourcePositionFromLocalSpan(labelSpan);
        }

        if (label is null || !processor.Document.TryGetLinkReferenceDefinition(label, out var definition))
        {
            return null;
        }

        text = rest;
        return definition.CreateLinkInline?.Invoke(processor, definition, bracket.NextSibling)
            ?? new LinkInline
            {
                Url = HtmlHelper.Unescape(definition.Url, removeBackSlash: false),
                Title = HtmlHelper.Unescape(definition.Title, removeBackSlash: false),
                Label = label,
                LabelSpan = labelSpan,
                UrlSpan = definition.UrlSpan,
                IsImage = bracket.IsImage,
                IsShortcut = isShortcut,
                Reference = definition,
            };
    }

    /// <summary>Moves the inlines after a bracket into the link; an inline that is no container replaces them.</summary>
    static void MoveContent(LinkDelimiterInline bracket, ContainerInline? link)
    {
        while (bracket.NextSibling is { } next)
        {
            next.Remove();
            link?.AppendChild(next);
        }
    }

    static void LeaveAsText(InlineProcessor processor, LinkDelimiterInline bracket)
    {
        var literal = new LiteralInline(bracket.ToLiteral())
        {
            Span = bracket.Span,
            Line = bracket.Line,
            Column = bracket.Column,
        };
        bracket.InsertAfter(literal);
        bracket.Remove();
        processor.Inline = processor.Inline == bracket ? literal : processor.Inline;
    }
}
