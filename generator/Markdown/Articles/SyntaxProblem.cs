namespace LicensingSite.Markdown.Articles;

/// <summary>Something wrong with a construct.</summary>
/// <param name="Start">Where the wrong text begins, counted from the construct; <paramref name="End"/> is past it.</param>
sealed record SyntaxProblem(string Message, int Start, int End);
