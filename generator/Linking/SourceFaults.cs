using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// What links of a translated page are blamed for. A fault that the source has too is told there, once; one that only comes of a translation being older
/// than its source is a warning that says so.
/// </summary>
/// <param name="source">The page of the source at the place of the translation; null where there is none, or for the source itself.</param>
/// <param name="links">Where its references lead.</param>
/// <param name="freshness">How the translation stands to it.</param>
sealed class SourceFaults(Page? source, Lazy<PageLinks>? links, Lazy<Freshness?> freshness)
{
    /// <summary>A fault as it is to be told; null where the source has it too.</summary>
    public Diagnostic? Of(Page page, Reference reference, Diagnostic fault)
    {
        if (source is null || links is null)
        {
            return fault;
        }

        if (links.Value.Diagnostics.Any(known => known.Rule == fault.Rule && known.Target == fault.Target))
        {
            return null;
        }

        var isOfThePast = freshness.Value == Freshness.Stale && IsLost(fault.Rule) && reference.From == page.Path && !source.References.Any(other => other.Target == reference.Target);
        return isOfThePast
            ? fault with { Rule = Rules.OutdatedLink, Message = $"{fault.Message} The source of this page has changed since it was translated, and has no such link any more: bring the translation up to date." }
            : fault;
    }

    static bool IsLost(Rule rule) => rule == Rules.FileNotFound || rule == Rules.BookmarkNotFound || rule == Rules.XrefNotFound || rule == Rules.LinkOutOfScope;
}
