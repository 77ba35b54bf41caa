using Markdig.Parsers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>A block that a line <c>::: name</c> begins, and, unless that line is all of it, a line <c>::: name-end</c> ends.</summary>
/// <param name="parser">The <see cref="BlockDirective"/> that read it, and writes it.</param>
sealed class DirectiveBlock(BlockParser parser) : ContainerBlock(parser)
{
    public required DirectiveLine Opening { get; init; }

    public DirectiveAttributes Attributes => Opening.Attributes;

    /// <summary>Columns of indentation that the content has for looks only; null before its first line.</summary>
    public int? Indentation { get; set; }

    public bool IsEnded { get; set; }
}
