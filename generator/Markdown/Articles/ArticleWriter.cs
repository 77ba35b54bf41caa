using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Articles;

/// <summary>
/// Writes an article's HTML, and notes in the same pass what later stages need of it. Input: Markdown and where it comes from. Output: an
/// <see cref="Article"/>.
/// All HTML goes through here in order: what is written by <see cref="Text(string)"/> or between <see cref="Start"/> and <see
/// cref="End"/> is noted as an event,
/// addresses leave placeholders, and nothing reads the HTML again.
/// </summary>
sealed class ArticleWriter : HtmlRenderer
{
    readonly MarkdownPipeline blocks;
    readonly MarkdownPipeline inlines;
    readonly StringBuilder html;
    readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    readonly ImmutableArray<StructuralElement>.Builder elements = ImmutableArray.CreateBuilder<StructuralElement>();

    /// <param name="blocks">Parses a text, and has the renderers of all that may be in one.</param>
    /// <param name="inlines">Parses a text that stands within a sentence.</param>
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

    /// <summary>Ends the line, so that nothing ends it again.</summary>
    public new ArticleWriter WriteLine()
    {
        base.WriteLine();
        return this;
    }

    /// <summary>Writes text, escaped.</summary>
    public ArticleWriter Text(string? text) => Text(text.AsSpan());

    /// <summary>Writes text, escaped; in the alternative text of a picture, it is none of the page.</summary>
    public ArticleWriter Text(ReadOnlySpan<char> text)
    {
        var from = Length;
        WriteEscape(text);
        return NoteText(from);
    }

    /// <summary>Ends the line within text.</summary>
    public ArticleWriter WriteLineOfText()
    {
        var from = Length;
        return WriteLine().NoteText(from);
    }

    /// <summary>Notes what was written since <paramref name="from"/> as text.</summary>
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

    /// <summary>
    /// Writes an address of the element that has just started, or leaves a placeholder for it where only the whole site knows it.
    /// </summary>
    /// <param name="start">Where the address begins in the text being written; <paramref name="end"/> is past its end.</param>
    public void WriteAddress(ReferenceKind kind, string target, int start, int end)
    {
        var reference = AddReference(kind, target, start, end);
        Notes.Reference(reference);
        if (UrlParts.IsExternal(target))
        {
            WriteEscapeUrl(target);
        }
        else
        {
            WritePlaceholder(reference);
        }
    }

    /// <summary>
    /// Leaves a placeholder for the whole <c>href</c> of a link to a page by its uid; there is none where no page has it.
    /// </summary>
    public void WriteUidAddress(string target, int start, int end)
    {
        var reference = AddReference(ReferenceKind.Uid, target, start, end);
        Notes.Reference(reference);
        WritePlaceholder(reference);
    }

    /// <summary>Writes an address that is no reference, as of a player of videos, escaped.</summary>
    public ArticleWriter WriteOwnAddress(string address)
    {
        var from = Length;
        WriteEscape(address);
        Notes.Address(from);
        return this;
    }

    /// <summary>Notes an address; returns its index.</summary>
    public int AddReference(ReferenceKind kind, string target, int start, int end)
    {
        references.Add(new Reference(kind, target, Includes.Current.File.Path, Includes.Current.Place(start, end)));
        return references.Count - 1;
    }

    /// <summary>Leaves a placeholder for an address that was noted.</summary>
    public void WritePlaceholder(int reference) => Notes.AddPlaceholder(PlaceholderKind.Address, reference);

    /// <summary>True where an address is one that a page may carry; else says what is wrong with it.</summary>
    public bool IsSafe(string target, int start, int end)
    {
        if (!UrlParts.IsUnsafe(target))
        {
            return true;
        }

        Log.Report(Rules.UnsafeLink, start, end, "This address would run code or carry data in the page, and was removed. Link to a page or a file.", target);
        return false;
    }

    /// <summary>Reports a picture without alternative text.</summary>
    public void ReportMissingText(string target, int start, int end) => Log.Report(
        Rules.AltTextMissing,
        start,
        end,
        "This picture has no alternative text, so who cannot see it does not learn what it shows. Describe it; where it only adorns, write <img alt=\"\">.",
        target);

    /// <summary>Writes a heading, with placeholders for its ids: those of a translation are the source's.</summary>
    /// <param name="id">Not yet claimed.</param>
    /// <param name="classes">With spaces between them; null for none.</param>
    public void WriteHeading(int level, string id, string? classes, Action writeContent)
    {
        var (index, element) = (headings.Count, BodyElements.Heading(level));
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
    }

    /// <summary>Notes what translations have in common with the text; what is included has a file of its own.</summary>
    /// <param name="start">Where it begins in the text being written, or, between texts, in the file; <paramref name="end"/> is past its
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
    public void WriteMarkdown(TextOrigin origin, string markdown) => Includes.Within(origin, () =>
    {
        var document = Markdig.Markdown.Parse(FrontMatter.Blanked(markdown), blocks, Log.ToContext());
        if (Includes.Depth == 1 && Settings.IsCompared)
        {
            new StructureReader(AddElement).Read(document);
        }

        WriteBlocks(document);
    });

    /// <summary>Parses a text and writes it as part of a sentence: its paragraphs one behind the other.</summary>
    public void WriteSentence(TextOrigin origin) => Includes.Within(origin, () =>
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
    });

    /// <summary>Writes the blocks of a container that is no list item: its paragraphs are paragraphs, wherever it stands.</summary>
    public void WriteBlocks(ContainerBlock container)
    {
        var wasImplicit = ImplicitParagraph;
        ImplicitParagraph = false;
        WriteChildren(container);
        ImplicitParagraph = wasImplicit;
    }

    public Article ToArticle() => new(
        Notes.ToBody(),
        references.ToImmutable(),
        headings.ToImmutable(),
        Ids.Sorted,
        elements.ToImmutable(),
        Log.Diagnostics);
}
