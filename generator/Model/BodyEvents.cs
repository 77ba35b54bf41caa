namespace LicensingSite.Model;

/// <summary>The kind of an event of a body.</summary>
enum BodyEvent : byte
{
    Start,
    End,

    /// <summary>Text, as HTML writes it.</summary>
    Text,

    /// <summary>Text of a source segment: in the source's language, inside a translation.</summary>
    SourceText,

    /// <summary>The heading that follows begins a section: the next in the page's list of headings.</summary>
    Section,
}

/// <summary>
/// Reads the events of a body, recorded while its HTML was written: elements, and the ranges of text in the HTML. An event is a byte: an
/// element, with <see cref="EndBit"/> at its end, or one of the codes below. A code of a range is followed by two numbers, the bytes since
/// the last range and the length; other codes but a section's are followed by one. Attributes of an element follow its start.
/// </summary>
ref struct BodyEvents(Body body)
{
    public const byte EndBit = 0x40;
    public const byte TextCode = 0x80;
    public const byte SourceTextCode = 0x81;
    public const byte SectionCode = 0x82;
    public const byte LabelCode = 0x83;
    public const byte AddressCode = 0x84;
    public const byte ReferenceCode = 0x85;
    public const byte NumberCode = 0x86;

    readonly ReadOnlySpan<byte> html = body.Html.Span;
    readonly ReadOnlySpan<byte> events = body.Events.Span;
    int at;
    int position;

    public BodyEvent Kind { get; private set; }

    public BodyElement Element { get; private set; }

    /// <summary>Of a text: HTML in UTF-8, character references not resolved.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>True for a text with nothing between it and the one before but a place to break at.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>Of an element that starts: the index of the reference it leads to or shows; null for none.</summary>
    public int? Reference { get; private set; }

    /// <summary>Of an element that starts: an address that is no reference, as HTML writes it; empty for none.</summary>
    public ReadOnlySpan<byte> Address { get; private set; }

    /// <summary>Of an element that starts: alternative text, a title, or a language, as HTML writes it; empty for none.</summary>
    public ReadOnlySpan<byte> Label { get; private set; }

    public int? Number { get; private set; }

    /// <summary>Advances to the next event; false at the end.</summary>
    public bool Read()
    {
        if (at == events.Length)
        {
            return false;
        }

        var code = events[at++];
        switch (code)
        {
            case TextCode or SourceTextCode:
                Kind = code == TextCode ? BodyEvent.Text : BodyEvent.SourceText;
                var before = position;
                Text = Range();
                var between = html[before..(position - Text.Length)];
                IsContinued = between.IsEmpty || between.SequenceEqual("<wbr>"u8);
                break;
            case SectionCode:
                Kind = BodyEvent.Section;
                break;
            case < EndBit:
                (Kind, Element) = (BodyEvent.Start, (BodyElement)code);
                ReadAttributes();
                break;
            default:
                (Kind, Element) = (BodyEvent.End, (BodyElement)(code - EndBit));
                break;
        }

        return true;
    }

    /// <summary>The first of two addresses is used.</summary>
    void ReadAttributes()
    {
        (Reference, Number) = (null, null);
        Label = default;
        Address = default;
        while (at < events.Length && events[at] >= LabelCode)
        {
            switch (events[at++])
            {
                case LabelCode:
                    Label = Range();
                    break;
                case AddressCode:
                    Address = Range();
                    break;
                case ReferenceCode:
                    var reference = ReadNumber();
                    Reference ??= Address.IsEmpty ? reference : null;
                    break;
                default:
                    Number = ReadNumber();
                    break;
            }
        }
    }

    ReadOnlySpan<byte> Range()
    {
        var start = position + ReadNumber();
        position = start + ReadNumber();
        return html[start..position];
    }

    int ReadNumber()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = events[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }
}
