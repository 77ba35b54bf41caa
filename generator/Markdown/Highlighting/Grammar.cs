using ColorCode;
using ColorCode.Compilation;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>How code of one language falls into tokens; its regular expression is made when the first such code is met.</summary>
sealed class Grammar : ILanguage
{
    readonly Lazy<CompiledLanguage> compiled;

    /// <summary>A grammar.</summary>
    /// <param name="names">Everything the language is called, its own name first; file extensions too.</param>
    public Grammar(string names, params IEnumerable<LanguageRule> rules)
    {
        Names = names.Split(' ');
        Rules = [.. rules];
        compiled = new Lazy<CompiledLanguage>(Compile);
    }

    public string[] Names { get; }

    public string Id => Names[0];

    public string Name => Id;

    public string CssClassName => Id;

    public string? FirstLinePattern => null;

    public IList<LanguageRule> Rules { get; }

    public CompiledLanguage Compiled => compiled.Value;

    public bool HasAlias(string lang) => Names.Contains(lang, StringComparer.OrdinalIgnoreCase);

    CompiledLanguage Compile()
    {
        using var turns = new ReaderWriterLockSlim();
        return new LanguageCompiler([], turns).Compile(this);
    }
}
