using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Code of a file, on a line of its own or in a sentence: <c>:::code language="csharp" source="file.cs" id="part" highlight="2":::</c>.</summary>
sealed class SnippetDirectiveExtension : IMarkdownExtension
{
    const string Name = "code";

    static readonly string[] Known = ["source", "language", "id", "range", "highlight", "interactive"];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new QuoteBlockParser());
        pipeline.InlineParsers.Insert(0, new QuoteInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => SnippetRenderers.AddTo(renderer);

    /// <summary>Leaves what is wrong to the inline parser, which meets it next.</summary>
    sealed class QuoteBlockParser : BlockParser
    {
        public QuoteBlockParser() => OpeningCharacters = [':'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            if (processor.IsCodeIndent || DirectiveAttributes.TryRead(line.Text.AsSpan(line.Start, line.Length), Name) is not { } attributes
                || !line.Text.AsSpan(line.Start + attributes.Length, line.Length - attributes.Length).IsWhiteSpace()
                || Read(attributes).Quote is not { } quote)
            {
                return BlockState.None;
            }

            processor.NewBlocks.Push(new SnippetBlock(this)
            {
                Quote = quote.MovedBy(line.Start),
                Column = processor.Column,
                Span = new SourceSpan(line.Start, line.End),
            });
            return BlockState.BreakDiscard;
        }
    }

    sealed class QuoteInlineParser : InlineParser
    {
        const string Opening = ":::code ";

        public QuoteInlineParser() => OpeningCharacters = [':'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var text = slice.AsSpan();
            if (!text.StartsWith(Opening))
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var attributes = DirectiveAttributes.TryRead(text, Name);
            var (quote, fault) = attributes is null ? (null, new Fault(0, Opening.Length - 1, "This is not understood, and stays text. Write each attribute as name=\"value\", and end the line with ':::'.")) : Read(attributes);
            if (fault is not null)
            {
                ParseLog.Report(processor.Context, Rules.InvalidCode, start + fault.Start, start + fault.End, fault.Message);
                return false;
            }

            processor.Inline = new SnippetInline
            {
                Quote = quote!.MovedBy(start),
                Span = new SourceSpan(start, start + attributes!.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += attributes.Length;
            return true;
        }
    }

    sealed record Fault(int Start, int End, string Message);

    static (Snippet? Quote, Fault? Fault) Read(DirectiveAttributes attributes)
    {
        if (attributes.All.FirstOrDefault(attribute => !Known.Contains(attribute.Name)) is { } unknown)
        {
            var meant = ClosestMatch.To(unknown.Name, Known);
            return (null, FaultOf(unknown, $"Quoted code has no attribute '{unknown.Written}'. " + (meant is null ? $"It has: {string.Join(", ", Known)}." : $"Did you mean '{meant}'?")));
        }

        if (attributes["source"] is not { Value.Length: > 0 } source)
        {
            return (null, new Fault(0, attributes.Length, "Quoted code needs a 'source': the file it stands in."));
        }

        var selection = new SnippetSelection();
        foreach (var attribute in attributes.All.Where(attribute => attribute is { Name: "id" or "range" or "highlight", Value.Length: > 0 }))
        {
            if (selection.With(attribute.Name, attribute.Value) is not { } next)
            {
                return (null, FaultOf(attribute, $"'{attribute.Value}' is no list of lines. Write '3', '1-3', '7-' or several of these with commas between them."));
            }

            selection = next;
        }

        var (tag, lines) = (attributes["id"], attributes["range"]);
        return (new Snippet(source.Value, source.Start, source.End)
        {
            Selection = selection,
            TagPlace = (tag?.Start ?? 0, tag?.End ?? 0),
            LinesPlace = (lines?.Start ?? 0, lines?.End ?? 0),
            Language = attributes.Value("language") is { Length: > 0 } language ? language : null,
            InfersLanguage = true,
            IsInteractive = attributes.Value("interactive") is { Length: > 0 },
            InteractiveMode = attributes.Value("interactive"),
        }, null);
    }

    static Fault FaultOf(DirectiveAttribute attribute, string message) => new(attribute.Start, attribute.End, message);
}
