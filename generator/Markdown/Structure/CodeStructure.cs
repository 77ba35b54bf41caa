using System.Collections.Frozen;
using LicensingSite.Markdown.Highlighting;

namespace LicensingSite.Markdown.Structure;

/// <summary>Hashes the parts of a block of code that are not translated.</summary>
static class CodeStructure
{
    /// <summary>Languages whose values are translated; their keys and tags are not.</summary>
    static readonly FrozenSet<string> Data = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "yaml",
        "yml",
        "json",
        "jsonc",
        "json5",
        "hjson",
        "xml",
        "html",
        "htm",
        "xhtml",
        "xaml",
        "svg",
        "ini",
        "toml",
        "properties",
        "editorconfig",
        "handlebars",
        "hbs",
        "vue",
        "cshtml",
        "razor"
    );

    /// <summary>Languages that are plain text and translated as a whole.</summary>
    static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "",
        "text",
        "txt",
        "plaintext",
        "none",
        "output",
        "console",
        "markdown",
        "md",
        "mermaid",
        "csv",
        "log",
        "diff",
        "http"
    );

    /// <summary>
    /// Hash of what is not translated: everything but comments, sentences in quotation marks and white space. 0 for plain text.
    /// </summary>
    public static int ComputeHash(string code, string? language, IReadOnlyList<Token> tokens)
    {
        if (Texts.Contains(language ?? ""))
        {
            return 0;
        }

        var isData = Data.Contains(language!);
        var (hash, at) = (2166136261u, 0);
        foreach (var token in tokens)
        {
            if (!isData)
            {
                Add(code.AsSpan(at, token.Start - at));
            }

            if (isData ? token.Class is TokenClass.Property or TokenClass.TypeName : !IsTranslated(code, token))
            {
                Add(code.AsSpan(token.Start, token.End - token.Start));
            }

            at = token.End;
        }

        if (!isData)
        {
            Add(code.AsSpan(at));
        }

        return hash == 0 ? 1 : (int)hash;

        void Add(ReadOnlySpan<char> text)
        {
            foreach (var letter in text)
            {
                hash = char.IsWhiteSpace(letter) ? hash : (hash ^ letter) * 16777619u;
            }
        }
    }

    static bool IsTranslated(string code, Token token) =>
        token.Class == TokenClass.Comment
        || (token.Class == TokenClass.Text && code.AsSpan(token.Start, token.End - token.Start).Contains(' '));
}
