using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>The layout of a page; its name in lower case is the template's.</summary>
enum PageKind
{
    Article,
    Landing,
    Faq,
    Hub,
}

/// <summary>
/// One file of a site in one language. A partial build reads the face and parses the content of most pages on first access only.
/// </summary>
/// <param name="entry">Its address, and what other pages see of it.</param>
sealed class Page(PageEntry entry, Lazy<PageContent> content)
{
    public Page(PageFace face, PageContent content)
        : this(new PageEntry(face), new(content)) { }

    public PageEntry Entry => entry;

    public PageContent Content => content.Value;

    public PageId Id => entry.Id;

    /// <summary>Path relative to the locale's root.</summary>
    public string Path => entry.Path;

    public PageFace Face => entry.Face;

    public PageKind Kind => Face.Kind;

    public PageMeta Meta => Face.Meta;

    public Body Body => Content.Body;

    public ImmutableArray<Reference> References => Content.References;

    public ImmutableArray<Heading> Headings => Content.Headings;

    public ImmutableArray<Diagnostic> Diagnostics => Content.Diagnostics;

    public SourceFacts? AsSource => Content.AsSource;

    public PageStructure Structure => Content.Structure;

    public ImmutableArray<Diagram> Diagrams => Content.Diagrams;

    public Fingerprint Fingerprint => Content.Fingerprint;
}
