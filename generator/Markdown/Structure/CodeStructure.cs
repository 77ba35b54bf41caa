using System.Collections.Frozen;
using LicensingSite.Markdown.Highlighting;

namespace LicensingSite.Markdown.Structure;

/// <summary>What of a block of code is the same in every language.</summary>
static class CodeStructure
{
    /// <summary>Languages whose values are texts, which a translation translates; their keys and tags stay.</summary>
    static readonly FrozenSet<string> Data = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "yaml", "yml", "json", "jsonc", "json5", "hjson", "xml", "html", "htm", "xhtml", "xaml", "svg", "ini", "toml", "properties", "editorconfig", "handlebars", "hbs", "vue", "cshtml", "razor");

    /// <summary>Languages that are text: a translation translates all of it.</summary>
    static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "", "text", "txt", "plaintext", "none", "output", "console", "markdown", "md", "mermaid", "csv", "log", "diff", "http");

    /// <summary>Stands for what is not translated: comments, sentences in quotation marks and white space are. 0 for a text.</summary>
    public static int Hash(string code, string? language, IReadOnlyList<Token> tokens)
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
        token.Class == TokenClass.Comment || (token.Class == TokenClass.Text && code.AsSpan(token.Start, token.End - token.Start).Contains(' '));
}
