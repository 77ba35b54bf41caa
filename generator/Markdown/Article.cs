using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown;

/// <summary>What a Markdown text becomes: HTML with holes, and everything later stages ask about it.</summary>
sealed record Article(
    Body Body,
    ImmutableArray<Reference> References,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<Mark> Marks,
    ImmutableArray<Diagnostic> Diagnostics);
