using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Resolves the redirects of a locale; follows chains to their end.</summary>
sealed class RedirectLinker(Locale locale, BaseUrl baseUrl, RedirectMap map, RedirectTargets targets, PageCatalogue catalogue)
{
    public Redirect? Of(string path) => map.Of(path);

    public Redirect? At(string slug) => map.At(slug);

    /// <summary>The redirects that lead to a page or to another site, and diagnostics for those that do not.</summary>
    public (ImmutableArray<LinkedRedirect> Redirects, ImmutableArray<Diagnostic> Diagnostics) Link()
    {
        var (linked, diagnostics) = (ImmutableArray.CreateBuilder<LinkedRedirect>(), ImmutableArray.CreateBuilder<Diagnostic>());
        foreach (var redirect in map.All)
        {
            var last = map.LastOf(redirect);
            var target = Read(last);
            if (PageAt(target) is null && Fault(last, target) is { } fault)
            {
                if (last.Locale == locale)
                {
                    diagnostics.Add(fault);
                }
            }
            else
            {
                var (link, page, _) = Follow(redirect, default);
                if (
                    page is not null
                    && last.Locale == locale
                    && LostAnchor.Fault(page, target.Address.Fragment, last.TargetPlace, last.Target, catalogue.Source) is { } lost
                )
                {
                    diagnostics.Add(lost);
                }

                if (last != redirect && redirect.Locale == locale && targets.Read(redirect).Slug is not null)
                {
                    diagnostics.Add(Chain(redirect, last, page));
                }

                linked.Add(new LinkedRedirect(redirect.Slug!, link, page));
            }
        }

        return (linked.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>
    /// Resolves a link to a redirected page. Its query and fragment are kept unless the redirect has its own.
    /// </summary>
    /// <param name="written">The link, for its query and its fragment.</param>
    /// <returns>The link; the page there, if it is one of the site; and true where the fragment is that of the redirect.</returns>
    public (ResolvedLink Link, PageEntry? Page, bool IsItsOwnAnchor) Follow(Redirect redirect, UrlParts written)
    {
        var target = Read(map.LastOf(redirect));
        var (address, isItsOwn) = (target.Address, target.Address.Fragment is not null);
        if (UrlParts.IsUnsafe(address.Path) || UrlParts.IsFile(address.Path))
        {
            return (ResolvedLink.None, null, false);
        }

        var end = new UrlParts("", address.Query.Length > 0 ? address.Query : written.Query ?? "", address.Fragment ?? written.Fragment);
        if (PageAt(target) is not { } page)
        {
            return (new ResolvedLink(address.Path + end.End, LinkTarget.Nothing), null, isItsOwn);
        }

        var shown = new PageId(target.Shown ?? locale, page.Id.Slug);
        var href = baseUrl.Href(Routes.Page(shown.Locale, shown.Slug)) + end.End;
        return (new ResolvedLink(href, new LinkTarget.Page(shown, end.Query, UrlParts.Decode(end.Fragment ?? ""))), page, isItsOwn);
    }

    /// <summary>What a redirect leads to; its target may repeat the path below which the site is served.</summary>
    RedirectTargets.Target Read(Redirect redirect)
    {
        var target = targets.Read(redirect);
        return PageAt(target) is null && baseUrl.BelowPath(target.Address.Path) is { } path
            ? targets.Read(redirect with { Target = path + target.Address.End })
            : target;
    }

    PageEntry? PageAt(RedirectTargets.Target target) => target.Slug is { } slug ? catalogue.At(target.Shown ?? locale, slug) : null;

    Diagnostic? Fault(Redirect redirect, RedirectTargets.Target target)
    {
        if (UrlParts.IsUnsafe(redirect.Target) || UrlParts.IsFile(redirect.Target))
        {
            return Invalid(
                redirect,
                $"'{redirect.Target}' is not a valid redirect target. Redirect to a page, or to a URL that starts with https://."
            );
        }

        var isOurs =
            target.IsPath || target.Shown is not null || (target.Slug is { } slug && catalogue.HasFolder(RelativePath.FolderOf(slug)));
        return isOurs
            ? Invalid(
                redirect,
                $"'{redirect.Path}' redirects to '{redirect.Target}', which does not exist. Redirect it to an existing page."
            )
            : null;
    }

    /// <summary>The diagnostic for a redirect to a page that is redirected itself.</summary>
    static Diagnostic Chain(Redirect redirect, Redirect last, PageEntry? page)
    {
        var meant = redirect.Folder == last.Folder || page is null ? last.Target : "/" + page.Id.Slug;
        return new Diagnostic(
            Rules.RedirectedLink,
            redirect.TargetPlace,
            $"'{redirect.Path}' redirects to '{redirect.Target}', which has moved too. Redirect it to '{meant}' directly.",
            redirect.Target,
            meant
        );
    }

    static Diagnostic Invalid(Redirect redirect, string message) =>
        new(Rules.RedirectionInvalid, redirect.TargetPlace, message, redirect.Target);
}
