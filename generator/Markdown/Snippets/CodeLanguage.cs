using System.Collections.Frozen;
using static LicensingSite.Markdown.Snippets.CommentStyle;

namespace LicensingSite.Markdown.Snippets;

/// <summary>A language of quoted code: its name, and the comments that mark named pieces.</summary>
sealed record CodeLanguage(string Name, IReadOnlyList<CommentStyle> Styles)
{
    static readonly FrozenDictionary<string, CodeLanguage> ByName = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A language by its name, another name, or the extension of its files.</summary>
    public static CodeLanguage? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The language of a file's extension; null where it is not known.</summary>
    public static CodeLanguage? OfFile(string path) => Named(Path.GetExtension(path).TrimStart('.'));

    /// <summary>
    /// The comment styles to search for names: those of the language on the page, then those of the file's extension. Empty where neither
    /// is known.
    /// </summary>
    public static IReadOnlyList<CommentStyle> StylesOf(string? language, string path) =>
        [.. (Named(language ?? "")?.Styles ?? []).Union(OfFile(path)?.Styles ?? [])];

    static IEnumerable<KeyValuePair<string, CodeLanguage>> Table() =>
        [
            .. Rows([DoubleSlash, Region], "csharp cs c# csx"),
            .. Rows([DoubleSlash, Markup, Region], "cshtml aspx-cs aspx-csharp razor"),
            .. Rows([Apostrophe, Region], "vb vbnet vbscript bas vbs vba"),
            .. Rows([Apostrophe, Markup, Region], "vbhtml aspx-vb"),
            .. Rows(
                [DoubleSlash, SlashStar],
                "actionscript as",
                "arduino ino",
                "bicep",
                "cpp c c++ objective-c obj-c objc objectivec h hpp cc m",
                "cuda cu cuh",
                "d dlang",
                "dart",
                "fsharp fs fsi fsx",
                "go golang",
                "groovy",
                "java gradle",
                "javascript js mjs node json jsonc",
                "kotlin kt kts",
                "kusto kql",
                "less",
                "pascal pas",
                "processing pde",
                "rust rs",
                "scala",
                "scss",
                "smalltalk st",
                "swift",
                "typescript ts"
            ),
            .. Rows([DoubleSlash, NumberSign, Semicolon], "assembly nasm asm"),
            .. Rows([DoubleSlash, SlashStar, Markup], "react tsx jsx"),
            .. Rows([DoubleSlash, NumberSign, Markup], "php"),
            .. Rows([SlashStar], "css"),
            .. Rows(
                [Markup],
                "handlebars hbs",
                "html jsp asp aspx ascx htm",
                "markdown md",
                "svg",
                "xaml axaml",
                "xml xsl xslt xsd wsdl csdl edmx config csproj props resx targets vbproj"
            ),
            .. Rows([DoubleDash], "haskell hs", "lua", "sql tsql"),
            .. Rows(
                [NumberSign],
                "dockerfile docker",
                "editorconfig",
                "perl pl",
                "powershell posh ps1 psm1 azurepowershell",
                "python py",
                "r",
                "shell sh bash azurecli cli",
                "terraform tf hcl",
                "toml",
                "yaml yml"
            ),
            .. Rows([NumberSign, Semicolon], "ini conf properties"),
            .. Rows([NumberSign, Markup], "ruby ru erb rb"),
            .. Rows([Rem], "batchfile bat cmd"),
            .. Rows([Percent], "erlang erl", "matlab"),
            .. Rows([Semicolon], "lisp lsp"),
        ];

    /// <summary>Languages with the same comments, each with its other names after it.</summary>
    static IEnumerable<KeyValuePair<string, CodeLanguage>> Rows(IReadOnlyList<CommentStyle> styles, params IEnumerable<string> rows) =>
        from row in rows
        let names = row.Split(' ')
        let language = new CodeLanguage(names[0], styles)
        from name in names
        select KeyValuePair.Create(name, language);
}
