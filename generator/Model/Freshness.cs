namespace LicensingSite.Model;

/// <summary>The state of a translated page relative to its source.</summary>
enum Freshness
{
    /// <summary>Made from the source as it is now.</summary>
    Fresh,

    /// <summary>The source has changed since.</summary>
    Stale,

    /// <summary>There is no translation; the source is shown in its place.</summary>
    Untranslated,

    /// <summary>There is a translation without a record of the source it was made from.</summary>
    Unknown,

    /// <summary>There is a translation, but its source is gone.</summary>
    Orphan,
}
