using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>A parsed Markdown text: HTML with placeholders, and the data that later stages need of it.</summary>
sealed record Article(
    Body Body,
    ImmutableArray<Reference> References,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<StructuralElement> Elements,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Diagram> Diagrams
);
