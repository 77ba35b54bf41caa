using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Caching;

/// <summary>The files of a tree, and what each was parsed to.</summary>
/// <param name="Settings">By locale: stands for what its files were parsed with.</param>
/// <param name="Values">In the order of the files.</param>
sealed record ParsedTree(SourceTree Tree, IReadOnlyDictionary<Locale, Fingerprint> Settings, SourceFile[] Files, IReadOnlyList<object> Values);
