using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>
/// Reads style sheets of the author with the files that they refer to. In the published style sheet, these have their published names.
/// </summary>
sealed partial class StyleFileReader(BrandFileReader files, ContentPolicy policy, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>Completes a style sheet.</summary>
    /// <param name="shown">Its path in messages.</param>
    public BrandFile Read(BrandFile style, string shown)
    {
        if (!open.Add(style.FullPath))
        {
            return style;
        }

        var bytes = style.Content.Span;
        var text = Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        var lines = SourceLines.Of(shown, text);
        var parts = ImmutableArray.CreateBuilder<BrandFile>();
        var published = Address().Replace(text, match => Published(match, lines, shown, parts));
        open.Remove(style.FullPath);
        return parts.Count == 0
            ? style
            : new BrandFile(style.Name, style.FullPath, Encoding.UTF8.GetBytes(published))
            {
                Parts = [.. parts.Concat(parts.SelectMany(part => part.Parts))],
            };
    }

    /// <summary>The text of a match with the published name of the file that it refers to; a comment as it is.</summary>
    string Published(Match match, SourceLines lines, string shown, ImmutableArray<BrandFile>.Builder parts)
    {
        var address = match.Groups["address"];
        if (!address.Success || address.Value.Trim() is not { Length: > 0 } written || written[0] is '#' or '/' && !IsOtherHost(written))
        {
            return match.Value;
        }

        var place = new Place(lines, address.Index, address.Index + address.Length);
        if (IsOtherHost(written) || written.Contains(':', StringComparison.Ordinal))
        {
            CheckPolicy(written, match.Value, place);
            return match.Value;
        }

        var (path, end) = written.IndexOfAny(['?', '#']) is >= 0 and var cut ? (written[..cut], written[cut..]) : (written, "");
        var full = Path.Combine(Path.GetDirectoryName(shown)!, Uri.UnescapeDataString(path)).Replace('\\', '/');
        if (files.Find(full, path, place) is not { } file)
        {
            return match.Value;
        }

        var part = file.Extension == ".css" ? Read(file, full) : file;
        parts.Add(part);
        return string.Concat(
            match.Value.AsSpan(0, address.Index - match.Index),
            Path.GetFileName(part.SitePath) + end,
            match.Value.AsSpan(address.Index - match.Index + address.Length)
        );
    }

    void CheckPolicy(string written, string rule, Place place)
    {
        var directive =
            rule.StartsWith("@import", StringComparison.OrdinalIgnoreCase) ? ContentPolicy.Styles
            : FontAddress().IsMatch(written) ? "font-src"
            : "img-src";
        if (
            Uri.TryCreate(IsOtherHost(written) ? "https:" + written : written, UriKind.Absolute, out var url)
            && !policy.Allows(directive, url)
        )
        {
            var source = url.Scheme is "https" or "http" ? url.GetLeftPart(UriPartial.Authority) : url.Scheme + ":";
            diagnostics.Add(
                new Diagnostic(
                    Rules.BlockedByPolicy,
                    place,
                    $"The policy of the site blocks {source}. To allow it, add to site.yml: 'policy: {{ {directive}: [\"{source}\"] }}'.",
                    written.Length <= 100 ? written : written[..100]
                )
            );
        }
    }

    static bool IsOtherHost(string address) => address.StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(
        @"/\*.*?\*/|(?:@import\s+)?url\(\s*(?:""(?<address>[^""]*)""|'(?<address>[^']*)'|(?<address>[^'"")\s]+))\s*\)"
            + @"|@import\s+(?:""(?<address>[^""]*)""|'(?<address>[^']*)')",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"^data:(?:application/)?font|\.(?:woff2?|ttf|otf)(?:[?#]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FontAddress();
}
