using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Articles;

/// <summary>
/// Writes an article's HTML, and collects in the same pass what later stages need of it. Input: Markdown and its origin. Output: an
/// <see cref="Article"/>. Invariants: all HTML is written here, in order; text and elements are recorded as events when they are written
/// (<see cref="Text(string)"/>, <see cref="Start"/>, <see cref="End"/>); addresses are placeholders; no later stage parses the HTML.
/// </summary>
sealed partial class ArticleWriter : HtmlRenderer
{
    readonly MarkdownPipeline blocks;
    readonly MarkdownPipeline inlines;
    readonly StringBuilder html;
    readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    readonly ImmutableArray<StructuralElement>.Builder elements = ImmutableArray.CreateBuilder<StructuralElement>();

    /// <param name="blocks">Parses a whole text, and has the renderers of all constructs.</param>
    /// <param name="inlines">Parses a text that is included in a sentence.</param>
    public ArticleWriter(ArticleSettings settings, MarkdownPipeline blocks, MarkdownPipeline inlines)
        : base(new StringWriter(new StringBuilder(4 * 1024), CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
        (Settings, this.blocks, this.inlines) = (settings, blocks, inlines);
        html = ((StringWriter)Writer).GetStringBuilder();
        Notes = new BodyBuilder(html);
        Log = new ParseLog(Includes);
        blocks.Setup(this);
    }

    public ArticleSettings Settings { get; }

    public AnchorNames Ids { get; } = new();

    public IncludeStack Includes { get; } = new();

    public ParseLog Log { get; }

    public BodyBuilder Notes { get; }

    public ImmutableArray<Diagram>.Builder Diagrams { get; } = ImmutableArray.CreateBuilder<Diagram>();

    /// <summary>Characters written so far.</summary>
    public int Length => html.Length;

    public new ArticleWriter Write(string? html)
    {
        base.Write(html);
        return this;
    }

    public new ArticleWriter Write(char html)
    {
        base.Write(html);
        return this;
    }

    /// <summary>Ends the line; a following <c>EnsureLine</c> adds none.</summary>
    public new ArticleWriter WriteLine()
    {
        base.WriteLine();
        return this;
    }

    /// <summary>Writes text, escaped.</summary>
    public ArticleWriter Text(string? text) => Text(text.AsSpan());

    /// <summary>Writes text, escaped. The alternative text of an image is not recorded as text of the page.</summary>
    public ArticleWriter Text(ReadOnlySpan<char> text)
    {
        var from = Length;
        WriteEscape(text);
        return NoteText(from);
    }

    /// <summary>Writes text of a sentence, escaped; long names get places to break at, which are no text.</summary>
    public ArticleWriter Words(ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var at = LongNames.Next(text, 0); at >= 0 && EnableHtmlForInline; at = LongNames.Next(text, at))
        {
            Text(text[from..at]).Write(LongNames.Break);
            from = at;
        }

        return Text(text[from..]);
    }

    /// <summary>Writes a line end that is part of the text.</summary>
    public ArticleWriter WriteLineOfText()
    {
        var from = Length;
        return WriteLine().NoteText(from);
    }

    /// <summary>Records what was written since <paramref name="from"/> as text.</summary>
    public ArticleWriter NoteText(int from)
    {
        if (EnableHtmlForInline)
        {
            Notes.Text(from);
        }

        return this;
    }

    /// <summary>Starts an element.</summary>
    /// <param name="tag">HTML: its tag, or as much of it as comes before its first placeholder.</param>
    public ArticleWriter Start(BodyElement element, string tag)
    {
        Notes.Start(element);
        Write(tag);
        return this;
    }

    /// <summary>Ends an element.</summary>
    /// <param name="tag">HTML.</param>
    public ArticleWriter End(BodyElement element, string tag)
    {
        Notes.End(element);
        Write(tag);
        return this;
    }

    /// <summary>Writes the label of the element that has just started, escaped.</summary>
    public ArticleWriter Label(string? label)
    {
        var from = Length;
        WriteEscape(label);
        Notes.Label(from);
        return this;
    }

    /// <summary>Writes a heading, with placeholders for its ids, because a translation gets the ids of its source.</summary>
    /// <param name="id">Not yet claimed.</param>
    /// <param name="classes">With spaces between them; null for none.</param>
    public void WriteHeading(int level, string id, string? classes, Action writeContent)
    {
        var (index, element) = (headings.Count, BodyElements.Heading(level));
        var isTitle = level == 1 && index == 0 && Length == 0;
        headings.Add(new Heading(level, Ids.Claim(id), "", []));
        Notes.Section();
        Start(element, $"<h{level} id=\"");
        Notes.AddPlaceholder(PlaceholderKind.HeadingId, index);
        Write('"');
        if (classes is not null)
        {
            Write(" class=\"").WriteEscape(classes).Write('"');
        }

        Write('>');
        Notes.AddPlaceholder(PlaceholderKind.OtherIds, index);
        var before = Notes.Events;
        var ids = Ids.InHeading(writeContent);
        headings[index] = headings[index] with { Title = Notes.TextSince(before), OtherIds = ids };
        End(element, $"</h{level}>\n");
        if (isTitle)
        {
            Notes.AddPlaceholder(PlaceholderKind.TitleEnd, 0);
        }
    }

    /// <summary>Writes the attribute that names an element by the heading before it, else by a string of the interface.</summary>
    public ArticleWriter WriteName(string otherwise)
    {
        if (headings.Count == 0)
        {
            Write(" aria-label=\"").WriteEscape(Settings.String(otherwise));
        }
        else
        {
            Write(" aria-labelledby=\"");
            Notes.AddPlaceholder(PlaceholderKind.HeadingId, headings.Count - 1);
        }

        return Write('"');
    }

    /// <summary>Adds a structural element, by which translations are compared; elements of included files belong to those files.</summary>
    /// <param name="start">Where it begins in the Markdown, or, outside of any, in the file; <paramref name="end"/> is past its
    /// end.</param>
    public void AddElement(StructuralElementKind kind, string text, int hash, int start, int end)
    {
        if (Includes.Depth <= 1 && Settings.IsCompared)
        {
            var place = Includes.Depth == 1 ? Includes.Current.Place(start, end) : new Place(SourceLines.Unread(""), start, end);
            elements.Add(new StructuralElement(kind, text, hash, place.Start, place.End));
        }
    }

    /// <summary>Parses a text and writes it.</summary>
    public void WriteMarkdown(TextOrigin origin, string markdown) =>
        Includes.Within(
            origin,
            () =>
            {
                var document = Markdig.Markdown.Parse(FrontMatter.Blanked(markdown), blocks, Log.ToContext());
                if (Includes.Depth == 1 && Settings.IsCompared)
                {
                    new StructureReader(AddElement).Read(document);
                }

                WriteBlocks(document);
            }
        );

    /// <summary>Parses a text and writes its paragraphs as part of a sentence.</summary>
    public void WriteSentence(TextOrigin origin) =>
        Includes.Within(
            origin,
            () =>
            {
                var document = Markdig.Markdown.Parse(FrontMatter.Blanked(origin.Text.Text), inlines, Log.ToContext());
                foreach (var paragraph in document.OfType<ParagraphBlock>())
                {
                    if (paragraph != document[0])
                    {
                        WriteLineOfText();
                    }

                    WriteLeafInline(paragraph);
                }
            }
        );

    /// <summary>Writes the blocks of a container; its paragraphs get <c>p</c> elements even in a tight list.</summary>
    public void WriteBlocks(ContainerBlock container)
    {
        var wasImplicit = ImplicitParagraph;
        ImplicitParagraph = false;
        WriteChildren(container);
        ImplicitParagraph = wasImplicit;
    }

    public Article ToArticle() =>
        new(
            Notes.ToBody(),
            references.ToImmutable(),
            headings.ToImmutable(),
            Ids.Sorted,
            elements.ToImmutable(),
            Log.Diagnostics,
            Diagrams.ToImmutable()
        );
}
