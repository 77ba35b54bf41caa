using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.TranslationChecks;

/// <summary>Kinds of things that a section and its translation should both have.</summary>
enum ItemKind
{
    Alert,
    Table,
    Tab,
    Code,
    Include,
    Paragraph,
    Image,
    Link,
    InlineCode,
    Placeholder,
    Cell,
}

/// <summary>One thing in a section of the source or of the translation.</summary>
/// <param name="Key">Equal in source and translation if nothing is wrong.</param>
/// <param name="Shown">Its name in messages; empty if only its kind can be named.</param>
/// <param name="Hash">The hash of the words of a paragraph or a cell; 0 for few words and for other kinds.</param>
/// <param name="Locale">The locale that a URL names which is no page of the site: linking has looked at those of its pages.</param>
sealed record ComparedItem(ItemKind Kind, string Key, string Shown, Place Place, int Hash = 0, Locale? Locale = null)
{
    /// <summary>The index of its block in the section; -1 before the first block.</summary>
    public int Block { get; init; }

    /// <summary>True for a block; false for an inline and for a part of a block.</summary>
    public bool IsBlock => Kind is ItemKind.Alert or ItemKind.Table or ItemKind.Code or ItemKind.Paragraph;
}
