using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>All that the links of a page depend on besides the page itself.</summary>
/// <param name="Layout">Which files there are.</param>
/// <param name="Pages">Stands for what pages see of each other.</param>
sealed record Surroundings(SiteConfig? Config, object Layout, Fingerprint Pages, ImmutableArray<Toc> Tocs)
{
    public static readonly Surroundings None = new(null, new object(), default, []);

    /// <summary>Stands for what other pages see of a page.</summary>
    public static Fingerprint OutsideOf(Page page) => new Fingerprint.Gatherer()
        .Add(page.Id.Locale.Tag).Add(page.Id.Slug).Add(page.Path).Add((int)page.Kind).Add(page.Meta.Title).Add(page.Meta.Uid).Add(page.Meta.SourceHash)
        .AddAll(page.Anchors, (gatherer, anchor) => gatherer.Add(anchor))
        .Done();

    public bool AreSameAs(Surroundings other) =>
        ReferenceEquals(Config, other.Config) && ReferenceEquals(Layout, other.Layout) && Pages == other.Pages
        && Tocs.Length == other.Tocs.Length && Tocs.Zip(other.Tocs).All(pair => ReferenceEquals(pair.First, pair.Second));
}
