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
    /// <summary>Collects the links of pages, tables of contents, redirects and site.yml; not those to the site itself or ignored.</summary>
    public static ExternalLinks Collect(Site site, IEnumerable<Toc> tocs)
    {
        var ofPages =
            from page in site.Locales.SelectMany(locale => locale.Pages).Where(page => !page.IsFallback)
            from pair in page.Page.References.Zip(page.ResolvedLinks)
            where pair.Second.Target == LinkTarget.OtherSite
            select (pair.First.Target, pair.First.Place);
        var ofTocs = tocs.Where(toc => !toc.IsBreadcrumb)
            .SelectMany(toc => Hrefs(toc.Entries))
            .Where(href => href.Kind != ReferenceKind.Uid)
            .Select(href => (href.Target, href.Place));
        var ofRedirects = site
            .Config.Locales.SelectMany(locale => locale.Redirects)
            .Select(redirect => (redirect.Target, redirect.TargetPlace));
        var branding = site.Config.Branding;
        var ofFrame = branding
            .FooterLinks.Concat(branding.Tabs)
            .Select(link => (link.Target, link.Place))
            .Concat(branding.Social.Select(link => (link.Url, link.Place)));
        var ofOtherSites = ofTocs.Concat(ofRedirects).Concat(ofFrame).Where(link => site.Config.BaseUrl.IsOtherSite(link.Item1.Trim()));
        return Collect(ofPages.Concat(ofOtherSites), site.Config.Links);
    }

    static ExternalLinks Collect(IEnumerable<(string Target, Place Place)> references, LinkSettings settings)
    {
        var links = new OrderedDictionary<string, (Uri Address, List<ExternalLink> Links)>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (target, place) in references.Distinct())
        {
            if (Read(target.Trim(), settings) is not { } written)
            {
                continue;
            }

            if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            {
                diagnostics.Add(new Diagnostic(Rules.ExternalLinkBroken, place, "This URL is invalid. Correct it.", target));
            }
            else if (uri.UserInfo.Length > 0)
            {
                const string Message =
                    "This URL contains a user name or password that every reader can see, so it was not checked. "
                    + "Remove the part before '@'.";
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

    /// <summary>The URL with its scheme; null if it is not of the web, or is to be ignored.</summary>
    static string? Read(string target, LinkSettings settings)
    {
        var written = target.StartsWith("//", StringComparison.Ordinal) ? "https:" + target : target;
        var isOfWeb =
            written.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || written.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        var bare = UrlParts.Of(written) with { Fragment = null };
        var isIgnored = settings.Ignore.Any(pattern => pattern.Matches(written) || pattern.Matches(bare.Path + bare.Query));
        return isOfWeb && !isIgnored ? written : null;
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
