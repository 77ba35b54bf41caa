using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// What links of a translated page are blamed for. A fault that the source has too is told there, once; one that only comes of a translation being older
/// than its source is a warning that says so.
/// </summary>
/// <param name="source">The page that the translation was made from; null where there is none, or for the source itself.</param>
sealed class SourceFaults(LinkedPage? source)
{
    /// <summary>A fault as it is to be reported; null where the source has it too.</summary>
    public Diagnostic? Blame(Page page, Reference reference, Diagnostic fault)
    {
        if (source is null)
        {
            return fault;
        }

        if (source.Links.Value.Diagnostics.Any(known => known.Rule == fault.Rule && known.Target == fault.Target))
        {
            return null;
        }

        var isOfThePast = IsLost(fault.Rule) && reference.From == page.Path && TranslationState.Of(page, source.Page) == Freshness.Stale
            && !source.Page.References.Any(other => other.Target == reference.Target);
        return isOfThePast
            ? fault with { Rule = Rules.OutdatedLink, Message = $"{fault.Message} The source of this page has changed since it was translated, and has no such link any more: bring the translation up to date." }
            : fault;
    }

    static bool IsLost(Rule rule) => rule == Rules.FileNotFound || rule == Rules.BookmarkNotFound || rule == Rules.XrefNotFound || rule == Rules.LinkOutOfScope;
}
