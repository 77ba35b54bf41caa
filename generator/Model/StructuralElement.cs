namespace LicensingSite.Model;

/// <summary>Kinds of elements that a translation must have in common with its source.</summary>
enum StructuralElementKind
{
    /// <summary>Its text is the level.</summary>
    Heading,

    /// <summary>Also of a list or a quotation.</summary>
    Paragraph,

    /// <summary>A cell of a table with some words in it.</summary>
    Cell,

    /// <summary>Its text is the kind.</summary>
    Alert,

    /// <summary>A block of code, or one quoted from a file. Its text is the language, or the file and the quoted part.</summary>
    Code,
    InlineCode,

    /// <summary>A placeholder in text, which a program or a reader replaces.</summary>
    Placeholder,

    /// <summary>Its text is its numbers of columns and rows.</summary>
    Table,

    /// <summary>Its text is its ids.</summary>
    Tab,

    /// <summary>Its text is the path.</summary>
    Include,
}

/// <summary>An element of a page's own file that its translations must have too.</summary>
/// <param name="Text">What identifies it; empty where its kind or hash is enough.</param>
/// <param name="Hash">Hash of its content: of a paragraph or heading the words, of code the parts that are not translated. 0 where it is
/// not compared.</param>
/// <param name="Start">Offset in the file; <paramref name="End"/> is past its end.</param>
readonly record struct StructuralElement(StructuralElementKind Kind, string Text, int Hash, int Start, int End);
