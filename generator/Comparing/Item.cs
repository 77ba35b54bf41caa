using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Comparing;

/// <summary>What a section holds that its translation should hold too.</summary>
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

/// <summary>One such thing, on one side.</summary>
/// <param name="Key">The same on both sides where nothing is wrong.</param>
/// <param name="Shown">What to call it in a message; empty where only its kind can be named.</param>
/// <param name="Hash">Of the words of a paragraph or a cell; 0 for few words and for anything else.</param>
/// <param name="Locale">The locale that a URL names which is no page of the site: linking has looked at those of its pages.</param>
sealed record Item(ItemKind Kind, string Key, string Shown, Place Place, int Hash = 0, Locale? Locale = null)
{
    /// <summary>Which block of its section it stands in, from 0; -1 before the first.</summary>
    public int Block { get; init; }

    /// <summary>True for what stands on lines of its own.</summary>
    public bool IsBlock => Kind is ItemKind.Alert or ItemKind.Table or ItemKind.Code or ItemKind.Paragraph;
}
