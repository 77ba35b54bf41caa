using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Parses YAML pages (<c>### YamlMime:FAQ</c>, <c>Hub</c>, <c>Landing</c>, lists); their values may contain Markdown.</summary>
static class YamlPageParser
{
    const string Mime = "### YamlMime:";

    static readonly Dictionary<string, (PageKind Kind, Action<YamlPageWriter, YamlMap> Write)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Conceptual"] = (PageKind.Article, ListPage.Write),
        ["ConceptualList"] = (PageKind.Article, ListPage.Write),
        ["FAQ"] = (PageKind.Faq, FaqPage.Write),
        ["Hub"] = (PageKind.Hub, HubPage.Write),
        ["Landing"] = (PageKind.Landing, LandingPage.Write),
        ["YamlDocument"] = (PageKind.Landing, ListPage.Write),
    };

    public static Page Parse(SourceFile file, SourceText text, ArticleSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var document = YamlReader.Read(text.Text);
        diagnostics.AddRange(YamlFaults.Of(document, text));
        var root = document.Root as YamlMap ?? new YamlMap([], 0, 0);
        var front = MetaReader.FromMap(root["metadata"] as YamlMap ?? root, file, text, diagnostics);
        if (root["metadata"] is YamlMap)
        {
            new FrontMatterChecker(text, diagnostics).Check(root, FrontMatterSchema.OfEntryPages);
        }

        var renderer = Dialect.NewArticle(settings);
        var kind = Write(new YamlPageWriter(renderer, file, text), root, text, diagnostics);
        return PageAssembler.Assemble(file, text, kind, front, renderer.ToArticle(), diagnostics);
    }

    static PageKind Write(YamlPageWriter writer, YamlMap root, SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var end = text.Text.AsSpan().IndexOfAny('\r', '\n');
        var name = text.Text.StartsWith(Mime, StringComparison.Ordinal)
            ? text.Text[Mime.Length..(end < 0 ? text.Text.Length : end)].Trim()
            : "";
        var isKnown = Types.TryGetValue(name, out var type);
        if (!isKnown && text.Text.Length > 0)
        {
            var place = text.Place(0, end < 0 ? text.Text.Length : end);
            diagnostics.Add(
                new Diagnostic(
                    Rules.UnsupportedPageType,
                    place,
                    $"Unknown page type '{name}', so only the title and summary are shown. "
                        + $"Known types: {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}.",
                    name
                )
            );
        }

        if (!Hero.Write(writer, root))
        {
            writer.WriteHeading(1, root["title"]);
            writer.WriteMarkdown(root["summary"]);
        }

        Hero.WriteFeatures(writer, root);
        if (isKnown)
        {
            type.Write(writer, root);
        }

        return isKnown ? type.Kind : PageKind.Article;
    }
}
