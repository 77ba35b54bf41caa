namespace LicensingSite.Model;

/// <summary>
/// What an element of an article is to a reader of its text; those from <see cref="Code"/> on stand within words and do not separate
/// them.
/// </summary>
enum BodyElement : byte
{
    /// <summary>Separates words, and is nothing else to a reader.</summary>
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

    /// <summary>What a definition or a folded part is called.</summary>
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

    /// <summary>Its number is how many columns it takes.</summary>
    Cell,
    Rule,
    LineBreak,
    Image,

    /// <summary>A video, a sound, or the player of one.</summary>
    Media,

    /// <summary>Its number is 1 where it is ticked.</summary>
    Checkbox,
    Preformatted,

    /// <summary>Its label is the language.</summary>
    Code,
    Strong,
    Emphasis,
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
