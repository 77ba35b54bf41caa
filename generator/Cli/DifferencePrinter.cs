using System.Globalization;
using System.Text;
using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Reporting;
using LicensingSite.Translations;

namespace LicensingSite.Cli;

/// <summary>Prints what changed in the sources of translations.</summary>
static class DifferencePrinter
{
    /// <summary>Formats the status of each translation and its changed sections, with removed and added lines.</summary>
    public static string Text(Site site, IEnumerable<SourceDifference> differences)
    {
        var text = new StringBuilder();
        foreach (var difference in differences)
        {
            text.Append(text.Length == 0 ? "" : "\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{TranslatedPages.Shown(site.Config, difference.Page.Page)}: {Status(site, difference)}\n"
                );
            foreach (var change in difference.Changes)
            {
                var section = change.Section;
                var place = change.Fate == SectionFate.Removed ? "" : $" (line {section.Line.ToString(CultureInfo.InvariantCulture)})";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n  {NameOf(section)}{place}: {NameOf(change.Fate)}, {StatusPrinter.NameOf(change.Grade)}\n"
                );
                text.AppendJoin("", change.Lines.Select(line => $"    {(line.IsNew ? '+' : '-')} {line.Text}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// A list of <c>{ locale, status, page, source, translation, from: { commit, date, path } or null, reason, change,
    /// sections: [{ part, path: […], line, fate, change, lines: [{ sign, text }] }] }</c>; <c>line</c> is that of the source as it is now.
    /// </summary>
    public static string Json(Site site, IEnumerable<SourceDifference> differences) =>
        JsonText.Format(json =>
        {
            json.WriteStartArray();
            foreach (var difference in differences)
            {
                Write(json, site, difference);
            }

            json.WriteEndArray();
        }) + "\n";

    static void Write(Utf8JsonWriter json, Site site, SourceDifference difference)
    {
        var page = difference.Page;
        json.WriteStartObject();
        json.WriteString("locale", page.Locale.Tag);
        json.WriteString("status", StatusPrinter.NameOf(page.Freshness!.Value));
        json.WriteString("page", page.Page.Id.Slug);
        json.WriteString("source", page.Source is { } source ? TranslatedPages.Shown(site.Config, source) : null);
        json.WriteString("translation", page.IsFallback ? null : TranslatedPages.Shown(site.Config, page.Page));
        if (difference.From is { } from)
        {
            json.WriteStartObject("from");
            json.WriteString("commit", from.Commit);
            json.WriteString("date", from.Date);
            json.WriteString("path", from.Path);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("from");
        }

        json.WriteString("reason", difference.Reason);
        json.WriteString("change", difference.Grade is { } grade ? StatusPrinter.NameOf(grade) : null);
        json.WriteAll("sections", difference.Changes, change => Write(json, change));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, SectionChange change)
    {
        json.WriteStartObject();
        json.WriteString("part", change.Section.Part.ToString().ToLowerInvariant());
        json.WriteAll("path", change.Section.Path, json.WriteStringValue);
        if (change.Fate == SectionFate.Removed)
        {
            json.WriteNull("line");
        }
        else
        {
            json.WriteNumber("line", change.Section.Line);
        }

        json.WriteString("fate", NameOf(change.Fate));
        json.WriteString("change", StatusPrinter.NameOf(change.Grade));
        json.WriteAll(
            "lines",
            change.Lines,
            line =>
            {
                json.WriteStartObject();
                json.WriteString("sign", line.IsNew ? "+" : "-");
                json.WriteString("text", line.Text);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    static string Status(Site site, SourceDifference difference) =>
        (difference.Page.Freshness, difference.From) switch
        {
            (Freshness.Fresh, _) => $"fresh; {Source(site, difference)} has not changed.",
            (Freshness.Untranslated, _) => $"not translated into {difference.Page.Locale} yet.",
            (Freshness.Orphan, _) => "the source no longer exists, so there is nothing to compare.",
            (_, null) => $"{StatusPrinter.NameOf(difference.Page.Freshness!.Value)}, but the changes are unknown: {difference.Reason}",
            (_, { } from) when difference.Changes.IsEmpty => $"no visible changes in {Source(site, difference)} since {Version(from)}.",
            (_, { } from) => $"{StatusPrinter.NameOf(difference.Page.Freshness!.Value)}; {Source(site, difference)} has changed since "
                + $"{Version(from)}: {StatusPrinter.NameOf(difference.Grade!.Value)}.",
        };

    static string Source(Site site, SourceDifference difference) => TranslatedPages.Shown(site.Config, difference.Page.Source!);

    static string Version(SourceVersion version) =>
        version.Date is null ? $"commit {version.Commit[..7]}" : $"commit {version.Commit[..7]} of {version.Date}";

    static string NameOf(SectionFate fate) => fate.ToString().ToLowerInvariant();

    static string NameOf(SourceSection section) =>
        section.Part switch
        {
            SectionPart.Header => "Front matter",
            SectionPart.Introduction => "Before the first heading",
            _ => string.Join(" > ", section.Path),
        };
}
