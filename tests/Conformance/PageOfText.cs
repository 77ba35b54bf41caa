using System.Collections.Immutable;
using System.Net;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;
using LicensingSite.Yaml;

namespace LicensingSite.Tests.Conformance;

/// <summary>
/// A page made of texts in memory; its addresses are the ones written, those of included files seen from the top folder, as docfx's engine
/// hands them on.
/// </summary>
static class PageOfText
{
    static readonly Locale English = Locale.TryParse("en-US", out var locale)
        ? locale
        : throw new InvalidOperationException("en-US is a locale.");

    static readonly Dictionary<string, string> Strings = ReadStrings();

    public static string Html(string path, string markdown, IReadOnlyDictionary<string, string> files) =>
        Joined(Parse(path, markdown, files));

    public static Page Parse(string path, string markdown, IReadOnlyDictionary<string, string> files)
    {
        var settings = new ArticleSettings(
            Strings,
            found => files.ContainsKey(found) ? FileAt(found) : null,
            file => TextOf(file, files[file.Path]),
            IsCompared: false
        );
        var page = FileAt(path);
        return PageParser.Parse(page, TextOf(page, markdown), settings);
    }

    /// <summary>What the interface calls something in English.</summary>
    public static string String(string key) => Strings[key];

    static string Joined(Page page)
    {
        var html = new StringBuilder();
        var written = 0;
        foreach (var placeholder in page.Body.Placeholders)
        {
            html.Append(Encoding.UTF8.GetString(page.Body.Html.Span[written..placeholder.Offset]));
            html.Append(Filling(page, placeholder));
            written = placeholder.Offset;
        }

        return html.Append(Encoding.UTF8.GetString(page.Body.Html.Span[written..])).Replace("<wbr>", "").ToString();
    }

    static string Filling(Page page, Placeholder placeholder) =>
        placeholder.Kind switch
        {
            PlaceholderKind.HeadingId => WebUtility.HtmlEncode(page.Headings[placeholder.Index].Id),
            PlaceholderKind.OtherIds => string.Concat(
                page.Headings[placeholder.Index].OtherIds.Select(id => $"<span id=\"{WebUtility.HtmlEncode(id)}\"></span>")
            ),
            PlaceholderKind.TitleEnd => "",
            _ when page.References[placeholder.Index].Kind == ReferenceKind.Uid => "",
            _ => WebUtility.HtmlEncode(Address(page, page.References[placeholder.Index])),
        };

    static string Address(Page page, Reference reference)
    {
        var target = reference.Target;
        if (reference.From == page.Path || target.StartsWith('#') || target.StartsWith('/') || Model.UrlParts.IsExternal(target))
        {
            return target;
        }

        var mark = target.AsSpan().IndexOfAny('#', '?');
        var path = mark < 0 ? target : target[..mark];
        return "~/" + FileAt(reference.From).Resolve(path) + target[path.Length..];
    }

    static SourceFile FileAt(string path) =>
        new(
            English,
            FileRole.MarkdownPage,
            path,
            path.ToLowerInvariant(),
            "",
            path,
            path,
            ImmutableSortedDictionary<string, string>.Empty,
            0,
            0
        );

    static SourceText TextOf(SourceFile file, string text) =>
        new(file.Path, text, SourceLines.Of(file.ShownPath, text), Fingerprint.Of(Encoding.UTF8.GetBytes(text)), []);

    static Dictionary<string, string> ReadStrings() =>
        ((YamlMap)YamlReader.Read(File.ReadAllText(Path.Combine(Repository.Templates, "strings", "en-US.yml"))).Root!)
            .Entries.Where(entry => entry.Value is YamlScalar)
            .ToDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal);
}
