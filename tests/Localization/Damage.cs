using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>A way of damaging a translation.</summary>
/// <param name="Apply">Null where the text has nothing to damage so.</param>
sealed partial record Damage(string Name, Func<TranslatedText, SeededRandom, TranslatedText.Damaged?> Apply)
{
    public static IReadOnlyList<Damage> Kinds { get; } =
    [
        InProse(
            "link: other target",
            Link(),
            match => match.Value.Replace(match.Groups[2].Value, Other(match.Groups[2].Value), StringComparison.Ordinal)
        ),
        InProse("link: lost", Link(), match => match.Groups[1].Value),
        InProse("link: added", Sentence(), match => match.Value + " [Plus](https://example.org/plus)."),
        InProse(
            "link: other language",
            SiteLink(),
            match => match.Value.Replace(match.Groups[1].Value, "/de-de" + match.Groups[1].Value, StringComparison.Ordinal)
        ),
        InProse(
            "picture: other file",
            Picture(),
            match => match.Value.Replace(match.Groups["file"].Value, Other(match.Groups["file"].Value), StringComparison.Ordinal)
        ),
        InProse("picture: lost", Picture(), _ => ""),
        new(
            "code block: lost",
            (text, random) => Pick(text.Fences(), random) is { } block ? text.With(block.Index, block.Length, "") : null
        ),
        new("code block: line lost", (text, random) => InCode(text, random, CodeLine(), _ => "")),
        new("code block: name changed", (text, random) => InCode(text, random, Identifier(), match => match.Value + "X")),
        OutsideOfBlocks("code in a sentence: lost", InlineCode(), _ => ""),
        OutsideOfBlocks("code in a sentence: changed", InlineCode(), match => $"`x{match.Groups[1].Value}`"),
        OutsideOfBlocks(
            "code in a sentence: plain text",
            InlineCode(),
            match => match.Groups[1].Value.Replace("_", @"\_", StringComparison.Ordinal)
        ),
        InProse(
            "alert: other kind",
            Alert(),
            match =>
                match.Value.Replace(
                    match.Groups[1].Value,
                    match.Groups[1].Value.Equals("TIP", StringComparison.OrdinalIgnoreCase) ? "NOTE" : "TIP",
                    StringComparison.Ordinal
                )
        ),
        InProse("alert: a quotation", Alert(), _ => ">"),
        OutsideOfBlocks("table: row lost", TableRow(), _ => ""),
        OutsideOfBlocks("table: column lost", Table(), match => string.Join('\n', match.Value.Split('\n').Select(WithoutColumn))),
        InProse("heading: other level", Heading(), match => "#" + match.Value),
        InProse("heading: lost", Heading(), _ => ""),
        OutsideOfBlocks("section: lost", Section(), _ => ""),
        OutsideOfBlocks("include: lost", Include(), _ => ""),
        OutsideOfBlocks(
            "include: other file",
            Include(),
            match => match.Value.Replace(match.Groups[1].Value, Other(match.Groups[1].Value), StringComparison.Ordinal)
        ),
        new(
            "paragraph: lost",
            (text, random) =>
                Pick(TranslatedText.Paragraphs(text.Text), random) is { } paragraph
                    ? text.With(paragraph.Index, paragraph.Length, "")
                    : null
        ),
        new("paragraph: not translated", NotTranslated),
        OutsideOfBlocks(
            "tab: other id",
            Tab(),
            match => match.Value.Replace(match.Groups[1].Value, match.Groups[1].Value + "x", StringComparison.Ordinal)
        ),
    ];

    static Damage InProse(string name, Regex pattern, Func<Match, string> replace) =>
        new(
            name,
            (text, random) => Pick(text.InProse(pattern), random) is { } match ? text.With(match.Index, match.Length, replace(match)) : null
        );

    static Damage OutsideOfBlocks(string name, Regex pattern, Func<Match, string> replace) =>
        new(
            name,
            (text, random) =>
                Pick(text.OutsideOfBlocks(pattern), random) is { } match ? text.With(match.Index, match.Length, replace(match)) : null
        );

    static TranslatedText.Damaged? InCode(TranslatedText text, SeededRandom random, Regex pattern, Func<Match, string> replace)
    {
        var blocks = text.Fences()
            .Where(block => block.Groups[1].Value.Trim().ToUpperInvariant() is "C" or "CPP" or "CSHARP" or "POWERSHELL");
        var pieces = blocks
            .SelectMany(block =>
                pattern.Matches(block.Groups[2].Value).Select(match => (At: block.Groups[2].Index + match.Index, Match: match))
            )
            .ToArray();
        return pieces.Length == 0 ? null
            : pieces[random.Next(pieces.Length)] is var (at, piece) ? text.With(at, piece.Length, replace(piece))
            : null;
    }

    static TranslatedText.Damaged? NotTranslated(TranslatedText text, SeededRandom random)
    {
        var (here, there) = (TranslatedText.Paragraphs(text.Text), TranslatedText.Paragraphs(text.Source));
        if (here.Count == 0 || here.Count != there.Count)
        {
            return null;
        }

        var index = random.Next(here.Count);
        return text.With(here[index].Index, here[index].Length, there[index].Value);
    }

    static Match? Pick(IReadOnlyList<Match> matches, SeededRandom random) =>
        matches.Count == 0 ? null : matches[random.Next(matches.Count)];

    static string Other(string path) =>
        path.Contains('.', StringComparison.Ordinal) ? path.Insert(path.LastIndexOf('.'), "-x") : path + "-x";

    static string WithoutColumn(string row) => row.LastIndexOf('|', row.TrimEnd().Length - 2) is > 0 and var bar ? row[..(bar + 1)] : row;

    [GeneratedRegex(@"(?<!!)\[([^\[\]\n]+)\]\(([^()\s#][^()\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\]\((?:https://[\w.-]+)?(/[^()\s]+)\)")]
    private static partial Regex SiteLink();

    [GeneratedRegex(@"!\[[^\[\]\n]*\]\((?<file>[^()\s]+)[^()\n]*\)|:::image [^\n]*source=""(?<file>[^""]+)""[^\n]*:::")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<=\n\n)[\p{L}][^\n|]*\.(?=\n\n)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<=\n)[ \t]*(?!\s*(?://|/\*|\*|\#))[^\n]*\w\w[^\n]*\n")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"(?<=\n[ ]*)[A-Za-z_]\w+(?=\()")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<![`\\])`([^`\n]+)`(?!`)")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(?<=\n)> ?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] *(?=\n)", RegexOptions.IgnoreCase)]
    private static partial Regex Alert();

    [GeneratedRegex(@"(?<=\n\|[^\n]*\|[ ]*)\n\|(?![\s:|-]+\n)[^\n]*\|[ ]*(?=\n)")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<=\n\n)\|[^\n]*\|[ ]*\n\|[\s:|-]+\|[ ]*\n(?:\|[^\n]*\|[ ]*\n)+")]
    private static partial Regex Table();

    [GeneratedRegex(@"(?<=\n)##+ [^\n]+(?=\n)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<=\n)(\#\#+) [^\n]+\n(?:(?!\#)[^\n]*\n)*")]
    private static partial Regex Section();

    [GeneratedRegex(@"\[!INCLUDE *\[[^\]\n]*\]\(([^()\n]+)\)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Include();

    [GeneratedRegex(@"\]\(#tab/([\w.\-]+)")]
    private static partial Regex Tab();
}
