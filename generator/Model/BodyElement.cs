namespace LicensingSite.Model;

/// <summary>Elements of an article that its events record. Those from <see cref="Code"/> on do not separate words.</summary>
enum BodyElement : byte
{
    /// <summary>Only separates words.</summary>
    Separator,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Paragraph,

    /// <summary>A paragraph that is the title of an alert or a tab.</summary>
    Title,

    /// <summary>The term of a definition, or the summary of a collapsible part.</summary>
    Term,
    Block,
    Division,
    Quote,
    UnorderedList,

    /// <summary>Its number is that of its first item.</summary>
    OrderedList,
    Item,
    Table,
    Row,

    /// <summary>Its number is its column span.</summary>
    Cell,
    Rule,
    LineBreak,
    Image,

    /// <summary>A video, audio, or embedded player.</summary>
    Media,

    /// <summary>Its number is 1 where it is checked.</summary>
    Checkbox,
    Preformatted,

    /// <summary>Its label is the language.</summary>
    Code,
    Strong,
    Emphasis,

    /// <summary>Its number is 1 for a line of code that an example deletes.</summary>
    Strikethrough,
    Link,
}

static class BodyElements
{
    public static bool SeparatesWords(this BodyElement element) => element < BodyElement.Code;

    public static bool IsHeading(this BodyElement element) => element is >= BodyElement.Heading1 and <= BodyElement.Heading6;

    /// <param name="level">1 to 6.</param>
    public static BodyElement Heading(int level) => (BodyElement)((int)BodyElement.Heading1 + level - 1);
}
