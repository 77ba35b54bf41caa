using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.LinkChecking;

/// <summary>The URLs of other sites that a site links to, each one once.</summary>
/// <param name="Urls">In order of first appearance.</param>
/// <param name="Diagnostics">Of links that cannot be requested at all.</param>
sealed partial record ExternalLinks(ImmutableArray<ExternalUrl> Urls, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Collects the links of pages, tables of contents and redirects, except links to the site itself and ignored ones.</summary>
    public static ExternalLinks Collect(Site site, IEnumerable<Toc> tocs)
    {
        var references = site.Locales.SelectMany(locale => locale.Pages).Where(page => !page.IsFallback)
            .SelectMany(page => page.Page.References)
            .Where(reference => reference.Kind is not (ReferenceKind.Uid or ReferenceKind.Breadcrumbs));
        var hrefs = tocs.Where(toc => !toc.IsBreadcrumb)
            .SelectMany(toc => Hrefs(toc.Entries))
            .Where(href => href.Kind != ReferenceKind.Uid);
        var redirects = site.Config.Locales.SelectMany(locale => locale.Redirects);
        return Collect(
            references.Concat(hrefs).Select(reference => (reference.Target, reference.Place))
                .Concat(redirects.Select(redirect => (redirect.Target, redirect.TargetPlace))),
            site.Config);
    }

    static ExternalLinks Collect(IEnumerable<(string Target, Place Place)> references, SiteConfig config)
    {
        var links = new OrderedDictionary<string, (Uri Address, List<ExternalLink> Links)>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (target, place) in references.Distinct())
        {
            if (Read(target.Trim(), config) is not { } written)
            {
                continue;
            }

            if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            {
                diagnostics.Add(new Diagnostic(Rules.ExternalLinkBroken, place, "No browser can read this address. Correct it.", target));
            }
            else if (uri.UserInfo.Length > 0)
            {
                const string Message = "This address holds a user name or a password, which every reader sees. "
                    + "It was not asked for; take the part before '@' out.";
                diagnostics.Add(new Diagnostic(Rules.ExternalLinkRefused, place, Message, target));
            }
            else
            {
                var address = new UriBuilder(uri) { Fragment = "" }.Uri;
                if (!links.TryGetValue(address.AbsoluteUri, out var known))
                {
                    links.Add(address.AbsoluteUri, known = (address, []));
                }

                known.Links.Add(new ExternalLink(target, AnchorOf(uri), place));
            }
        }

        return new ExternalLinks([.. links.Values.Select(one => new ExternalUrl(one.Address, [.. one.Links]))], diagnostics.ToImmutable());
    }

    /// <summary>The URL with its scheme; null if it is not of another site, or is to be ignored.</summary>
    static string? Read(string target, SiteConfig config)
    {
        if (!Address.IsExternal(target) || Address.IsUnsafe(target))
        {
            return null;
        }

        var written = target.StartsWith("//", StringComparison.Ordinal) ? "https:" + target : target;
        var isOfWeb = written.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || written.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        var isOurs = config.BaseUrl.FromRoot(written + "/") is not null;
        var bare = written.Split('#')[0];
        var isIgnored = config.Links.Ignore.Any(pattern => pattern.Matches(written) || pattern.Matches(bare));
        return isOfWeb && !isOurs && !isIgnored ? written : null;
    }

    static IEnumerable<Reference> Hrefs(ImmutableArray<TocEntry> entries) =>
        entries.SelectMany(entry => Hrefs(entry.Items).Prepend(entry.Href).OfType<Reference>());

    /// <summary>The anchor that the HTML of the page must have: no top of the page, text fragment, or state of a script.</summary>
    static string? AnchorOf(Uri uri)
    {
        var anchor = Uri.UnescapeDataString(uri.Fragment.TrimStart('#')).Split(":~:")[0];
        return anchor.Length == 0 || anchor.Equals("top", StringComparison.OrdinalIgnoreCase) || ScriptState().IsMatch(anchor)
            ? null
            : anchor;
    }

    /// <summary>Routes of applications, line numbers of code hosts, and name=value pairs.</summary>
    [GeneratedRegex("^(?:[!/].*|L[0-9]+(?:C[0-9]+)?(?:-L?[0-9]+(?:C[0-9]+)?)?|.*=.*)$")]
    private static partial Regex ScriptState();
}
