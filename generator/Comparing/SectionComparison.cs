using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Comparing;

/// <summary>Holds one section against its translation.</summary>
/// <param name="reader">The locale of the translation.</param>
sealed class SectionComparison(Section source, Section translation, Locale reader)
{
    readonly List<Diagnostic> findings = [];

    public IReadOnlyList<Diagnostic> Findings()
    {
        var isShort = false;
        foreach (var kind in (ItemKind[])[ItemKind.Alert, ItemKind.Table, ItemKind.Code, ItemKind.Tab, ItemKind.Include])
        {
            isShort |= Compare(kind, hidesLost: false);
        }

        isShort = (!isShort && CompareParagraphs()) || isShort;
        foreach (var kind in (ItemKind[])[ItemKind.Image, ItemKind.Link, ItemKind.InlineCode, ItemKind.Placeholder])
        {
            Compare(kind, hidesLost: isShort);
        }

        CompareLocales();

        return findings;
    }

    /// <summary>True where something that may hold other things is missing.</summary>
    /// <param name="hidesLost">True where what is missing is missing for a reason that was reported already.</param>
    bool Compare(ItemKind kind, bool hidesLost)
    {
        var (lost, added) = Leftovers.Of(Of(source, kind), Of(translation, kind));
        var changed = Math.Min(lost.Count, added.Count);
        for (var i = 0; i < changed; i++)
        {
            Report(kind, added[i].Place, lost[i].Place, Messages.Changed(lost[i], added[i]), added[i].Shown, lost[i].Shown);
        }

        foreach (var item in hidesLost ? [] : lost.Skip(changed))
        {
            Report(kind, translation.PlaceOf(item, source), item.Place, Messages.Lost(item), item.Shown);
        }

        foreach (var item in MayAdd(kind) ? [] : added.Skip(changed))
        {
            Report(kind, item.Place, source.PlaceOf(item, translation), Messages.Added(item), item.Shown);
        }

        return lost.Count > changed || (kind == ItemKind.Table && changed > 0);
    }

    bool CompareParagraphs()
    {
        var (there, here) = (Of(source, ItemKind.Paragraph).Count, Of(translation, ItemKind.Paragraph).Count);
        if (there != here)
        {
            Report(ItemKind.Paragraph, translation.Start, source.Start, $"This section has {Messages.Count(here, "paragraph")}, counting the items of lists, and {there} in the source. Translate what is missing, and divide the text as the source does.");
        }

        return here < there;
    }

    /// <summary>Looks at links that lead to the same page as the source's, in a language that is neither the reader's nor the one that the source asks for.</summary>
    void CompareLocales()
    {
        foreach (var link in translation.Items.Where(item => item.Kind == ItemKind.Link && item.Locale is { } named && named != reader))
        {
            var meant = source.Items.Where(item => item.Kind == ItemKind.Link && item.Key == link.Key).ToArray();
            if (meant.Length > 0 && meant.All(item => item.Locale != link.Locale))
            {
                findings.Add(new Diagnostic(Rules.TranslationLocale, link.Place, $"This address asks for {link.Locale}, which the source's does not. Take the locale out of it, or write '{reader.Segment}'.", link.Shown, meant[0].Shown, meant[0].Place));
            }
        }
    }

    void Report(ItemKind kind, Place place, Place inSource, string message, string? target = null, string? suggestion = null) =>
        findings.Add(new Diagnostic(Messages.RuleOf(kind), place, message, target, suggestion, inSource));

    /// <summary>A name may have to be said again where the source says "it".</summary>
    static bool MayAdd(ItemKind kind) => kind == ItemKind.InlineCode;

    static IReadOnlyList<Item> Of(Section section, ItemKind kind) => [.. section.Items.Where(item => item.Kind == kind)];
}
