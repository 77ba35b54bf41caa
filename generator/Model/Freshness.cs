namespace LicensingSite.Model;

/// <summary>How a page of a translation stands to its source.</summary>
enum Freshness
{
    /// <summary>Made from the source as it is now.</summary>
    Fresh,

    /// <summary>The source has changed since.</summary>
    Stale,

    /// <summary>Not there; the source is shown in its place.</summary>
    Untranslated,

    /// <summary>There is a translation, but it does not say which source it was made from.</summary>
    Unknown,

    /// <summary>There is a translation, but its source is gone.</summary>
    Orphan,
}
