namespace LicensingSite.Markdown.Highlighting;

/// <summary>A piece of code that has a kind; <paramref name="End"/> is past it.</summary>
readonly record struct Token(int Start, int End, string Class);
