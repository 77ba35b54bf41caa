using System.Collections.Immutable;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>Collects placeholders and events while HTML is written, and builds the body.</summary>
/// <param name="html">The HTML written so far; placeholders and events are added at its end.</param>
sealed class BodyBuilder(StringBuilder html)
{
    readonly List<(int At, PlaceholderKind Kind, int Index)> placeholders = [];
    readonly List<Note> notes = [];

    /// <summary>Depth of spans inside a source segment; 0 outside of one.</summary>
    int sourceSpans;

    /// <summary>Number of events so far.</summary>
    public int Events => notes.Count;

    public void AddPlaceholder(PlaceholderKind kind, int index) => placeholders.Add((html.Length, kind, index));

    public void Start(BodyElement element) => Add(element, 0);

    public void End(BodyElement element) => Add(element, BodyEvents.EndBit);

    public void Section() => notes.Add(new Note(BodyEvents.SectionCode, 0, 0));

    /// <summary>The element that has just started leads to a reference, or shows it.</summary>
    public void Reference(int index) => notes.Add(new Note(BodyEvents.ReferenceCode, index, 0));

    public void Number(int number) => notes.Add(new Note(BodyEvents.NumberCode, number, 0));

    /// <summary>What was written since <paramref name="from"/> is the address of the element that has just started.</summary>
    public void Address(int from) => notes.Add(new Note(BodyEvents.AddressCode, from, html.Length));

    /// <summary>What was written since <paramref name="from"/> is the label of the element that has just started.</summary>
    public void Label(int from) => Label(from, html.Length);

    public void Label(int from, int to) => notes.Add(new Note(BodyEvents.LabelCode, from, to));

    /// <summary>What was written since <paramref name="from"/> is text.</summary>
    public void Text(int from)
    {
        if (from == html.Length)
        {
            return;
        }

        var code = sourceSpans > 0 ? BodyEvents.SourceTextCode : BodyEvents.TextCode;
        if (notes is [.., var last] && last.Code == code && last.End == from)
        {
            notes[^1] = last with { End = html.Length };
        }
        else
        {
            notes.Add(new Note(code, from, html.Length));
        }
    }

    /// <summary>Starts a span; text inside a source segment is in the source's language.</summary>
    public void StartSpan(bool isSourceText) => sourceSpans += isSourceText || sourceSpans > 0 ? 1 : 0;

    public void EndSpan() => sourceSpans = Math.Max(0, sourceSpans - 1);

    /// <summary>The plain text of the events from an index on.</summary>
    public string TextSince(int events)
    {
        var text = new PlainText();
        for (; events < notes.Count; events++)
        {
            var note = notes[events];
            if (note.Code == BodyEvents.TextCode)
            {
                text.Add(html.ToString(note.At, note.End - note.At));
            }
            else if (note.Code < BodyEvents.TextCode && ((BodyElement)(note.Code & ~BodyEvents.EndBit)).SeparatesWords())
            {
                text.Separate();
            }
        }

        return text.Take();
    }

    public Body ToBody()
    {
        var text = html.ToString();
        var offsets = ImmutableArray.CreateBuilder<Placeholder>(placeholders.Count);
        var position = new Utf8Position(text);
        foreach (var (at, kind, index) in placeholders)
        {
            offsets.Add(new Placeholder(position.Of(at), kind, index));
        }

        return new Body(Encoding.UTF8.GetBytes(text), offsets.MoveToImmutable(), EncodeEvents(text));
    }

    byte[] EncodeEvents(string text)
    {
        using var stream = new MemoryStream(2 * notes.Count);
        using var writer = new BinaryWriter(stream);
        var (position, before) = (new Utf8Position(text), 0);
        foreach (var (code, at, end) in notes)
        {
            writer.Write(code);
            if (code is BodyEvents.ReferenceCode or BodyEvents.NumberCode)
            {
                writer.Write7BitEncodedInt(at);
            }
            else if (code is not BodyEvents.SectionCode and >= BodyEvents.TextCode)
            {
                var start = position.Of(at);
                writer.Write7BitEncodedInt(start - before);
                before = position.Of(end);
                writer.Write7BitEncodedInt(before - start);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An element that separates words ends a source segment.</summary>
    void Add(BodyElement element, byte bit)
    {
        sourceSpans = element.SeparatesWords() ? 0 : sourceSpans;
        notes.Add(new Note((byte)((byte)element | bit), 0, 0));
    }

    readonly record struct Note(byte Code, int At, int End);

    /// <summary>Converts ascending offsets in a text to offsets in its UTF-8 encoding.</summary>
    struct Utf8Position(string text)
    {
        int characters;
        int bytes;

        public int Of(int at)
        {
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(characters, at - characters));
            characters = at;
            return bytes;
        }
    }
}
