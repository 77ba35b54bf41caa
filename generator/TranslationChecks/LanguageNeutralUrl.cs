using System.Text.RegularExpressions;
using LicensingSite.Model;

namespace LicensingSite.TranslationChecks;

/// <summary>
/// A URL that is no page of the site, without the parts that may differ between languages: the locale in its path, its anchor, and
/// the language of its host.
/// </summary>
/// <param name="Locale">The locale that the path names, if it names one.</param>
readonly partial record struct LanguageNeutralUrl(string Text, Locale? Locale)
{
    public static LanguageNeutralUrl Of(string url, Locale reader)
    {
        var parts = UrlParts.Of(url);
        var text = (parts.Path + parts.Query).TrimEnd('/');
        text = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "https://" + text["http://".Length..] : text;
        var match = LocaleSegment().Match(text);
        var named = match.Success && Locale.TryParse(match.Groups[1].Value, out var locale) ? locale : null;
        text = named is null ? WithoutOwn(text, "/" + reader.Segment) : text.Remove(match.Index, match.Groups[1].Length + 1);
        if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            var path = text.IndexOfAny(['/', '?'], "https://".Length) is >= 0 and var slash ? slash : text.Length;
            var host = text[..path].ToLowerInvariant();
            var own = $"https://{reader.Language}.";
            text = host.StartsWith(own, StringComparison.Ordinal) ? "https://" + host[own.Length..] : host + text[path..];
        }

        return new LanguageNeutralUrl(text.TrimEnd('/'), named);
    }

    /// <summary>Removes the translation's own locale, which the pattern may not cover: <c>en</c>, <c>ca-es-valencia</c>.</summary>
    static string WithoutOwn(string text, string segment)
    {
        var at = text.IndexOf(segment, StringComparison.OrdinalIgnoreCase);
        var end = at + segment.Length;
        var isSegment = at >= 0 && (at == 0 || text[at - 1] is not ('/' or ':')) && (end == text.Length || text[end] is '/' or '?');
        return isSegment ? text.Remove(at, segment.Length) : text;
    }

    [GeneratedRegex("(?<![/:])/([A-Za-z]{2,3}-[A-Za-z]{2}|[a-z]{2}-[A-Za-z]{4}-[A-Za-z]{2})(?=[/?]|$)")]
    private static partial Regex LocaleSegment();
}
