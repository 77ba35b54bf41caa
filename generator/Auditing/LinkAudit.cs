using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>Finds broken links and anchors between the pages of a built site.</summary>
sealed class LinkAudit(StaticHost host, ImmutableDictionary<string, AuditedPage> pages)
{
    public IEnumerable<Diagnostic> FindProblems(AuditedPage page) =>
        page.Links.Select(link => FindProblem(page, link)).OfType<Diagnostic>();

    Diagnostic? FindProblem(AuditedPage page, AuditedLink link)
    {
        if (link.Address.Length == 0 || link.Address == "#")
        {
            return null;
        }

        var resolved = host.Resolve(page, link.Address);
        if (!resolved.IsOurs)
        {
            return null;
        }

        if (resolved.File is not { } file)
        {
            return host.FindIgnoringCase(resolved.Path) is { } other
                ? new Diagnostic(
                    Rules.FileCaseMismatch,
                    link.Place,
                    $"The file is named '{other}'. Many servers do not find it as '{resolved.Path}'. Correct the letter case.",
                    link.Address,
                    other
                )
                : new Diagnostic(
                    Rules.FileNotFound,
                    link.Place,
                    $"The site has no file '{resolved.Path}'. Fix the link, or publish the file.",
                    link.Address
                );
        }

        return link.IsPage && pages.GetValueOrDefault(file) is { IsRedirect: false } target && !IsThere(target, resolved.Fragment)
            ? Missing(link, target, resolved.Fragment)
            : null;
    }

    static bool IsThere(AuditedPage page, string fragment) =>
        fragment.Length == 0
        || fragment == "top"
        || fragment.StartsWith(":~:", StringComparison.Ordinal)
        || page.Anchors.Contains(fragment);

    static Diagnostic Missing(AuditedLink link, AuditedPage target, string fragment)
    {
        var meant = ClosestMatch.To(fragment, target.Anchors);
        var remedy = meant is null ? "Link to one of its anchors." : $"Did you mean '#{meant}'?";
        return new Diagnostic(
            Rules.BookmarkNotFound,
            link.Place,
            $"The page '{target.Path}' has no anchor '#{fragment}'. {remedy}",
            link.Address,
            meant is null ? null : "#" + meant
        );
    }
}
