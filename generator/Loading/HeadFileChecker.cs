using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>
/// Checks HTML for the head of pages against the content security policy: collects the hashes of inline scripts and styles, and reports
/// what browsers would block.
/// </summary>
sealed class HeadFileChecker(ContentPolicy policy, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    static readonly string[] ElementsOfHead = ["base", "link", "meta", "noscript", "script", "style", "template", "title"];

    /// <summary>Types of scripts that browsers run or read; others are data, which no policy blocks.</summary>
    static readonly string[] RunTypes = ["", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"];

    readonly SortedSet<string> scripts = new(StringComparer.Ordinal);
    readonly SortedSet<string> styles = new(StringComparer.Ordinal);

    /// <summary>Hashes of inline scripts as sources of a policy.</summary>
    public ImmutableArray<string> Scripts => [.. scripts];

    /// <summary>Hashes of inline styles as sources of a policy.</summary>
    public ImmutableArray<string> Styles => [.. styles];

    /// <summary>Checks a file.</summary>
    /// <param name="shown">Its path in messages.</param>
    public HeadFile Check(BrandFile file, string shown)
    {
        var bytes = file.Content.Span;
        var text = Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        var html = text.ReplaceLineEndings("\n");
        var lines = SourceLines.Of(shown, html);
        for (var at = 0; at < html.Length; )
        {
            var token = HtmlTokenizer.Read(html, at);
            at = token.End;
            if (!token.IsClosed)
            {
                Report(
                    Rules.ConfigInvalid,
                    lines,
                    token.Start,
                    token.End,
                    "This is not closed, so it would swallow the rest of the page. Close it."
                );
            }
            else if (token.Tag is { IsEnd: false } tag)
            {
                at = CheckElement(html, tag, lines);
            }
        }

        return new HeadFile(file.FullPath, html);
    }

    /// <summary>Checks an element and, where it has text, that; returns where to read on.</summary>
    int CheckElement(string html, HtmlTag tag, SourceLines lines)
    {
        if (!ElementsOfHead.Contains(tag.Name))
        {
            var message = $"<{tag.Name}> does not belong in the head: browsers end the head there. Add it with a script instead.";
            Report(Rules.InvalidValue, lines, tag.Start, tag.End, message, tag.Name);
        }

        foreach (var attribute in tag.Attributes.Where(attribute => IsBlocked(attribute.Name)))
        {
            var message =
                $"The policy of the site blocks the attribute '{attribute.Name}'. "
                + (attribute.Name == "style" ? "Use a style sheet." : "Add the event listener in a script.");
            Report(Rules.BlockedByPolicy, lines, attribute.Start, attribute.End, message, attribute.Name);
        }

        CheckAddress(html, tag, lines);
        if (tag.Name is not ("script" or "style"))
        {
            return tag.End;
        }

        var close = html.IndexOf($"</{tag.Name}", tag.End, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            var message = $"<{tag.Name}> is not closed, so it would swallow the rest of the page. Add </{tag.Name}>.";
            Report(Rules.ConfigInvalid, lines, tag.Start, tag.End, message, tag.Name);
            return html.Length;
        }

        if (tag.Name == "style")
        {
            styles.Add(HashOf(html[tag.End..close]));
        }
        else if (!tag.Has("src") && RunTypes.Contains(Value(html, tag, "type").ToLowerInvariant()))
        {
            scripts.Add(HashOf(html[tag.End..close]));
        }

        return close;
    }

    static bool IsBlocked(string attribute) => attribute == "style" || attribute.StartsWith("on", StringComparison.Ordinal);

    void CheckAddress(string html, HtmlTag tag, SourceLines lines)
    {
        if (DirectiveOf(html, tag) is not var (name, directive))
        {
            return;
        }

        var attribute = tag.Attributes.FirstOrDefault(attribute => attribute.Name == name);
        if (
            attribute.Name is null
            || Absolute(html[attribute.ValueStart..attribute.ValueEnd]) is not { } url
            || policy.Allows(directive, url)
        )
        {
            return;
        }

        var origin = url.GetLeftPart(UriPartial.Authority);
        var message = $"The policy of the site blocks {origin}. To allow it, add to site.yml: 'policy: {{ {directive}: [{origin}] }}'.";
        Report(Rules.BlockedByPolicy, lines, attribute.ValueStart, attribute.ValueEnd, message, url.OriginalString);
    }

    /// <summary>The attribute that loads a file, and the directive that decides about it; null for an element that loads nothing.</summary>
    static (string Attribute, string Directive)? DirectiveOf(string html, HtmlTag tag) =>
        tag.Name switch
        {
            "script" => ("src", ContentPolicy.Scripts),
            "img" => ("src", "img-src"),
            "iframe" => ("src", "frame-src"),
            "link" => Value(html, tag, "rel").ToLowerInvariant().Split(' ') switch
            {
                var kinds when kinds.Contains("stylesheet") => ("href", ContentPolicy.Styles),
                var kinds when kinds.Contains("modulepreload") => ("href", ContentPolicy.Scripts),
                var kinds when kinds.Contains("manifest") => ("href", "manifest-src"),
                var kinds when kinds.Contains("icon") => ("href", "img-src"),
                var kinds when kinds.Contains("preload") => Value(html, tag, "as").ToLowerInvariant() switch
                {
                    "script" => ("href", ContentPolicy.Scripts),
                    "style" => ("href", ContentPolicy.Styles),
                    "font" => ("href", "font-src"),
                    "image" => ("href", "img-src"),
                    "fetch" => ("href", "connect-src"),
                    _ => null,
                },
                _ => null,
            },
            _ => null,
        };

    /// <summary>The URL of another site; null for one of this site.</summary>
    static Uri? Absolute(string address)
    {
        var written = address.Trim();
        written = written.StartsWith("//", StringComparison.Ordinal) ? "https:" + written : written;
        return !written.StartsWith('/') && Uri.TryCreate(written, UriKind.Absolute, out var url) ? url : null;
    }

    static string Value(string html, HtmlTag tag, string name)
    {
        var found = tag.Attributes.FirstOrDefault(attribute => attribute.Name == name);
        return found.Name is null ? "" : html[found.ValueStart..found.ValueEnd].Trim();
    }

    static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    void Report(Rule rule, SourceLines lines, int start, int end, string message, string? target = null) =>
        diagnostics.Add(new Diagnostic(rule, new Place(lines, start, end), message, target));
}
