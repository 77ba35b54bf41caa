namespace LicensingSite.Model;

/// <summary>What a translation has in common with its source, whatever the language.</summary>
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

    /// <summary>A block of code, or one quoted from a file. Its text is the language, or the file and what of it is quoted.</summary>
    Code,
    InlineCode,

    /// <summary>A piece of text that a program or a reader puts something in the place of.</summary>
    Placeholder,

    /// <summary>Its text is how many columns and rows it has.</summary>
    Table,

    /// <summary>Its text is its ids.</summary>
    Tab,

    /// <summary>Its text is the path.</summary>
    Include,
}

/// <summary>A thing in a page's own file that its translations have too.</summary>
/// <param name="Text">What it is; empty where its hash or its being there says all.</param>
/// <param name="Hash">Stands for its content: of a paragraph or heading the words, of code what nobody translates. 0 where that is not compared.</param>
/// <param name="Start">Offset in the file; <paramref name="End"/> is past its end.</param>
readonly record struct StructuralElement(StructuralElementKind Kind, string Text, int Hash, int Start, int End);
