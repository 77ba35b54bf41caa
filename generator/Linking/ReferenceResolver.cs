using System.Collections.Concurrent;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Where a reference leads.</summary>
/// <param name="Page">The page it leads to, if it is one of the site.</param>
/// <param name="Fault">What is wrong with the reference, if anything.</param>
sealed record Resolution(ResolvedLink Link, PageEntry? Page = null, Diagnostic? Fault = null);

/// <summary>
/// Resolves the references of one locale. Input: a reference as it is written. Output: the URL to write, what it leads to, and a diagnostic
/// where it leads nowhere. Resolving reads faces of pages only, never their content, and changes nothing.
/// </summary>
sealed class ReferenceResolver(
    Locale locale,
    BaseUrl baseUrl,
    SourceTree tree,
    PageCatalogue catalogue,
    RedirectLinker redirects,
    SiteUrls urls
)
{
    readonly BrokenLinks broken = new(locale, tree, catalogue);
    readonly ConcurrentDictionary<PageEntry, LinkTarget.Page> targets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Resolves a reference.</summary>
    /// <param name="page">The page that it is in; null for a table of contents and for site.yml, whose references come from no file of
    /// the locale.</param>
    public Resolution Resolve(Reference reference, PageEntry? page)
    {
        var target = reference.Target.Trim();
        if (reference.Kind == ReferenceKind.Uid || UrlParts.IsUid(target))
        {
            return FromUid(reference, UrlParts.IsUid(target) ? target["xref:".Length..] : target);
        }

        if (UrlParts.IsUnsafe(target))
        {
            return Elsewhere("", BrokenLinks.Unsafe(reference));
        }

        if (baseUrl.FromRoot(target) is { } fromRoot)
        {
            var resolution = FromSiteRoot(reference, page, UrlParts.Of(fromRoot), isOurs: true);
            return resolution with { Link = resolution.Link with { Href = target } };
        }

        if (UrlParts.IsExternal(target))
        {
            return new(new ResolvedLink(target, LinkTarget.OtherSite));
        }

        if (UrlParts.IsFile(target))
        {
            return Elsewhere(target, BrokenLinks.LocalFile(reference));
        }

        var written = UrlParts.Of(target);
        return written.Path.Length == 0
            ? page is null
                ? Elsewhere(target)
                : ToAnchor(reference, page, target, new PageId(locale, page.Id.Slug), written)
            : written.Path[0] is '/' or '\\'
                ? FromSiteRoot(reference, page, written, isOurs: baseUrl.OwnsHost)
                : FromFile(reference, written);
    }

    Resolution FromFile(Reference reference, UrlParts written)
    {
        var from = tree.Find(locale, reference.From);
        var path = UrlParts.Decode(written.Path);
        if ((from is null && reference.From.Length == 0 ? RelativePath.Resolve("", path) : from?.Resolve(path)) is not { } resolved)
        {
            return Elsewhere(reference, broken.OutOfScope(reference, written.Path));
        }

        if (redirects.Of(resolved) is { } redirect)
        {
            return ToMoved(reference, redirect, written);
        }

        if ((tree.Find(locale, resolved) ?? IndexOf(resolved)) is not { } file)
        {
            return Elsewhere(reference, broken.FileNotFound(reference, resolved, written));
        }

        var fault =
            from is null || file.Path.StartsWith(resolved, StringComparison.Ordinal)
                ? null
                : LetterCase.Fault(reference, from, file, written);
        return file.Role switch
        {
            FileRole.Asset => ToAsset(file, written, fault),
            FileRole.MarkdownPage or FileRole.YamlPage when catalogue.Find(locale, file.Slug) is { } page => To(
                reference,
                page,
                written,
                fault
            ),
            _ => Elsewhere(reference, BrokenLinks.NotPublished(reference, file, written.Path)),
        };
    }

    /// <summary>
    /// Resolves an address from the root of the host: one of the site, with or without a locale; else one of another site on the same host,
    /// which is left as it is.
    /// </summary>
    /// <param name="isOurs">True where the address names the site's own host.</param>
    Resolution FromSiteRoot(Reference reference, PageEntry? page, UrlParts written, bool isOurs)
    {
        var (named, slug) = urls.Place(written.Path);
        var shown = named ?? locale;
        if (shown == locale && redirects.At(slug) is { } redirect)
        {
            return To(reference, redirect, written);
        }

        if ((catalogue.At(shown, slug) ?? (named is null ? catalogue.At(shown, SiteUrls.WithoutExtension(slug)) : null)) is { } found)
        {
            return To(reference, found, written, broken.OtherLanguage(reference, page, written, named, found), shown);
        }

        if (urls.AssetAt(shown, slug) is { } asset)
        {
            return ToAsset(asset, written, fault: null);
        }

        if (baseUrl.BelowPath(written.Path) is { } withoutBase)
        {
            return FromSiteRoot(reference, page, written with { Path = withoutBase }, isOurs: true);
        }

        var fault =
            SiteUrls.IsSource(slug) && catalogue.At(shown, SiteUrls.WithoutExtension(slug)) is null
                ? broken.OutOfScope(reference, written.Path)
            : !SiteUrls.IsMade(slug) && (isOurs || urls.Contain(named is not null, slug))
                ? broken.PageNotFound(reference, written, named, slug)
            : null;
        return Elsewhere(reference, fault);
    }

    /// <summary>Leads from a page that is gone to the one in its place, at the same anchor unless the redirect names another one.</summary>
    Resolution To(Reference reference, Redirect redirect, UrlParts written)
    {
        var (link, page, isItsOwn) = redirects.Follow(redirect, written);
        return new Resolution(link, page, page is null || isItsOwn ? null : AnchorFault(reference, page, written.Fragment));
    }

    /// <summary>The same for a link by path, which could name the new file.</summary>
    Resolution ToMoved(Reference reference, Redirect redirect, UrlParts written)
    {
        var resolution = To(reference, redirect, written);
        var now = LinkFix.Moved(
            resolution.Link.Href,
            resolution.Page is { } page && catalogue.Find(locale, page.Id.Slug) == page
                ? RelativePath.Between(reference.From, page.Path)
                : null
        );
        return now is null || resolution.Fault is not null
            ? resolution
            : resolution with
            {
                Fault = BrokenLinks.Moved(reference, written, now),
            };
    }

    Resolution FromUid(Reference reference, string target)
    {
        var written = UrlParts.Of(target);
        var uid = UrlParts.Decode(written.Path);
        return catalogue.WithUid(locale, uid) is { } page
            ? To(reference, page, written with { Query = "" }, fault: null)
            : Elsewhere("", broken.UidNotFound(reference, uid));
    }

    Resolution To(Reference reference, PageEntry page, UrlParts written, Diagnostic? fault, Locale? shownIn = null)
    {
        var shown = new PageId(shownIn ?? locale, page.Id.Slug);
        var href = baseUrl.Href(Routes.Page(shown.Locale, shown.Slug)) + written.End;
        var resolution = ToAnchor(reference, page, href, shown, written);
        return fault is null ? resolution : resolution with { Fault = fault };
    }

    Resolution ToAnchor(Reference reference, PageEntry page, string href, PageId shown, UrlParts written) =>
        new(new ResolvedLink(href, TargetOf(page, shown, written)), page, AnchorFault(reference, page, written.Fragment));

    /// <summary>Links to the beginning of a page share one target: there are many of them.</summary>
    LinkTarget.Page TargetOf(PageEntry page, PageId shown, UrlParts written) =>
        written.Query.Length == 0 && written.Fragment is null && shown.Locale == locale
            ? targets.GetOrAdd(page, static (_, id) => new LinkTarget.Page(id), shown)
            : new LinkTarget.Page(shown, written.Query, UrlParts.Decode(written.Fragment ?? ""));

    Resolution ToAsset(SourceFile file, UrlParts written, Diagnostic? fault) =>
        new(new ResolvedLink(baseUrl.Href(Routes.Asset(file)) + written.End, new LinkTarget.Asset(file, written.Query)), Fault: fault);

    Diagnostic? AnchorFault(Reference reference, PageEntry page, string? fragment) =>
        LostAnchor.Fault(page, fragment, reference.Place, reference.Target, catalogue.Source);

    static Resolution Elsewhere(Reference reference, Diagnostic? fault) => Elsewhere(reference.Target.Trim(), fault);

    /// <summary>Leads to nothing of the site.</summary>
    static Resolution Elsewhere(string href, Diagnostic? fault = null) => new(new ResolvedLink(href, LinkTarget.Nothing), Fault: fault);

    SourceFile? IndexOf(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return tree.Find(locale, prefix + "index.md") ?? tree.Find(locale, prefix + "index.yml");
    }
}
