using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Filters the diagnostics of a translation's links. One that the source page has too is reported there only; one that is due to the
/// translation being older than its source becomes a warning.
/// </summary>
/// <param name="source">The page that the translation was made from; null where there is none, or for the source itself.</param>
sealed class SourceFaults(LinkedPage? source)
{
    /// <summary>The diagnostic to report; null where the source has it too.</summary>
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

        var isOutdated =
            LeadsNowhere(fault.Rule)
            && reference.From == page.Path
            && TranslationState.Of(page, source.Page) == Freshness.Stale
            && !source.Page.References.Any(other => other.Target == reference.Target);
        return isOutdated
            ? fault with
            {
                Rule = Rules.OutdatedLink,
                Message = $"{fault.Message} The source of this page has changed and no longer has this link. Update the translation.",
            }
            : fault;
    }

    static bool LeadsNowhere(Rule rule) =>
        rule == Rules.FileNotFound || rule == Rules.BookmarkNotFound || rule == Rules.XrefNotFound || rule == Rules.LinkOutOfScope;
}
