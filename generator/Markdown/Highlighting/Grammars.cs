namespace LicensingSite.Markdown.Highlighting;

/// <summary>The languages that are highlighted.</summary>
static class Grammars
{
    public static IReadOnlyList<Grammar> All { get; } =
    [.. BraceGrammars.All, .. ScriptGrammars.All, .. MarkupGrammars.All, .. QueryGrammars.All];
}
