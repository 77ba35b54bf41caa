using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Reads what a page says of itself; a fault is a finding at its line, never a lost page.</summary>
static class MetaReader
{
    static readonly string[] DateFormats = ["M/d/yyyy", "yyyy-M-d"];

    static readonly PageMeta None = new("");

    public static PageMeta FromFrontMatter(SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (FrontMatter.Find(text.Text) is not var (start, end, _))
        {
            return None;
        }

        var document = YamlReader.Read(text.Text[start..end], start);
        foreach (var fault in document.Faults)
        {
            diagnostics.Add(fault.IsDuplicateKey
                ? new Diagnostic(Rules.YamlDuplicateKey, text.Place(fault.Start, fault.End), $"The key '{fault.Message}' is given twice; the last one counts. Take one out.", fault.Message)
                : new Diagnostic(Rules.YamlHeaderSyntaxError, text.Place(fault.Start, fault.End), $"The front matter is not valid YAML, and was left out: {fault.Message} A text with ': ' in it needs quotation marks."));
        }

        switch (document.Root)
        {
            case YamlMap map:
                return FromMap(map, text, diagnostics);
            case null or YamlScalar { IsNull: true }:
                return None;
            case var other:
                diagnostics.Add(new Diagnostic(Rules.YamlHeaderNotObject, text.Place(other.Start, other.End), "The front matter must be keys and values, such as 'title: …'."));
                return None;
        }
    }

    public static PageMeta FromMap(YamlMap map, SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        return new PageMeta(
            Text("title") ?? "",
            Text("description"),
            Text("ms.topic"),
            Date("ms.date"),
            Text("ms.openlocfilehash"),
            Text("ms.translationtype"),
            Date("ms.lasthandoff"),
            Text("robots")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) ?? false,
            Text("uid"));

        string? Text(string key)
        {
            if (map[key] is YamlMap or YamlList)
            {
                Refuse(map[key]!, key, $"'{key}' must be a text.");
            }

            return map.Text(key);
        }

        DateOnly? Date(string key)
        {
            if (Text(key) is not { } written)
            {
                return null;
            }

            if (DateOnly.TryParseExact(written, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            Refuse(map[key]!, key, $"'{written}' is not a date. Write month/day/year, such as 08/25/2020, or 2020-08-25.");
            return null;
        }

        void Refuse(YamlNode value, string key, string message) =>
            diagnostics.Add(new Diagnostic(Rules.InvalidValue, text.Place(value.Start, value.End), message, key));
    }
}
