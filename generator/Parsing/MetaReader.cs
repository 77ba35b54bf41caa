using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>The front matter of a page.</summary>
/// <param name="Links">URLs in it.</param>
/// <param name="Map">All keys as written.</param>
sealed record FrontMatterValues(PageMeta Meta, ImmutableArray<Reference> Links, YamlMap Map);

/// <summary>Reads metadata of a page from its front matter, else from the configuration; errors are diagnostics.</summary>
static class MetaReader
{
    static readonly YamlMap Nothing = new([], 0, 0);

    public static FrontMatterValues FromFrontMatter(SourceFile file, SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (FrontMatter.Find(text.Text) is not var (start, end, _))
        {
            if (FrontMatter.IsUnclosed(text.Text))
            {
                diagnostics.Add(
                    new Diagnostic(
                        Rules.YamlHeaderSyntaxError,
                        text.Place(0, 3),
                        "The front matter is not closed, so it is shown as text. Add a line '---' after the last key."
                    )
                );
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
            diagnostics.Add(
                new Diagnostic(
                    Rules.YamlHeaderNotObject,
                    text.Place(document.Root.Start, document.Root.End),
                    "The front matter must be a set of key-value pairs, such as 'title: …'."
                )
            );
        }

        return FromMap(document.Root as YamlMap ?? Nothing, file, text, diagnostics);
    }

    public static FrontMatterValues FromMap(YamlMap map, SourceFile file, SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        new FrontMatterChecker(text, diagnostics).Check(map);
        return new(Read(map, file), FrontMatterLinks.Of(map, file, text), map);
    }

    /// <summary>Reads front matter without reporting its errors or collecting its links.</summary>
    public static FrontMatterValues ReadStart(SourceFile file, SourceText text)
    {
        var root = FrontMatter.Find(text.Text) is var (start, end, _) ? YamlReader.Read(text.Text[start..end], start).Root : null;
        var map = root as YamlMap ?? Nothing;
        return new(Read(map, file), [], map);
    }

    static PageMeta Read(YamlMap map, SourceFile file)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return new PageMeta(
            ReadText(FrontMatterSchema.Title) ?? "",
            ReadText(FrontMatterSchema.Description),
            ReadText(FrontMatterSchema.Topic),
            ReadDate(FrontMatterSchema.Revised),
            ReadText(FrontMatterSchema.SourceHash) ?? ReadText(FrontMatterSchema.OwnSourceHash),
            ReadText(FrontMatterSchema.TranslationType),
            ReadDate(FrontMatterSchema.HandedOff),
            IsHidden(),
            ReadText(FrontMatterSchema.TitleSuffix),
            ReadText(FrontMatterSchema.BreadcrumbPath),
            ReadText(FrontMatterSchema.Uid),
            ReadText(FrontMatterSchema.SourceCommit),
            ReadKeywords(),
            !bool.TryParse(ReadText(FrontMatterSchema.Search), out var isSearched) || isSearched,
            FrontMatterChecker.Weight(ReadText(FrontMatterSchema.SearchWeight)) ?? 1
        );

        EquatableArray<string> ReadKeywords() =>
            map[FrontMatterSchema.Keywords] is YamlList list
                ? [.. list.Items.OfType<YamlScalar>().Where(item => !item.IsNull).Select(item => item.Value)]
                : [.. ReadText(FrontMatterSchema.Keywords)?.Split([',', ';'], Trimmed) ?? []];

        string? ReadText(string key) => map.Text(key) ?? file.Metadata.GetValueOrDefault(key);

        DateOnly? ReadDate(string key) =>
            FrontMatterChecker.Date(map.Text(key)) ?? FrontMatterChecker.Date(file.Metadata.GetValueOrDefault(key));

        bool IsHidden()
        {
            var robots = ReadText(FrontMatterSchema.Robots) ?? ReadText(FrontMatterSchema.RobotsOfLearn) ?? "";
            return robots.Contains("noindex", StringComparison.OrdinalIgnoreCase)
                || (bool.TryParse(ReadText(FrontMatterSchema.NoIndex), out var isHidden) && isHidden);
        }
    }

    static Diagnostic SyntaxError(YamlFault fault, SourceText text)
    {
        if (YamlFaults.TabIn(text.Text, fault) is { } tab)
        {
            return new Diagnostic(
                Rules.YamlHeaderSyntaxError,
                text.Place(tab, tab + 1),
                "The front matter is indented with a tab, so it was ignored. Use spaces."
            );
        }

        return new Diagnostic(
            Rules.YamlHeaderSyntaxError,
            text.Place(fault.Start, fault.End),
            $"The front matter is not valid YAML, so it was ignored: {fault.Message} Put text that contains ': ' in quotation marks."
        );
    }
}
