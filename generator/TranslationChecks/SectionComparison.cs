using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.TranslationChecks;

/// <summary>Compares a section with its translation.</summary>
/// <param name="reader">The locale of the translation.</param>
sealed class SectionComparison(Section source, Section translation, Locale reader)
{
    readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Compare()
    {
        var isShort = false;
        foreach (var kind in (ItemKind[])[ItemKind.Alert, ItemKind.Table, ItemKind.Code, ItemKind.Tab, ItemKind.Include])
        {
            isShort |= Compare(kind, hidesMissing: false);
        }

        isShort = (!isShort && CompareParagraphs()) || isShort;
        foreach (var kind in (ItemKind[])[ItemKind.Image, ItemKind.Link, ItemKind.InlineCode, ItemKind.Placeholder])
        {
            Compare(kind, hidesMissing: isShort);
        }

        CompareLocales();

        return diagnostics;
    }

    /// <summary>True if something is missing that may contain other items.</summary>
    /// <param name="hidesMissing">True if the reason for missing items is reported already.</param>
    bool Compare(ItemKind kind, bool hidesMissing)
    {
        var (missing, added) = ItemDiff.Compute(ItemsOf(source, kind), ItemsOf(translation, kind));
        var changed = Math.Min(missing.Count, added.Count);
        for (var i = 0; i < changed; i++)
        {
            var (here, there) = (added[i], missing[i]);
            Report(kind, here.Place, there.Place, ComparisonMessages.Changed(there, here), here.Shown, there.Shown);
        }

        foreach (var item in hidesMissing ? [] : missing.Skip(changed))
        {
            Report(kind, translation.PlaceOf(item, source), item.Place, ComparisonMessages.Missing(item), item.Shown);
        }

        foreach (var item in MayAdd(kind) ? [] : added.Skip(changed))
        {
            Report(kind, item.Place, source.PlaceOf(item, translation), ComparisonMessages.Added(item), item.Shown);
        }

        return missing.Count > changed || (kind == ItemKind.Table && changed > 0);
    }

    bool CompareParagraphs()
    {
        var (there, here) = (ItemsOf(source, ItemKind.Paragraph).Count, ItemsOf(translation, ItemKind.Paragraph).Count);
        if (there != here)
        {
            Report(
                ItemKind.Paragraph,
                translation.Start,
                source.Start,
                $"This section has {ComparisonMessages.Count(here, "paragraph")} (including list items), but the source has {there}. "
                    + "Use the same paragraphs as the source."
            );
        }

        return here < there;
    }

    /// <summary>Reports links with the target of a source link, in a language that is neither the translation's nor the link's.</summary>
    void CompareLocales()
    {
        foreach (var link in ItemsOf(translation, ItemKind.Link).Where(link => link.Locale is { } named && named != reader))
        {
            var originals = ItemsOf(source, ItemKind.Link).Where(item => item.Key == link.Key).ToArray();
            if (originals.Length > 0 && originals.All(item => item.Locale != link.Locale))
            {
                var message =
                    $"This URL points to {link.Locale}, but the source's URL does not. "
                    + $"Remove the locale, or write '{reader.Segment}'.";
                diagnostics.Add(
                    new Diagnostic(Rules.TranslationLocale, link.Place, message, link.Shown, originals[0].Shown, originals[0].Place)
                );
            }
        }
    }

    void Report(ItemKind kind, Place place, Place inSource, string message, string? target = null, string? suggestion = null) =>
        diagnostics.Add(new Diagnostic(ComparisonMessages.RuleOf(kind), place, message, target, suggestion, inSource));

    /// <summary>A translation may repeat a name where the source has a pronoun.</summary>
    static bool MayAdd(ItemKind kind) => kind == ItemKind.InlineCode;

    static IReadOnlyList<ComparedItem> ItemsOf(Section section, ItemKind kind) => [.. section.Items.Where(item => item.Kind == kind)];
}
