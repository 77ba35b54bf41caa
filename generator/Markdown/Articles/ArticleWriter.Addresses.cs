using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>Addresses: references, placeholders for them, and addresses that a page must not contain.</summary>
sealed partial class ArticleWriter
{
    /// <summary>
    /// Writes an address of the element that has just started: external ones as they are, others as a placeholder, since they depend on the
    /// whole site.
    /// </summary>
    /// <param name="start">Where the address begins in the Markdown; <paramref name="end"/> is past its end.</param>
    public void WriteAddress(ReferenceKind kind, string target, int start, int end)
    {
        var reference = AddReference(kind, target, start, end);
        Notes.Reference(reference);
        if (UrlParts.IsExternal(target))
        {
            WriteEscapeUrl(target);
        }
        else
        {
            WritePlaceholder(reference);
        }
    }

    /// <summary>
    /// Writes a placeholder for the whole <c>href</c> attribute of a link to a page by its uid; it stays empty where no page has the uid.
    /// </summary>
    public void WriteUidAddress(string target, int start, int end)
    {
        var reference = AddReference(ReferenceKind.Uid, target, start, end);
        Notes.Reference(reference);
        WritePlaceholder(reference);
    }

    /// <summary>Writes an address that is not resolved, such as that of a video player, escaped.</summary>
    public ArticleWriter WriteOwnAddress(string address)
    {
        var from = Length;
        WriteEscape(address);
        Notes.Address(from);
        return this;
    }

    /// <summary>Adds a reference; returns its index.</summary>
    public int AddReference(ReferenceKind kind, string target, int start, int end)
    {
        references.Add(new Reference(kind, target, Includes.Current.File.Path, Includes.Current.Place(start, end)));
        return references.Count - 1;
    }

    /// <summary>Writes a placeholder for the address of a reference.</summary>
    public void WritePlaceholder(int reference) => Notes.AddPlaceholder(PlaceholderKind.Address, reference);

    /// <summary>True for an address that a page may contain; reports any other.</summary>
    public bool IsSafe(string target, int start, int end)
    {
        if (!UrlParts.IsUnsafe(target))
        {
            return true;
        }

        Log.Report(
            Rules.UnsafeLink,
            start,
            end,
            "This URL would run code or embed data, so it was removed. Link to a page or a file.",
            target
        );
        return false;
    }

    /// <summary>Reports an image without alternative text.</summary>
    public void ReportMissingText(string target, int start, int end) =>
        Log.Report(
            Rules.AltTextMissing,
            start,
            end,
            "This image has no alt text. Describe it, or write <img alt=\"\"> if it is decorative.",
            target
        );

    /// <summary>Index of the last reference; -1 for none.</summary>
    public int LastReference => references.Count - 1;

    /// <summary>Writes a placeholder for what the target of a reference is about.</summary>
    public void WriteSummary(int reference) => Notes.AddPlaceholder(PlaceholderKind.Summary, reference);
}
