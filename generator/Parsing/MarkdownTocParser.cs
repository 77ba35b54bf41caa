using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Parsing;

/// <summary>Reads TOC.md: each heading is an entry, its level the depth, its link the target.</summary>
static class MarkdownTocParser
{
    public static Toc Parse(SourceFile file, SourceText text)
    {
        var diagnostics = text.Diagnostics.ToBuilder();
        var document = Document(text, diagnostics);
        var lines = new List<Line>();
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                lines.Add(Entry(heading, file, text));
            }
            else if (block is not (HtmlBlock or LinkReferenceDefinitionGroup))
            {
                diagnostics.Add(
                    new Diagnostic(
                        Rules.InvalidTocSyntax,
                        text.Place(block.Span.Start, block.Span.End + 1),
                        "TOC.md can contain only headings, such as '# [Title](page.md)'. This line was ignored. Remove "
                            + "it, or make it a heading."
                    )
                );
            }
        }

        CheckLevels(lines, diagnostics);
        return new Toc(file.Locale, file.Path, Nest(lines, 0, lines.Count), false, diagnostics.ToImmutable());
    }

    static MarkdownDocument Document(SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return Markdig.Markdown.Parse(FrontMatter.Blanked(text.Text), Dialect.Blocks);
        }
        catch (ArgumentException fault) when (NestingLimit.IsReasonFor(fault))
        {
            diagnostics.Add(NestingLimit.Finding(text, 0));
            return [];
        }
    }

    sealed record Line(int Level, string Title, Reference? Href, Place Place);

    static Line Entry(HeadingBlock heading, SourceFile file, SourceText text)
    {
        var link = heading.Inline?.Descendants<LinkInline>().FirstOrDefault(link => !link.IsImage);
        var place = text.Place(heading.Span.Start, heading.Span.End + 1);
        var href =
            link is null || string.IsNullOrEmpty(link.Url)
                ? null
                : new Reference(ReferenceKind.Link, link.Url, file.Path, text.Place(link.UrlSpan.Start, link.UrlSpan.End + 1));
        return new Line(heading.Level, TextOf((ContainerInline?)link ?? heading.Inline), href, place);
    }

    static string TextOf(ContainerInline? inline) =>
        inline is null
            ? ""
            : string.Concat(
                    SourceSegments
                        .Outside(inline.Descendants<Inline>())
                        .Select(part =>
                            part switch
                            {
                                LiteralInline literal => literal.Content.ToString(),
                                CodeInline code => code.Content,
                                HtmlEntityInline entity => entity.Transcoded.ToString(),
                                LineBreakInline => " ",
                                _ => "",
                            }
                        )
                )
                .Trim();

    static void CheckLevels(List<Line> lines, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var before = 0;
        foreach (var line in lines)
        {
            if (line.Level > before + 1)
            {
                diagnostics.Add(
                    new Diagnostic(
                        Rules.InvalidTocLevel,
                        line.Place,
                        before == 0
                            ? "The first entry must be a level-1 heading. Use one #."
                            : $"This entry is {line.Level - before} levels below the previous one. Use {new string('#', before + 1)}."
                    )
                );
            }

            before = line.Level;
        }
    }

    static ImmutableArray<TocEntry> Nest(List<Line> lines, int from, int to)
    {
        var entries = ImmutableArray.CreateBuilder<TocEntry>();
        for (var i = from; i < to; )
        {
            var next = i + 1;
            while (next < to && lines[next].Level > lines[i].Level)
            {
                next++;
            }

            entries.Add(new TocEntry(lines[i].Title, lines[i].Href, Nest(lines, i + 1, next)));
            i = next;
        }

        return entries.ToImmutable();
    }
}
