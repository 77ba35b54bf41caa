using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>What a Markdown text becomes: HTML with placeholders, and everything later stages ask about it.</summary>
sealed record Article(
    Body Body,
    ImmutableArray<Reference> References,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<StructuralElement> Elements,
    ImmutableArray<Diagnostic> Diagnostics);
