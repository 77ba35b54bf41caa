using System.Globalization;
using System.Text.RegularExpressions;
using LicensingSite.Html;
using LicensingSite.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Structure;

/// <summary>Collects the structural elements of a text: what a translation must have in common with it.</summary>
/// <param name="note">Receives the kind, text and hash of each element, its first offset in the text, and the offset past its last.</param>
sealed partial class StructureReader(Action<StructuralElementKind, string, int, int, int> note)
{
    /// <summary>Most levels of nesting in a paragraph. A text with more is shown verbatim, so its structure does not matter.</summary>
    const int MostLevels = 128;

    readonly ProseText prose = new();
    int level;

    public void Read(ContainerBlock container, bool isInTable = false)
    {
        foreach (var block in container)
        {
            Read(block, isInTable);
        }
    }

    void Read(Block block, bool isInTable)
    {
        Note(block);
        switch (block)
        {
            case Table table:
                Note(StructuralElementKind.Table, ShapeOf(table), 0, table.Span);
                Read(table, isInTable: true);
                break;
            case ContainerBlock container:
                Read(container, isInTable);
                break;
            case HeadingBlock heading:
                var hash = ReadWords(heading);
                Note(StructuralElementKind.Heading, heading.Level.ToString(CultureInfo.InvariantCulture), hash, heading.Span);
                break;
            case ParagraphBlock paragraph:
                var words = ReadWords(paragraph);
                if (words != 0 || !isInTable)
                {
                    Note(isInTable ? StructuralElementKind.Cell : StructuralElementKind.Paragraph, "", words, paragraph.Span);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Reads the inlines of a paragraph; returns the hash of its words.</summary>
    int ReadWords(LeafBlock leaf)
    {
        if (leaf.Inline is not { } inline)
        {
            return 0;
        }

        prose.Clear();
        Read(inline);
        foreach (var (text, start, end) in prose.Placeholders())
        {
            note(StructuralElementKind.Placeholder, text, 0, start, end);
        }

        return prose.ComputeHash();
    }

    void Read(ContainerInline container)
    {
        if (level == MostLevels)
        {
            return;
        }

        level++;
        foreach (var inline in container)
        {
            Read(inline);
        }

        level--;
    }

    void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                prose.Add(literal.Content.AsSpan(), literal.Span.Start);
                break;
            case LineBreakInline:
                prose.Add(' ');
                break;
            case HtmlEntityInline entity:
                prose.Add(entity.Transcoded.AsSpan(), entity.Span.Start);
                break;
            case HtmlInline { Tag: var tag } html when IsPlaceholder(tag):
                prose.Add(tag, html.Span.Start);
                break;
            case CodeInline code:
                prose.Add(ProseText.Object);
                Note(StructuralElementKind.InlineCode, WithoutNames(code.Content), 0, code.Span);
                break;
            case LinkInline { IsAutoLink: true }:
                prose.Add(ProseText.Object);
                break;
            case ContainerInline container:
                Read(container);
                break;
            case LeafInline:
                prose.Add(ProseText.Object);
                break;
            default:
                break;
        }

        Note(inline);
    }

    /// <summary>Replaces names in angle brackets that are no HTML elements: they are placeholders, which are translated.</summary>
    static string WithoutNames(string code) =>
        code.Contains('<', StringComparison.Ordinal)
            ? InBrackets().Replace(code, match => IsPlaceholder(match.Value) ? "<…>" : match.Value)
            : code;

    static bool IsPlaceholder(string tag) => HtmlTokenizer.Read(tag, 0).Tag is { IsEnd: false } read && !AllowedHtml.IsKnown(read.Name);

    [GeneratedRegex(@"<\p{L}[^<>\n]{0,80}>")]
    private static partial Regex InBrackets();

    void Note(MarkdownObject construct)
    {
        if (construct is IStructural structural)
        {
            Note(structural.ElementKind, structural.ElementText, 0, construct.Span);
        }
    }

    void Note(StructuralElementKind kind, string text, int hash, SourceSpan span) => note(kind, text, hash, span.Start, span.End + 1);

    static string ShapeOf(Table table) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{table.OfType<TableRow>().Select(row => row.Count).DefaultIfEmpty().Max()} × {table.Count}"
        );
}
