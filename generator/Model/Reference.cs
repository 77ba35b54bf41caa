using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>What an address in a page is for.</summary>
enum ReferenceKind
{
    Link,
    Image,

    /// <summary>A page by its uid: the placeholder takes a whole <c>href</c> attribute, or nothing where no page has the uid.</summary>
    Uid,

    /// <summary>An address that the front matter gives, and the article does not show.</summary>
    FrontMatter,

    /// <summary>The table of contents that says the way to the page.</summary>
    Breadcrumbs,
}

/// <summary>An address that an author wrote.</summary>
/// <param name="Target">As written, character references resolved.</param>
/// <param name="From">Path of the file it stands in, relative to the locale's root: an included file's own path, not its includer's.</param>
sealed record Reference(ReferenceKind Kind, string Target, string From, Place Place);
