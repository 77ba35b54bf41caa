using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using AngleSharp.Html.Parser;
using LicensingSite.Diagnostics;
using LicensingSite.Templating;
using LicensingSite.Tests.Safety;

namespace LicensingSite.Tests.Templating;

/// <summary>
/// Whatever way a value takes through a template, it is escaped once: a browser shows the value itself, and no markup comes of it.
/// </summary>
public sealed class TemplateEscaping
{
    /// <summary>Each writes <c>page.text</c>, unchanged, inside one element.</summary>
    public static TheoryData<string> Ways =>
        [
            "{{ page.text }}",
            "{{- page.text -}}",
            "{{ page['text'] }}",
            "{{ (page.text) }}",
            "{{ page.text | object.default 'x' }}",
            "{{ page.text | string.append '' }}",
            "{{ '' | string.append page.text }}",
            "{{ page.text | string.prepend '' | string.replace 'never there' '' }}",
            "{{ page.text | string.slice 0 }}",
            "{{ page.text | html.escape }}",
            "{{ '' + page.text + '' }}",
            "{{ $'{page.text}' }}",
            "{{ capture x }}{{ page.text }}{{ end }}{{ $'{x}' }}",
            "{{ x = page.text; x }}",
            "{{ x = [page.text]; x[0] }}",
            "{{ x = { a: page.text }; x.a }}",
            "{{ x = [page.text] | array.join '' ; x }}",
            "{{ page.list | array.first }}",
            "{{ for x in page.list }}{{ x }}{{ end }}",
            "{{ for x in page.list | array.reverse }}{{ x }}{{ end }}",
            "{{ if page.text }}{{ page.text }}{{ end }}",
            "{{ page.text ? page.text : 'none' }}",
            "{{ page.missing ?? page.text }}",
            "{{ case page.text; when 'x'; 'y'; else; page.text; end }}",
            "{{ capture x }}{{ page.text }}{{ end }}{{ x }}",
            "{{ capture x; page.text; end; x }}",
            "{{ capture x }}{{ capture y }}{{ page.text }}{{ end }}{{ y }}{{ end }}{{ x }}",
            "{{ capture x }}{{ page.text }}{{ end }}{{ x + '' }}",
            "{{ capture x }}{{ end }}{{ x + page.text }}",
            "{{ capture x }}{{ page.text }}{{ end }}{{ y = [x]; y[0] }}",
            "{{ func f(x); ret x; end; f page.text }}",
            "{{ func f(x) }}{{ x }}{{ end }}{{ f page.text }}",
            "{{ func f; $0; end; page.text | f }}",
            "{{ func f(x); ret x + ''; end }}{{ capture y }}{{ f page.text }}{{ end }}{{ y }}",
            "{{ f = do; ret $0; end; f page.text }}",
            "{{ f(x) = x; f(page.text) }}",
            "{{ func f(x) }}{{ x }}{{ end }}{{ y = f page.text }}{{ y }}",
            "{{ func f }}{{ page.text }}{{ end }}{{ y = f; y }}",
            "{{ func f; wrap_open = ''; $$; end; wrap f; page.text; end }}",
            "{{ include 'show' }}",
            "{{ include 'named' value: page.text }}",
            "{{ x = include 'show'; x }}",
            "{{ (include 'show') + '' }}",
            "{{ capture x; include 'named' value: page.text; end; include 'named' value: x }}",
            "{{ x = include 'named' value: page.text; include 'named' value: x }}",
            "{{ include 'captures' }}",
            "{{ include_cached 'site' }}",
            "{{ tablerow_is = page.text; tablerow_is }}",
            "{{ i = 0; while i < 1; i = i + 1; page.text; end }}",
        ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_value_is_escaped_exactly_once(string way)
    {
        string[] payloads =
        [
            .. Payloads.Texts,
            .. HtmlPayloads.All.Where(html => !html.Contains('\0', StringComparison.Ordinal)),
            "&amp;",
            "&lt;b&gt;",
            "a & b",
            "'\"",
            "𝒳 é 日本",
        ];
        Assert.All(
            payloads,
            payload =>
            {
                var html = Rendered($"<body><p id=\"it\" title=\"{way}\">{way}</p>", payload);

                var body = new HtmlParser().ParseDocument(html).Body!;
                var shown = Shown(payload);
                Assert.Equal(shown, Assert.Single(body.Children).TextContent);
                Assert.Equal(shown, body.Children[0].GetAttribute("title"));
                Assert.Empty(body.Children[0].Children);
                Assert.Equal(2, body.Children[0].Attributes.Length);
            }
        );
    }

    [Theory]
    [InlineData("{{ capture x }}{{ page.text }}{{ end }}{{ x | string.upcase }}")]
    [InlineData("{{ capture x }}{{ page.text }}{{ end }}{{ [x] | array.join '' }}")]
    [InlineData("{{ (include 'show') | string.replace '&lt;' '<' }}")]
    [InlineData("{{ (include 'show') * 2 }}")]
    public void Finished_HTML_is_refused_where_text_is_wanted(string template)
    {
        var fault = Assert.Throws<FaultException>(() => Rendered(template, "<b>"));

        Assert.Equal("template-error", fault.Diagnostic.Rule.Id);
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ 'x' | regex.match '.' }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ object.eval_template 'x' }}")]
    [InlineData("{{ include_join ['a'] ',' }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ import page }}")]
    [InlineData("{{ include '../../etc/passwd' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ page.text.length.get_type }}")]
    [InlineData("{{ page.get_type }}")]
    [InlineData("{{ page.text = 'x' }}")]
    [InlineData("{{ page = 'x' }}")]
    [InlineData("{{ site.title = 'x' }}")]
    [InlineData("{{ for i in 1..2000000 }}{{ end }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ x = 'aaaaaaaa'; while true; x = x + x; end }}")]
    [InlineData("{{ 'aaaaaaaa' * 1000000000 }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ include 'itself' }}")]
    [InlineData("{{ text.any = 'x' }}")]
    [InlineData("{{ string.upcase = 'x' }}")]
    [InlineData("{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 60 }}")]
    [InlineData("{{ x = 'a'; for i in 1..31; x = x | string.append x; end }}")]
    [InlineData("{{ y = []; x = 'a' * 4000000; for i in 1..400; y = y + [x + i]; end }}")]
    [InlineData("{{ '' + page }}")]
    [InlineData("{{ { a: page.text } }}")]
    public void A_template_reaches_nothing_but_its_values_and_ends(string template) =>
        Assert.Equal("template-error", Assert.Throws<FaultException>(() => Rendered(template, "text")).Diagnostic.Rule.Id);

    [Theory]
    [InlineData("page.empty_list", false)]
    [InlineData("page.list", true)]
    [InlineData("page.empty_text", false)]
    [InlineData("page.text", true)]
    [InlineData("page.zero", false)]
    [InlineData("page.one", true)]
    [InlineData("page.missing", false)]
    [InlineData("page.no", false)]
    [InlineData("page.yes", true)]
    [InlineData("!page.empty_list", true)]
    [InlineData("page.text && page.empty_text", false)]
    [InlineData("page.empty_text || page.zero || page.yes", true)]
    public void Nothing_empty_and_zero_are_false(string condition, bool isTrue) =>
        Assert.Equal(isTrue ? "yes" : "no", Rendered($"{{{{ if {condition} }}}}yes{{{{ else }}}}no{{{{ end }}}}", "x"));

    [Fact]
    public void An_article_is_shown_however_long_it_is()
    {
        var article = new byte[40 * 1024 * 1024];
        Array.Fill(article, (byte)'x');

        var html = Rendered(
            "{{ capture x }}{{ page.html }}{{ end }}{{ x }}",
            "",
            HtmlFragment.Deferred(default, output => output.WriteHtml(article))
        );

        Assert.Equal(article.Length, html.Length);
    }

    [Fact]
    public void Cached_partials_that_include_one_another_in_a_circle_are_an_error_on_any_thread()
    {
        var templates = Templates("{{ include_cached 'one' }}", "");
        var pages = new[] { "test", "other", "test", "other" };

        Parallel.ForEach(pages, page => Assert.Throws<FaultException>(() => templates.Page(page, Page("", HtmlFragment.Empty))));
    }

    /// <summary>What a browser makes of a text: line ends are one character.</summary>
    static string Shown(string text) =>
        new HtmlParser()
            .ParseDocument($"<p>{text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</p>")
            .Body!.TextContent;

    static string Rendered(string template, string text, HtmlFragment? html = null) =>
        Encoding.UTF8.GetString(Templates(template, text).Page("test", Page(text, html ?? HtmlFragment.Empty)));

    static EscapedPage Page(string text, HtmlFragment html) => new(text, [text], [], "", 0, 1, null, No: false, Yes: true, html);

    static LocaleTemplates Templates(string template, string text)
    {
        var files = new TemplateFiles(
            "templates",
            ImmutableSortedDictionary<string, byte[]>.Empty.AddRange(
                new Dictionary<string, byte[]>
                {
                    ["pages/test.scriban-html"] = Encoding.UTF8.GetBytes(template),
                    ["partials/show.scriban-html"] = "{{ page.text }}"u8.ToArray(),
                    ["partials/named.scriban-html"] = "{{ $value }}"u8.ToArray(),
                    ["partials/captures.scriban-html"] = "{{ capture x }}{{ include 'show' }}{{ end }}{{ x }}"u8.ToArray(),
                    ["partials/site.scriban-html"] = "{{ site.title }}"u8.ToArray(),
                    ["pages/other.scriban-html"] = "{{ include_cached 'two' }}"u8.ToArray(),
                    ["partials/one.scriban-html"] = "{{ include_cached 'two' }}"u8.ToArray(),
                    ["partials/two.scriban-html"] = "{{ include_cached 'one' }}"u8.ToArray(),
                    ["partials/itself.scriban-html"] = "{{ include 'itself' }}"u8.ToArray(),
                }
            )
        );
        return new TemplateSet(files, EscapedModel.Default, new Dictionary<string, Type>()).For(
            new EscapedSite(text),
            ImmutableSortedDictionary<string, string>.Empty
        );
    }
}

sealed record EscapedPage(
    string Text,
    ImmutableArray<string> List,
    ImmutableArray<string> EmptyList,
    string EmptyText,
    int Zero,
    int One,
    string? Missing,
    bool No,
    bool Yes,
    HtmlFragment Html
);

sealed record EscapedSite(string Title);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EscapedPage))]
[JsonSerializable(typeof(EscapedSite))]
sealed partial class EscapedModel : JsonSerializerContext;
