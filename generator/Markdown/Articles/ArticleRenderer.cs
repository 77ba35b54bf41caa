using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Structure;
using LicensingSite.Markdown.Tabs;
using LicensingSite.Model;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Articles;

/// <summary>Writes an article's HTML, and takes from the tree in the same pass what later stages need of it.</summary>
sealed class ArticleRenderer : HtmlRenderer
{
    readonly StringBuilder html;
    readonly List<(int At, PlaceholderKind Kind, int Index)> placeholders = [];
    readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    readonly ImmutableArray<StructuralElement>.Builder marks = ImmutableArray.CreateBuilder<StructuralElement>();
    readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    /// <summary>Where each anchor stands that an author wrote in HTML: the offset in a file.</summary>
    readonly Dictionary<string, (string File, int Start)> written = new(StringComparer.Ordinal);

    /// <summary>The last number given to each id that was taken already: many headings of one text must not count from 1 each.</summary>
    readonly Dictionary<string, int> timesTaken = new(StringComparer.Ordinal);

    /// <summary>The ids written in the heading that is being written; null outside headings.</summary>
    ImmutableArray<string>.Builder? headingIds;

    readonly Stack<TextOrigin> origins = new();
    int tables;

    public ArticleRenderer(ArticleSettings settings)
        : base(new StringWriter(new StringBuilder(4 * 1024), CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
        Settings = settings;
        html = ((StringWriter)Writer).GetStringBuilder();
        Dialect.Blocks.Setup(this);
    }

    public ArticleSettings Settings { get; }

    /// <summary>The text that is being written, which may be an included one.</summary>
    public TextOrigin Origin => origins.Peek();

    /// <summary>How many texts are being written, each inside the one before.</summary>
    public int IncludeDepth => origins.Count;

    public bool IsBeingWritten(SourceFile file) => origins.Any(origin => origin.File.FullPath == file.FullPath);

    public TabGroupState Tabs { get; } = new();

    /// <summary>Characters written so far.</summary>
    public int Length => html.Length;

    /// <summary>Writes a parsed text.</summary>
    public void Write(TextOrigin origin, ParseLog log, Action<ArticleRenderer> write)
    {
        origins.Push(origin);
        foreach (var (rule, start, end, message) in log.Faults)
        {
            Report(rule, start, end, message);
        }

        write(this);
        origins.Pop();
    }

    /// <summary>Writes an address, or leaves a placeholder for it where only the whole site knows it.</summary>
    /// <param name="start">Where the address begins in the text being written; <paramref name="end"/> is past its end.</param>
    public void WriteAddress(ReferenceKind kind, string target, int start, int end)
    {
        var reference = AddReference(kind, target, start, end);
        if (UrlParts.IsExternal(target))
        {
            WriteEscapeUrl(target);
        }
        else
        {
            WritePlaceholder(reference);
        }
    }

    /// <summary>Leaves a placeholder for the whole <c>href</c> of a link to a page by its uid; there is none where no page has it.</summary>
    public void WriteUidAddress(string target, int start, int end) => WritePlaceholder(AddReference(ReferenceKind.Uid, target, start, end));

    /// <summary>Notes an address; returns its index.</summary>
    public int AddReference(ReferenceKind kind, string target, int start, int end)
    {
        references.Add(new Reference(kind, target, Origin.File.Path, Origin.Place(start, end)));
        return references.Count - 1;
    }

    /// <summary>Leaves a placeholder for an address that was noted.</summary>
    public void WritePlaceholder(int reference) => WritePlaceholder(PlaceholderKind.Address, reference);

    void WritePlaceholder(PlaceholderKind kind, int index) => placeholders.Add((html.Length, kind, index));

    /// <summary>True where an address is one that a page may carry; else says what is wrong with it.</summary>
    public bool IsSafe(string target, int start, int end)
    {
        if (!UrlParts.IsUnsafe(target))
        {
            return true;
        }

        Report(Rules.UnsafeLink, start, end, "This address would run code or carry data in the page, and was removed. Link to a page or a file.", target);
        return false;
    }

    /// <summary>Takes an id for an element, with <c>-1</c>, <c>-2</c>… where it is taken already.</summary>
    public string ClaimId(string id)
    {
        var unique = id;
        while (!anchors.Add(unique))
        {
            var next = timesTaken.GetValueOrDefault(id) + 1;
            timesTaken[id] = next;
            unique = $"{id}-{next}";
        }

        return unique;
    }

    /// <summary>Notes a name that an author wrote as an anchor.</summary>
    public void AddAnchor(string name) => anchors.Add(name);

    /// <summary>Says where an author wrote an anchor a second time in HTML; a text that is included twice brings its anchors twice, and is not to blame.</summary>
    public void ReportRepeated(string anchor, int start, int end)
    {
        var place = (Origin.File.FullPath, Origin.Place(start, end).Start);
        if (!written.TryAdd(anchor, place) && written[anchor] != place)
        {
            Report(Rules.DuplicateId, start, end, $"The anchor '{anchor}' is in this page already, and links lead to the first. Give this one another name.", anchor);
        }
    }

    /// <summary>Takes an id that an author wrote; false where it is not to stand there, because the page has it already or because the heading around it carries it.</summary>
    public bool TakeId(string id)
    {
        if (!anchors.Add(id))
        {
            return false;
        }

        headingIds?.Add(id);
        return headingIds is null;
    }

    /// <summary>The number of the next table, from 1: what tells one table's name from another's.</summary>
    public int NextTable() => ++tables;

    /// <summary>Writes a heading, with placeholders for its ids: those of a translation are the source's.</summary>
    /// <param name="id">Not yet claimed.</param>
    /// <param name="classes">With spaces between them; null for none.</param>
    public void WriteHeading(int level, string id, string? classes, Action<ArticleRenderer> writeContent)
    {
        var index = headings.Count;
        headings.Add(new Heading(level, ClaimId(id), "", []));
        Write($"<h{level} id=\"");
        WritePlaceholder(PlaceholderKind.HeadingId, index);
        Write('"');
        if (classes is not null)
        {
            Write(" class=\"").WriteEscape(classes).Write('"');
        }

        Write('>');
        WritePlaceholder(PlaceholderKind.OtherIds, index);
        var from = Length;
        headingIds = ImmutableArray.CreateBuilder<string>();
        writeContent(this);
        headings[index] = headings[index] with { Title = TextFrom(from), OtherIds = headingIds.ToImmutable() };
        headingIds = null;
        Write($"</h{level}>\n");
    }

    /// <summary>Notes what translations have in common with the text; what is included has a file of its own.</summary>
    /// <param name="start">Where it begins in the text being written, or, between texts, in the file; <paramref name="end"/> is past its end.</param>
    public void AddElement(StructuralElementKind kind, string text, int hash, int start, int end)
    {
        if (IncludeDepth <= 1 && Settings.IsCompared)
        {
            var place = IncludeDepth == 1 ? Origin.Place(start, end) : new Place(SourceLines.Unread(""), start, end);
            marks.Add(new StructuralElement(kind, text, hash, place.Start, place.End));
        }
    }

    /// <summary>What was written from a place to here, as plain text.</summary>
    public string TextFrom(int from) => PlainText.Of(html.ToString(from, html.Length - from));

    public void Report(Rule rule, int start, int end, string message, string? target = null) =>
        Report(new Diagnostic(rule, Origin.Place(start, end), message, target));

    /// <summary>Says that a picture has no alternative text.</summary>
    public void ReportMissingText(string target, int start, int end) =>
        Report(Rules.AltTextMissing, start, end, "This picture has no alternative text, so who cannot see it does not learn what it shows. Describe it; where it only adorns, write <img alt=\"\">.", target);

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void ReportAll(IEnumerable<Diagnostic> found) => diagnostics.AddRange(found);

    /// <summary>Parses a text and writes it.</summary>
    public void WriteMarkdown(string markdown, TextOrigin origin)
    {
        var log = new ParseLog();
        var document = Markdig.Markdown.Parse(FrontMatter.Blanked(markdown), Dialect.Blocks, log.ToContext());
        Write(origin, log, renderer =>
        {
            if (IncludeDepth == 1 && Settings.IsCompared)
            {
                new StructureReader(AddElement).Read(document);
            }

            renderer.WriteBlocks(document);
        });
    }

    /// <summary>Writes the blocks of a container that is no list item: its paragraphs are paragraphs, wherever it stands.</summary>
    public void WriteBlocks(ContainerBlock container)
    {
        var wasImplicit = ImplicitParagraph;
        ImplicitParagraph = false;
        WriteChildren(container);
        ImplicitParagraph = wasImplicit;
    }

    public Article ToArticle() => new(
        ToBody(),
        references.ToImmutable(),
        headings.ToImmutable(),
        [.. anchors.Order(StringComparer.Ordinal)],
        marks.ToImmutable(),
        diagnostics.ToImmutable());

    Body ToBody()
    {
        var text = html.ToString();
        var offsets = ImmutableArray.CreateBuilder<Placeholder>(placeholders.Count);
        var (chars, bytes) = (0, 0);
        foreach (var (at, kind, index) in placeholders)
        {
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(chars, at - chars));
            chars = at;
            offsets.Add(new Placeholder(bytes, kind, index));
        }

        return new Body(Encoding.UTF8.GetBytes(text), offsets.MoveToImmutable());
    }
}
