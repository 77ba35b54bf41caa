namespace LicensingSite.Markdown.Articles;

/// <summary>A problem of a construct.</summary>
/// <param name="Start">Where the text at fault begins, counted from the construct; <paramref name="End"/> is past it.</param>
sealed record SyntaxProblem(string Message, int Start, int End);
