using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Incremental;

/// <summary>What a second build did after an edit.</summary>
/// <param name="Parsed">Files parsed.</param>
/// <param name="Written">Files written.</param>
/// <param name="Changed">Files whose content differs, by path; the gone and the new ones too.</param>
sealed record Rebuild(int Parsed, int Written, int Deleted, IReadOnlyList<string> Changed)
{
    /// <summary>Builds, edits, builds again.</summary>
    public static Rebuild After(TestSite site, Action edit)
    {
        site.Build();
        var (parsed, before) = (site.Caches.Parsed.Misses, site.Files());
        edit();
        var outcome = site.Build();
        return new Rebuild(
            site.Caches.Parsed.Misses - parsed,
            outcome.Written,
            outcome.Deleted,
            [.. TestSite.Differences(before, site.Files()).Where(path => !path.StartsWith('.'))]
        );
    }
}
