using System.Collections.Immutable;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Diagrams;
using LicensingSite.Linking;
using LicensingSite.Model;
using LicensingSite.TranslationChecks;
using LicensingSite.Versioning;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>
/// The results of the stages, each kept under its inputs: with the same inputs a stage answers with them, and else computes.
/// </summary>
/// <param name="parsed">What files were parsed to; also on disk.</param>
/// <param name="analyses">What search made of pages; also on disk.</param>
/// <param name="drawings">What diagrams were drawn to; also on disk.</param>
sealed class StageCaches(ParseCache parsed, AnalysisCache analyses, DrawingCache drawings)
{
    public StageCaches()
        : this(ParseCache.Empty, new AnalysisCache(), new DrawingCache()) { }

    public ParseCache Parsed => parsed;

    public AnalysisCache Analyses => analyses;

    public DrawingCache Drawings => drawings;

    /// <summary>The same object as long as everything that files are parsed with is the same, each file itself aside.</summary>
    public LastResult<ParseInputs, ParseInputs> ParseContext { get; } = new();

    /// <summary>
    /// Pages and tables of contents. Files are compared as objects: one that was saved may have the size and time of before.
    /// </summary>
    public LastResults<SourceFile, object> Values { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Pages with the ids that translations share with their source.</summary>
    public LastResults<AlignmentInputs, Page> Aligned { get; } = new();

    /// <summary>Dates and authors of pages, from git.</summary>
    public LastResult<HistoryInputs, SiteHistory> History { get; init; } = new();

    public LastResult<SiteInputs, SiteIndex> Index { get; } = new();

    public LinkResults Linked { get; } = new();

    /// <summary>What translations lack of their source.</summary>
    public LastResults<TranslatedPage, ImmutableArray<Diagnostic>> Differences { get; } = new();

    /// <summary>What an earlier build left on disk.</summary>
    public static StageCaches Read(BuildCache cache) =>
        new(cache.ReadParsed(), cache.ReadAnalysed(), new DrawingCache(cache.DrawingFolder));
}
