using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>The kind of a reference.</summary>
enum ReferenceKind
{
    Link,
    Image,

    /// <summary>
    /// A page by its uid: its placeholder is for a whole <c>href</c> attribute, and stays empty where no page has the uid.
    /// </summary>
    Uid,

    /// <summary>An address in the front matter.</summary>
    FrontMatter,

    /// <summary>The table of contents of the page's breadcrumbs.</summary>
    Breadcrumbs,

    /// <summary>The name of a layout, which leads nowhere.</summary>
    Layout,
}

/// <summary>An address that an author wrote.</summary>
/// <param name="Target">As written, character references resolved.</param>
/// <param name="From">Path of the file that contains it, relative to the locale's root: for an included file its own path.</param>
sealed record Reference(ReferenceKind Kind, string Target, string From, Place Place);
