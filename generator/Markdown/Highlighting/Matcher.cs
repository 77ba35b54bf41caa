namespace LicensingSite.Markdown.Highlighting;

/// <summary>Returns where a match that starts at <paramref name="at"/> ends, or -1 where there is none.</summary>
delegate int Matcher(ReadOnlySpan<char> code, int at);
