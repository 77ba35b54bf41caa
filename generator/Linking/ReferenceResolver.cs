using System.Collections.Concurrent;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Answers where a reference leads for the readers of one locale; each reference is asked about once.</summary>
sealed class ReferenceResolver(Locale locale, BaseUrl baseUrl, SourceTree tree, PageCatalogue catalogue, RedirectLinker redirects, SiteUrls urls)
{
    readonly DidYouMean files = DidYouMean.Of(tree, locale);
    readonly ConcurrentDictionary<PageEntry, LinkTarget.Page> targets = new(ReferenceEqualityComparer.Instance);
    readonly DidYouMean places = new(() => catalogue.SlugsIn(locale));

    /// <summary>An answer.</summary>
    /// <param name="Page">The page it leads to, if it is one of the site.</param>
    /// <param name="Fault">What is wrong with the reference, if anything.</param>
    internal sealed record Resolution(ResolvedLink Link, PageEntry? Page = null, Diagnostic? Fault = null)
    {
        public static Resolution To(string href, LinkTarget? target = null, Diagnostic? fault = null) => new(new ResolvedLink(href, target ?? LinkTarget.Nothing), Fault: fault);

        public Resolution Writing(string href) => this with { Link = Link with { Href = href } };
    }

    /// <summary>Resolves a reference that stands in a page, or, without one, in a table of contents.</summary>
    public Resolution Resolve(Reference reference, PageEntry? page)
    {
        var target = reference.Target.Trim();
        if (reference.Kind == ReferenceKind.Uid || UrlParts.IsUid(target))
        {
            return FromUid(reference, UrlParts.IsUid(target) ? target["xref:".Length..] : target);
        }

        if (UrlParts.IsUnsafe(target))
        {
            return Broken(reference, Rules.UnsafeLink, "This address would run code or carry data in the page, and was removed. Link to a page or a file.").Writing("");
        }

        if (baseUrl.FromRoot(target) is { } fromRoot)
        {
            return FromSiteRoot(reference, page, UrlParts.Of(fromRoot), isOurs: true).Writing(target);
        }

        if (UrlParts.IsExternal(target))
        {
            return Resolution.To(target, LinkTarget.OtherSite);
        }

        if (UrlParts.IsFile(target))
        {
            return Broken(reference, Rules.LocalFilePath, "This is a file of one machine; nobody else can open it. Copy the file into the content, and link to it there.");
        }

        var (path, query, fragment) = UrlParts.Of(target);
        if (path.Length == 0)
        {
            return page is null ? Resolution.To(target) : ToAnchor(reference, page, target, new PageId(locale, page.Id.Slug), query, fragment);
        }

        return path.StartsWith('/') || path.StartsWith('\\')
            ? FromSiteRoot(reference, page, new UrlParts(path, query, fragment), isOurs: baseUrl.OwnsHost)
            : FromFile(reference, path, query, fragment);
    }

    Resolution FromFile(Reference reference, string path, string query, string? fragment)
    {
        var from = tree.Find(locale, reference.From);
        var resolved = from?.Resolve(UrlParts.Decode(path));
        if (from is null || resolved is null)
        {
            return OutOfScope(reference, path);
        }

        if (redirects.Of(resolved) is { } redirect)
        {
            return ToMoved(reference, redirect, new UrlParts(path, query, fragment));
        }

        if ((tree.Find(locale, resolved) ?? IndexOf(resolved)) is not { } file)
        {
            return NotFound(reference, resolved, new UrlParts(path, query, fragment));
        }

        var fault = file.Path.StartsWith(resolved, StringComparison.Ordinal) ? null : LetterCase.Fault(reference, from, file, new UrlParts(path, query, fragment));
        switch (file.Role)
        {
            case FileRole.Asset:
                return ToAsset(file, new UrlParts(path, query, fragment), fault);
            case FileRole.MarkdownPage or FileRole.YamlPage when catalogue.Find(locale, file.Slug) is { } page:
                return To(reference, page, query, fragment, fault);
            default:
                var message = file.Role == FileRole.Toc
                    ? $"'{path}' is a table of contents, which has no page of its own. Link to one of its pages."
                    : $"'{path}' exists but is not published. Add it to the content, or link elsewhere.";
                return Broken(reference, Rules.FileNotFound, message);
        }
    }

    /// <summary>An address from the root of the site: one of ours with or without a locale, else somebody else's on the same host, left as it is.</summary>
    /// <param name="isOurs">True where the address names our own host.</param>
    Resolution FromSiteRoot(Reference reference, PageEntry? page, UrlParts asked, bool isOurs)
    {
        var (named, slug) = urls.Place(asked.Path);
        var shown = named ?? locale;
        if (shown == locale && redirects.At(slug) is { } redirect)
        {
            return To(reference, redirect, asked);
        }

        if ((catalogue.At(shown, slug) ?? (named is null ? catalogue.At(shown, SiteUrls.WithoutExtension(slug)) : null)) is { } found)
        {
            return To(reference, found, asked.Query, asked.Fragment, OtherLanguage(reference, page, asked, named, found), shown);
        }

        if (urls.AssetAt(shown, slug) is { } asset)
        {
            return ToAsset(asset, asked, fault: null);
        }

        return baseUrl.BelowPath(asked.Path) is { } withoutBase ? FromSiteRoot(reference, page, asked with { Path = withoutBase }, isOurs: true)
            : SiteUrls.IsSource(slug) && catalogue.At(shown, SiteUrls.WithoutExtension(slug)) is null ? OutOfScope(reference, asked.Path)
            : !SiteUrls.IsMade(slug) && (isOurs || urls.Contain(named is not null, slug)) ? NoPage(reference, asked, named, slug)
            : Resolution.To(reference.Target.Trim());
    }

    Resolution NoPage(Reference reference, UrlParts asked, Locale? named, string slug)
    {
        var meant = places.For(slug).Path is { } place ? "/" + (named is null ? place : Routes.Page(named, place)) : null;
        var remedy = meant is null ? "Link to a page that exists, best by the path of its file." : $"Did you mean '{meant}'?";
        return Broken(reference, Rules.FileNotFound, $"The site has no page at '{asked.Path}'. {remedy}", meant);
    }

    /// <summary>
    /// What is wrong with a link that leads readers out of their language; the other languages of the same page are what a page may link to, and a page of
    /// the source may lead to the beginning of a translation, too.
    /// </summary>
    Diagnostic? OtherLanguage(Reference reference, PageEntry? page, UrlParts asked, Locale? named, PageEntry found)
    {
        if (named is null || named == locale || (locale == catalogue.Source && (page is null || found.Id.Slug == Routes.HomeSlug)) || found.Id.Slug == page?.Id.Slug || catalogue.Find(locale, found.Id.Slug) is null)
        {
            return null;
        }

        var path = asked.Path.TrimStart('/', '\\');
        var meant = !path.StartsWith(named.Segment, StringComparison.OrdinalIgnoreCase) ? "/" + found.Id.Slug
            : path.Length == named.Segment.Length ? "/"
            : path[named.Segment.Length..];
        var message = $"This address leads to {named}, and readers of this page read {locale}. Take the locale out of it: '{meant}'.";
        return new Diagnostic(Rules.TranslationLocale, reference.Place, message, reference.Target, meant, Fix: locale == catalogue.Source ? null : LinkFix.Path(meant, asked));
    }

    /// <summary>A page that is gone: readers get the one in its place, at the anchor that they ask for unless the redirect names one itself.</summary>
    Resolution To(Reference reference, Redirect redirect, UrlParts asked)
    {
        var (link, page, isItsOwn) = redirects.Follow(redirect, asked);
        return new Resolution(link, page, page is null || isItsOwn ? null : AnchorFault(reference, page, asked.Fragment));
    }

    /// <summary>The same for a link by path, which could lead to the new place at once.</summary>
    Resolution ToMoved(Reference reference, Redirect redirect, UrlParts asked)
    {
        var resolution = To(reference, redirect, asked);
        var now = LinkFix.Moved(resolution.Link.Href, resolution.Page is { } page && catalogue.Find(locale, page.Id.Slug) == page ? RelativePath.Between(reference.From, page.Path) : null);
        return now is null || resolution.Fault is not null ? resolution : resolution with
        {
            Fault = new Diagnostic(Rules.RedirectedLink, reference.Place, $"The page '{asked.Path}' has moved. Link to '{now}' at once.", reference.Target, now, Fix: now),
        };
    }

    Resolution FromUid(Reference reference, string target)
    {
        var (name, _, fragment) = UrlParts.Of(target);
        var uid = UrlParts.Decode(name);
        if (catalogue.WithUid(locale, uid) is { } page)
        {
            return To(reference, page, "", fragment, fault: null);
        }

        var meant = ClosestMatch.To(uid, catalogue.Uids);
        var remedy = meant is null ? "Check the uid, or link to a page or an address." : $"Did you mean '{meant}'?";
        return Broken(reference, Rules.XrefNotFound, $"No page has the uid '{uid}', so this is no link. {remedy}", meant).Writing("");
    }

    Resolution To(Reference reference, PageEntry page, string query, string? fragment, Diagnostic? fault, Locale? shownIn = null)
    {
        var shown = new PageId(shownIn ?? locale, page.Id.Slug);
        var resolution = ToAnchor(reference, page, baseUrl.Href(Routes.Page(shown.Locale, shown.Slug)) + new UrlParts("", query, fragment).End, shown, query, fragment);
        return fault is null ? resolution : resolution with { Fault = fault };
    }

    Resolution ToAnchor(Reference reference, PageEntry page, string href, PageId shown, string query, string? fragment) =>
        new(new ResolvedLink(href, TargetOf(page, shown, query, fragment)), page, AnchorFault(reference, page, fragment));

    /// <summary>Links to the beginning of a page are many, and share one target.</summary>
    LinkTarget.Page TargetOf(PageEntry page, PageId shown, string query, string? fragment) => query.Length == 0 && fragment is null && shown.Locale == locale
        ? targets.GetOrAdd(page, static (_, id) => new LinkTarget.Page(id), shown)
        : new LinkTarget.Page(shown, query, UrlParts.Decode(fragment ?? ""));

    Resolution ToAsset(SourceFile file, UrlParts asked, Diagnostic? fault) =>
        Resolution.To(baseUrl.Href(Routes.Asset(file)) + asked.End, new LinkTarget.Asset(file, asked.Query), fault);

    Diagnostic? AnchorFault(Reference reference, PageEntry page, string? fragment) =>
        LostAnchor.Fault(page, fragment, reference.Place, reference.Target, catalogue.Source);

    /// <summary>A link may climb a step too many to a file that is there, or begin with a slash too many.</summary>
    Resolution OutOfScope(Reference reference, string path)
    {
        var below = path.Replace('\\', '/').Split('/').SkipWhile(name => name is "" or "." or "..");
        var meant = files.For(UrlParts.Decode(string.Join('/', below))).Path is { } file ? RelativePath.Between(reference.From, file) : null;
        var remedy = meant is null ? "Link to the published address instead." : $"Did you mean '{meant}'?";
        return Broken(reference, Rules.LinkOutOfScope, $"'{path}' leads out of the content folder, where nothing is published. {remedy}", meant);
    }

    Resolution NotFound(Reference reference, string resolved, UrlParts asked)
    {
        var (file, hasMoved) = files.For(resolved);
        if (file is null)
        {
            return Broken(reference, Rules.FileNotFound, $"There is no file '{asked.Path}'. Check the path; it starts from the folder of this file.");
        }

        var meant = RelativePath.Between(reference.From, file);
        var broken = Broken(reference, Rules.FileNotFound, $"There is no file '{asked.Path}'. {DidYouMean.Question(asked.Path, meant)}", meant);
        return hasMoved ? broken with { Fault = broken.Fault! with { Fix = LinkFix.Path(meant, asked) } } : broken;
    }

    static Resolution Broken(Reference reference, Rule rule, string message, string? suggestion = null) =>
        Resolution.To(reference.Target.Trim(), fault: new Diagnostic(rule, reference.Place, message, reference.Target, suggestion));

    SourceFile? IndexOf(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return tree.Find(locale, prefix + "index.md") ?? tree.Find(locale, prefix + "index.yml");
    }
}
