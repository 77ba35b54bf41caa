using System.Collections.Concurrent;
using System.Text;
using LicensingSite.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace LicensingSite.Templating;

/// <summary>Parses template files, each when it is first used.</summary>
sealed class TemplateParser(TemplateFiles files)
{
    static readonly LexerOptions Lexer = new() { Mode = ScriptMode.Default, Lang = ScriptLang.Default };

    readonly ConcurrentDictionary<string, Template?> templates = new(StringComparer.Ordinal);

    /// <summary>The template of a file; null where there is no such file.</summary>
    /// <param name="path">Relative to the folder of templates, without the extension.</param>
    /// <exception cref="FaultException">The file is no valid template.</exception>
    public Template? Find(string path) =>
        templates.GetOrAdd(path + TemplateFiles.Extension, file => files.Find(file) is { } content ? Parse(file, content) : null);

    /// <summary>A finding about a template.</summary>
    /// <param name="file">Path relative to the folder of templates, with the extension.</param>
    public Diagnostic Fault(string file, string reason, SourceSpan span = default)
    {
        var text = files.Find(file) is { } content ? Text(content) : "";
        var (start, end) = (Math.Clamp(span.Start.Offset, 0, text.Length), Math.Clamp(span.End.Offset + 1, 0, text.Length));
        return new Diagnostic(
            Rules.TemplateError,
            new Place(SourceLines.Of(files.NameOf(file), text), start, text.Length == 0 ? 0 : Math.Max(start, end)),
            reason
        );
    }

    Template Parse(string file, byte[] content)
    {
        var template = Template.Parse(Text(content), file, lexerOptions: Lexer);
        return template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is { } error
            ? throw new FaultException(Fault(file, Sentence(error.Message), error.Span))
            : template;
    }

    static string Text(byte[] content) =>
        Encoding.UTF8.GetString(content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(3) : content);

    static string Sentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
