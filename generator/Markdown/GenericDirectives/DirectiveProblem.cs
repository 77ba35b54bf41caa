namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>Something wrong with a <c>:::</c> construct.</summary>
/// <param name="Start">Where the wrong text begins, counted from the construct; <paramref name="End"/> is past it.</param>
sealed record DirectiveProblem(string Message, int Start, int End);
