using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Code;
using LicensingSite.Markdown.GenericDirectives;

namespace LicensingSite.Markdown.Snippets;

/// <summary>The directive for code of a file: <c>:::code language="csharp" source="file.cs" id="part" highlight="2":::</c>.</summary>
sealed class SnippetDirective() : LineConstruct<SnippetSyntax>(':', Rules.InvalidCode)
{
    const string Opening = ":::code";

    static readonly string[] Known = ["source", "language", "id", "range", "interactive", .. CodeOptions.Names];

    protected override SnippetSyntax? TryRead(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Opening) || text[Opening.Length..] is not [' ' or '\t', ..])
        {
            return null;
        }

        return DirectiveAttributes.TryRead(text, "code") is { } attributes
            ? Read(attributes)
            : new SnippetSyntax(null, Opening.Length, [NotUnderstood]);
    }

    static SyntaxProblem NotUnderstood =>
        new(
            "This code snippet is invalid, so it is shown as text. Write each attribute as name=\"value\", and end the line with ':::'.",
            0,
            Opening.Length
        );

    static SnippetSyntax Read(DirectiveAttributes attributes)
    {
        if (attributes.All.FirstOrDefault(attribute => !Known.Contains(attribute.Name)) is { } unknown)
        {
            var meant = ClosestMatch.To(unknown.Name, Known);
            return Problem(
                attributes,
                new SyntaxProblem(
                    $"A code snippet has no attribute '{unknown.Written}'. "
                        + (meant is null ? $"Known attributes: {string.Join(", ", Known)}." : $"Did you mean '{meant}'?"),
                    unknown.Start,
                    unknown.End
                )
            );
        }

        if (attributes["source"] is not { Value.Length: > 0 } source)
        {
            return Problem(attributes, attributes.Problem("A code snippet needs a 'source', the path of its file."));
        }

        var (selection, options) = (new SnippetSelection(), CodeOptions.None);
        foreach (var attribute in attributes.All.Where(attribute => attribute.Value.Length > 0))
        {
            if (CodeOptions.NameOf(attribute.Name) is { } option)
            {
                if (options.With(option, attribute.Value, attribute.Start, attribute.End) is { } more)
                {
                    options = more;
                    continue;
                }

                return Problem(
                    attributes,
                    attribute.ProblemInValue(
                        $"'{attribute.Value}' is not a valid value of '{attribute.Name}'. Write {CodeOptions.Expected(option)}."
                    )
                );
            }

            if (attribute.Name is not ("id" or "range"))
            {
                continue;
            }

            if (selection.With(attribute.Name, attribute.Value) is not { } next)
            {
                return Problem(
                    attributes,
                    new SyntaxProblem(
                        $"'{attribute.Value}' is not a valid line range. Write '3', '1-3', '7-', or several of these separated by commas.",
                        attribute.Start,
                        attribute.End
                    )
                );
            }

            selection = next;
        }

        var (tag, lines) = (attributes["id"], attributes["range"]);
        var snippet = new Snippet(source.Value, source.Start, source.End)
        {
            Selection = selection,
            Options = options,
            TagPlace = (tag?.Start ?? 0, tag?.End ?? 0),
            LinesPlace = (lines?.Start ?? 0, lines?.End ?? 0),
            Language = attributes.Value("language") is { Length: > 0 } language ? language : null,
            InfersLanguage = true,
            IsInteractive = attributes.Value("interactive") is { Length: > 0 },
            InteractiveMode = attributes.Value("interactive"),
        };
        return new SnippetSyntax(snippet, attributes.Length, []);
    }

    static SnippetSyntax Problem(DirectiveAttributes attributes, SyntaxProblem problem) => new(null, attributes.Length, [problem]);
}
