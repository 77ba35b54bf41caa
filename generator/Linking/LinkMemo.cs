using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Linking;

/// <summary>What linking a site leaves for linking it again, after an edit.</summary>
sealed class LinkMemo
{
    /// <summary>The pages as they were parsed, and with the ids that translations share with their source.</summary>
    public (ImmutableArray<Page> Parsed, ImmutableArray<Page> Shared) Pages { get; set; } = ([], []);

    /// <summary>The site as it was linked last.</summary>
    public SiteLinker? Last { get; set; }

    /// <summary>What a translation lacks of its source.</summary>
    public ReferenceMemo<PageId, ImmutableArray<Diagnostic>> Differences { get; } = new();
}
