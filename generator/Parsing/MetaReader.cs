using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Reads metadata of a page from its front matter, else from the configuration; errors are diagnostics.</summary>
static class MetaReader
{
    static readonly YamlMap Nothing = new([], 0, 0);

    public static (PageMeta Meta, ImmutableArray<Reference> Links) FromFrontMatter(
        SourceFile file, SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (FrontMatter.Find(text.Text) is not var (start, end, _))
        {
            if (FrontMatter.IsUnclosed(text.Text))
            {
                diagnostics.Add(new Diagnostic(
                    Rules.YamlHeaderSyntaxError,
                    text.Place(0, 3),
                    "This front matter is never closed, so it is shown as text. Add a line '---' after its last key."));
            }

            return FromMap(Nothing, file, text, diagnostics);
        }

        var document = YamlReader.Read(text.Text[start..end], start);
        foreach (var fault in document.Faults)
        {
            diagnostics.Add(fault.IsDuplicateKey ? YamlFaults.DuplicateKey(fault, text) : SyntaxError(fault, text));
        }

        if (document.Root is not (YamlMap or null or YamlScalar { IsNull: true }))
        {
            diagnostics.Add(new Diagnostic(
                Rules.YamlHeaderNotObject,
                text.Place(document.Root.Start, document.Root.End),
                "The front matter must be keys and values, such as 'title: …'."));
        }

        return FromMap(document.Root as YamlMap ?? Nothing, file, text, diagnostics);
    }

    public static (PageMeta Meta, ImmutableArray<Reference> Links) FromMap(
        YamlMap map, SourceFile file, SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        new FrontMatterChecker(text, diagnostics).Check(map);
        return (Read(map, file), FrontMatterLinks.Of(map, file, text));
    }

    /// <summary>Reads front matter without reporting its errors.</summary>
    public static PageMeta ReadStart(SourceFile file, SourceText text)
    {
        var root = FrontMatter.Find(text.Text) is var (start, end, _) ? YamlReader.Read(text.Text[start..end], start).Root : null;
        return Read(root as YamlMap ?? Nothing, file);
    }

    static PageMeta Read(YamlMap map, SourceFile file)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return new PageMeta(
            Said(FrontMatterSchema.Title) ?? "",
            Said(FrontMatterSchema.Description),
            Said(FrontMatterSchema.Topic),
            Date(FrontMatterSchema.Revised),
            Said(FrontMatterSchema.SourceHash) ?? Said(FrontMatterSchema.OwnSourceHash),
            Said(FrontMatterSchema.TranslationType),
            Date(FrontMatterSchema.HandedOff),
            IsHidden(),
            Said(FrontMatterSchema.TitleSuffix),
            Said(FrontMatterSchema.BreadcrumbPath),
            Said(FrontMatterSchema.Uid),
            Said(FrontMatterSchema.SourceCommit),
            Keywords(),
            !bool.TryParse(Said(FrontMatterSchema.Search), out var isSearched) || isSearched,
            FrontMatterChecker.Weight(Said(FrontMatterSchema.SearchWeight)) ?? 1);

        EquatableArray<string> Keywords() => map[FrontMatterSchema.Keywords] is YamlList list
            ? [.. list.Items.OfType<YamlScalar>().Where(item => !item.IsNull).Select(item => item.Value)]
            : [.. Said(FrontMatterSchema.Keywords)?.Split([',', ';'], Trimmed) ?? []];

        string? Said(string key) => map.Text(key) ?? file.Metadata.GetValueOrDefault(key);

        DateOnly? Date(string key) =>
            FrontMatterChecker.Date(map.Text(key)) ?? FrontMatterChecker.Date(file.Metadata.GetValueOrDefault(key));

        bool IsHidden()
        {
            var robots = Said(FrontMatterSchema.Robots) ?? Said(FrontMatterSchema.RobotsOfLearn) ?? "";
            return robots.Contains("noindex", StringComparison.OrdinalIgnoreCase)
                || (bool.TryParse(Said(FrontMatterSchema.NoIndex), out var isHidden) && isHidden);
        }
    }

    static Diagnostic SyntaxError(YamlFault fault, SourceText text)
    {
        if (YamlFaults.TabIn(text.Text, fault) is { } tab)
        {
            return new Diagnostic(
                Rules.YamlHeaderSyntaxError,
                text.Place(tab, tab + 1),
                "A tab stands in the indentation, so the front matter was left out. YAML takes spaces only.");
        }

        return new Diagnostic(
            Rules.YamlHeaderSyntaxError,
            text.Place(fault.Start, fault.End),
            $"The front matter is not valid YAML, and was left out: {fault.Message} A text with ': ' in it needs quotation marks.");
    }
}
