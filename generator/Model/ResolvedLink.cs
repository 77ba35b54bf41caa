namespace LicensingSite.Model;

/// <summary>A reference, resolved for the readers of one locale.</summary>
/// <param name="Href">The URL to write; empty where no link is written.</param>
readonly record struct ResolvedLink(string Href, LinkTarget Target)
{
    /// <summary>A reference that no link is written for.</summary>
    public static readonly ResolvedLink None = new("", LinkTarget.Nothing);
}

/// <summary>What a link leads to.</summary>
abstract record LinkTarget
{
    /// <summary>
    /// Neither a page nor a file of the content: a broken link, a generated file, or another application on the same host.
    /// </summary>
    public static readonly LinkTarget Nothing = new Unknown();

    /// <summary>Another site, by scheme or host, including mail addresses.</summary>
    public static readonly LinkTarget OtherSite = new Foreign();

    /// <summary>A page of the content.</summary>
    /// <param name="Shown">Its slug, and the locale it is shown in.</param>
    /// <param name="Query">With its question mark; empty for none.</param>
    /// <param name="Anchor">Decoded; empty for none.</param>
    internal sealed record Page(PageId Shown, string Query = "", string Anchor = "") : LinkTarget;

    /// <summary>A file that is published as it is.</summary>
    /// <param name="Query">With its question mark; empty for none.</param>
    internal sealed record Asset(SourceFile File, string Query) : LinkTarget;

    sealed record Unknown : LinkTarget;

    sealed record Foreign : LinkTarget;
}
