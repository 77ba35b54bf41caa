using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>Addresses in a finished page that lead to no file of the site, or to no place in its page.</summary>
sealed class LinkAudit(StaticHost host, ImmutableDictionary<string, AuditedPage> pages)
{
    public IEnumerable<Diagnostic> Faults(AuditedPage page) => page.Links.Select(link => Fault(page, link)).OfType<Diagnostic>();

    Diagnostic? Fault(AuditedPage page, AuditedLink link)
    {
        if (link.Address.Length == 0 || link.Address == "#")
        {
            return null;
        }

        var answer = host.Ask(page, link.Address);
        if (!answer.IsOurs)
        {
            return null;
        }

        if (answer.File is not { } file)
        {
            return host.InOtherCase(answer.Path) is { } other
                ? new Diagnostic(Rules.FileCaseMismatch, link.Place, $"The file is spelled '{other}', which not every server finds under '{answer.Path}'.", link.Address, other)
                : new Diagnostic(Rules.FileNotFound, link.Place, $"No file of the site answers to '{answer.Path}'. Mend the link, or publish the file.", link.Address);
        }

        return link.IsPage && pages.GetValueOrDefault(file) is { IsRedirect: false } target && !IsThere(target, answer.Fragment)
            ? Missing(link, target, answer.Fragment)
            : null;
    }

    static bool IsThere(AuditedPage page, string fragment) =>
        fragment.Length == 0 || fragment == "top" || fragment.StartsWith(":~:", StringComparison.Ordinal) || page.Anchors.Contains(fragment);

    static Diagnostic Missing(AuditedLink link, AuditedPage target, string fragment)
    {
        var meant = ClosestMatch.To(fragment, target.Anchors);
        var remedy = meant is null ? "Link to one of its ids." : $"Did you mean '#{meant}'?";
        return new Diagnostic(Rules.BookmarkNotFound, link.Place, $"The page '{target.Path}' has no anchor '#{fragment}'. {remedy}", link.Address, meant is null ? null : "#" + meant);
    }
}
