using System.Collections.Immutable;
using System.Text;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Parsing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Translations;

/// <summary>Kind of a section.</summary>
enum SectionPart
{
    /// <summary>The front matter.</summary>
    Header,

    /// <summary>The text before the first heading; for a YAML page, all of it.</summary>
    Introduction,

    /// <summary>A heading and the text up to the next.</summary>
    Section,
}

/// <summary>A part of a source file.</summary>
/// <param name="Path">The headings above it and its own, outermost first.</param>
/// <param name="Level">Of its heading; 0 without one.</param>
/// <param name="Line">Of its first character, from 1.</param>
/// <param name="Prose">The text without URLs.</param>
sealed record SourceSection(SectionPart Part, ImmutableArray<string> Path, int Level, int Line, string Text, string Prose)
{
    const string Removed = "\uFFFC";

    /// <summary>Equal for the same section in two versions.</summary>
    public string Key => $"{(int)Part} {Level} {(Path.IsEmpty ? "" : Path[^1])}";

    /// <summary>Splits a source file at its headings.</summary>
    /// <param name="strings">UI strings in the source's language.</param>
    public static ImmutableArray<SourceSection> Split(SourceFile file, SourceText text, IReadOnlyDictionary<string, string> strings)
    {
        var prose = WithoutAddresses(file, text, strings);
        var sections = ImmutableArray.CreateBuilder<SourceSection>();
        var (part, start, path) = (SectionPart.Introduction, 0, new List<(int Level, string Title)>());
        if (file.Role == FileRole.MarkdownPage)
        {
            if (FrontMatter.Find(text.Text) is var (_, _, body))
            {
                part = SectionPart.Header;
                Close(body);
                part = SectionPart.Introduction;
            }

            foreach (var heading in Headings(text.Text))
            {
                Close(heading.Span.Start);
                part = SectionPart.Section;
                path.RemoveAll(above => above.Level >= heading.Level);
                path.Add((heading.Level, TitleOf(heading)));
            }
        }

        Close(text.Text.Length);
        return sections.ToImmutable();

        void Close(int end)
        {
            if (text.Text.AsSpan(start, end - start).IndexOfAnyExcept(" \t\r\n") is >= 0 and var first)
            {
                var level = part == SectionPart.Section ? path[^1].Level : 0;
                sections.Add(
                    new SourceSection(
                        part,
                        [.. path.Select(above => above.Title)],
                        level,
                        text.Lines.At(start + first).Line,
                        text.Text[start..end],
                        prose[start..end].Replace(Removed, "", StringComparison.Ordinal)
                    )
                );
                start = end;
            }
        }
    }

    static IEnumerable<HeadingBlock> Headings(string text)
    {
        try
        {
            return Markdig
                .Markdown.Parse(FrontMatter.Blanked(text), Dialect.Blocks)
                .Descendants<HeadingBlock>()
                .OrderBy(heading => heading.Span.Start);
        }
        catch (ArgumentException fault) when (NestingLimit.IsReasonFor(fault))
        {
            return [];
        }
    }

    static string TitleOf(HeadingBlock heading)
    {
        var title = new StringBuilder();
        foreach (var inline in heading.Inline?.Descendants() ?? [])
        {
            title.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    _ => "",
                }
            );
        }

        return title.ToString().ReplaceLineEndings(" ").Trim();
    }

    /// <summary>Replaces each character of a URL with a marker, so that offsets stay.</summary>
    static string WithoutAddresses(SourceFile file, SourceText text, IReadOnlyDictionary<string, string> strings)
    {
        var settings = new ArticleSettings(
            strings,
            _ => null,
            _ => throw new InvalidOperationException("No include was found, so none is read."),
            IsCompared: false
        );
        var blanked = text.Text.ToCharArray();
        foreach (var reference in PageParser.Parse(file, text, settings).References)
        {
            blanked.AsSpan(reference.Place.Start, reference.Place.End - reference.Place.Start).Fill(Removed[0]);
        }

        return new string(blanked);
    }
}
