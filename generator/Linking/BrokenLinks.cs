using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Words the diagnostics for references of one locale that lead nowhere, with the target that was probably meant.</summary>
sealed class BrokenLinks(Locale locale, SourceTree tree, PageCatalogue catalogue)
{
    readonly DidYouMean files = DidYouMean.Of(tree, locale);
    readonly DidYouMean places = new(() => catalogue.SlugsIn(locale));

    public static Diagnostic Unsafe(Reference reference) =>
        Fault(reference, Rules.UnsafeLink, "This URL would run code or embed data, so it was removed. Link to a page or a file.");

    public static Diagnostic LocalFile(Reference reference) =>
        Fault(
            reference,
            Rules.LocalFilePath,
            "This file exists only on one computer, so readers cannot open it. Copy it into the content folder, and link to the copy."
        );

    /// <summary>The reference leads to a file that exists and is no page.</summary>
    public static Diagnostic NotPublished(Reference reference, SourceFile file, string path) =>
        Fault(
            reference,
            Rules.FileNotFound,
            file.Role == FileRole.Toc
                ? $"'{path}' is a table of contents, which is not a page. Link to one of its pages."
                : $"'{path}' exists but is not published. Add it to the content, or link to another page."
        );

    /// <param name="resolved">The path from the locale's root.</param>
    public Diagnostic FileNotFound(Reference reference, string resolved, UrlParts written)
    {
        var (file, hasMoved) = files.For(resolved);
        if (file is null)
        {
            return Fault(
                reference,
                Rules.FileNotFound,
                $"File '{written.Path}' not found. Check the path, which is relative to "
                    + (reference.From.Length == 0 ? "the folder of each locale." : "this file.")
            );
        }

        var meant = RelativePath.Between(reference.From, file);
        var message = $"File '{written.Path}' not found. {DidYouMean.Question(written.Path, meant)}";
        return Fault(reference, Rules.FileNotFound, message, meant) with { Fix = hasMoved ? LinkFix.Path(meant, written) : null };
    }

    /// <param name="named">The locale that the address names, if it names one.</param>
    public Diagnostic PageNotFound(Reference reference, UrlParts written, Locale? named, string slug)
    {
        var meant = places.For(slug).Path is { } place ? "/" + (named is null ? place : Routes.Page(named, place)) : null;
        var remedy = meant is null ? "Link to an existing page, preferably by the path of its file." : $"Did you mean '{meant}'?";
        return Fault(reference, Rules.FileNotFound, $"No page at '{written.Path}'. {remedy}", meant);
    }

    public Diagnostic UidNotFound(Reference reference, string uid)
    {
        var meant = ClosestMatch.To(uid, catalogue.Uids);
        var remedy = meant is null ? "Check the uid, or link to a page by its path." : $"Did you mean '{meant}'?";
        return Fault(reference, Rules.XrefNotFound, $"No page has the uid '{uid}', so this is shown as text. {remedy}", meant);
    }

    /// <summary>
    /// The path leaves the content folder. The file may be there nevertheless: the path climbs one folder too many, or begins with a slash.
    /// </summary>
    public Diagnostic OutOfScope(Reference reference, string path)
    {
        var below = path.Replace('\\', '/').Split('/').SkipWhile(name => name is "" or "." or "..");
        var meant = files.For(UrlParts.Decode(string.Join('/', below))).Path is { } file
            ? RelativePath.Between(reference.From, file)
            : null;
        var remedy = meant is null ? "Link to its published URL." : $"Did you mean '{meant}'?";
        return Fault(reference, Rules.LinkOutOfScope, $"'{path}' is outside the content folder, so it is not published. {remedy}", meant);
    }

    /// <summary>The page has moved, and a redirect leads to its new place.</summary>
    /// <param name="now">What to write instead.</param>
    public static Diagnostic Moved(Reference reference, UrlParts written, string now) =>
        Fault(reference, Rules.RedirectedLink, $"The page '{written.Path}' has moved. Link to '{now}'.", now) with
        {
            Fix = now,
        };

    /// <summary>
    /// The address leads readers out of their language. A page may link to its own translations, and the source's tables of contents and
    /// pages may link to translations and their home pages; these are no fault, and null.
    /// </summary>
    /// <param name="from">The page that the reference is in; null for a table of contents.</param>
    /// <param name="named">The locale that the address names, if it names one.</param>
    public Diagnostic? OtherLanguage(Reference reference, PageEntry? from, UrlParts written, Locale? named, PageEntry found)
    {
        if (
            named is null
            || named == locale
            || (locale == catalogue.Source && (from is null || found.Id.Slug == Routes.HomeSlug))
            || found.Id.Slug == from?.Id.Slug
            || catalogue.Find(locale, found.Id.Slug) is null
        )
        {
            return null;
        }

        var path = written.Path.TrimStart('/', '\\');
        var meant =
            !path.StartsWith(named.Segment, StringComparison.OrdinalIgnoreCase) ? "/" + found.Id.Slug
            : path.Length == named.Segment.Length ? "/"
            : path[named.Segment.Length..];
        var message = $"This URL points to {named}, but this page is in {locale}. Remove the locale: '{meant}'.";
        return Fault(reference, Rules.TranslationLocale, message, meant) with
        {
            Fix = locale == catalogue.Source ? null : LinkFix.Path(meant, written),
        };
    }

    static Diagnostic Fault(Reference reference, Rule rule, string message, string? suggestion = null) =>
        new(rule, reference.Place, message, reference.Target, suggestion);
}
