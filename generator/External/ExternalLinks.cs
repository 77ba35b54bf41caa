using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.External;

/// <summary>The addresses of other sites that a site links to, each one once.</summary>
/// <param name="Urls">To be asked for, in order of first appearance.</param>
/// <param name="Faults">Links that cannot be asked for, whatever the network says.</param>
sealed partial record ExternalLinks(ImmutableArray<ExternalUrl> Urls, ImmutableArray<Diagnostic> Faults)
{
    /// <summary>Gathers the links of pages, tables of contents and redirections; those to the site itself and those to be ignored are left out.</summary>
    public static ExternalLinks Of(Site site, IEnumerable<Toc> tocs)
    {
        var references = site.Locales.SelectMany(locale => locale.Pages).Where(page => !page.IsFallback)
            .SelectMany(page => page.Page.References).Where(reference => reference.Kind is not (ReferenceKind.Uid or ReferenceKind.Breadcrumbs))
            .Concat(tocs.Where(toc => !toc.IsBreadcrumb).SelectMany(toc => Hrefs(toc.Entries)).Where(href => href.Kind != ReferenceKind.Uid))
            .Select(reference => (reference.Target, reference.Place))
            .Concat(site.Config.Locales.SelectMany(locale => locale.Redirects).Select(redirect => (redirect.Target, Place: redirect.TargetPlace)));
        return Of(references, site.Config);
    }

    static ExternalLinks Of(IEnumerable<(string Target, Place Place)> references, SiteConfig config)
    {
        var links = new OrderedDictionary<string, (Uri Address, List<ExternalLink> Links)>(StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (target, place) in references.Distinct())
        {
            if (Read(target.Trim(), config) is not { } written)
            {
                continue;
            }

            if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            {
                faults.Add(new Diagnostic(Rules.ExternalLinkBroken, place, "No browser can read this address. Correct it.", target));
            }
            else if (uri.UserInfo.Length > 0)
            {
                faults.Add(new Diagnostic(Rules.ExternalLinkRefused, place, "This address holds a user name or a password, which every reader sees. It was not asked for; take the part before '@' out.", target));
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

        return new ExternalLinks([.. links.Values.Select(one => new ExternalUrl(one.Address, [.. one.Links]))], faults.ToImmutable());
    }

    /// <summary>The address with its scheme; null for one that is not of another site, or that is to be ignored.</summary>
    static string? Read(string target, SiteConfig config)
    {
        if (!Address.IsExternal(target) || Address.IsUnsafe(target))
        {
            return null;
        }

        var written = target.StartsWith("//", StringComparison.Ordinal) ? "https:" + target : target;
        var isOfWeb = written.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || written.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        var isOurs = config.BaseUrl.FromRoot(written + "/") is not null;
        var bare = written.Split('#')[0];
        return isOfWeb && !isOurs && !config.Links.Ignore.Any(pattern => pattern.Matches(written) || pattern.Matches(bare)) ? written : null;
    }

    static IEnumerable<Reference> Hrefs(ImmutableArray<TocEntry> entries) =>
        entries.SelectMany(entry => Hrefs(entry.Items).Prepend(entry.Href).OfType<Reference>());

    /// <summary>The anchor that a page's HTML must have: not the top of the page, words to find in it, or what only its scripts understand.</summary>
    static string? AnchorOf(Uri uri)
    {
        var anchor = Uri.UnescapeDataString(uri.Fragment.TrimStart('#')).Split(":~:")[0];
        return anchor.Length == 0 || anchor.Equals("top", StringComparison.OrdinalIgnoreCase) || OfScripts().IsMatch(anchor) ? null : anchor;
    }

    /// <summary>Routes of applications, lines of a file, and values.</summary>
    [GeneratedRegex("^(?:[!/].*|L[0-9]+(?:C[0-9]+)?(?:-L?[0-9]+(?:C[0-9]+)?)?|.*=.*)$")]
    private static partial Regex OfScripts();
}
