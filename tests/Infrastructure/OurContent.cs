using LicensingSite.Pipeline;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>Our own content as a site, parsed once for all tests that only read it; its pages are rendered on access.</summary>
static class OurContent
{
    /// <summary>Where <see cref="Published"/> is published.</summary>
    public const string Base = "https://docs.example.org/guide/";

    static readonly Lazy<BuildResult> AtRoot = new(() => Build(null));
    static readonly Lazy<BuildResult> BelowBase = new(() => Build(Base));

    /// <summary>The site as it is previewed: without an address.</summary>
    public static BuildResult Site => AtRoot.Value;

    /// <summary>The site with an address.</summary>
    public static BuildResult Published => BelowBase.Value;

    static BuildResult Build(string? baseUrl)
    {
        using var site = new TestSite();
        site.Use(options => options with { Source = Repository.Content, BaseUrl = baseUrl });
        return site.Run();
    }
}
