using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Serialization;

namespace LicensingSite.Parsing;

/// <summary>Creates the page of a file from its parsed parts, for Markdown and YAML alike.</summary>
static class PageAssembler
{
    /// <summary>Creates a page; its title is that of the metadata, else its first heading, else its file name.</summary>
    public static Page Assemble(
        SourceFile file,
        SourceText text,
        PageKind kind,
        FrontMatterValues front,
        Article article,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        diagnostics.AddRange(article.Diagnostics);
        if (IsEmpty(article) && diagnostics.All(found => found.Severity != Severity.Error))
        {
            diagnostics.Add(new Diagnostic(Rules.EmptyPage, text.Place(0, 0), "This page is empty. Add text, or delete the file."));
        }

        var title = FirstNotEmpty(
            front.Meta.Title,
            article.Headings.FirstOrDefault(heading => heading.Level <= 3)?.Title,
            Path.GetFileNameWithoutExtension(file.Path)
        );
        return PageCodec.Seal(
            new PageFace(
                new PageId(file.Locale, file.Slug),
                file.Path,
                kind,
                front.Meta with
                {
                    Title = title,
                },
                new AnchorSet(new(article.Anchors))
            ),
            new PageContent(
                article.Body,
                article.Headings,
                article.References.AddRange(front.Links),
                diagnostics.ToImmutable(),
                text.Sha1 is { } sha1 ? new SourceFacts(sha1, WordCount.Count(article.Body)) : null,
                PageStructure.Of(text.Lines, article.Elements),
                article.Diagrams,
                FrontMatterData.LayoutOf(front.Map, file.Metadata)
            )
        );
    }

    /// <summary>True where an article has neither text nor images or videos, which have references.</summary>
    static bool IsEmpty(Article article) =>
        article.References.IsEmpty && article.Headings.IsEmpty && PlainText.Sections(article.Body) is [""];

    static string FirstNotEmpty(params string?[] texts) => texts.First(text => !string.IsNullOrWhiteSpace(text))!;
}
