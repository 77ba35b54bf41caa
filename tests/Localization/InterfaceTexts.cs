using System.Text.RegularExpressions;
using LicensingSite.Localization;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed partial class InterfaceTexts
{
    public static TheoryData<string> Tags =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Templates, "strings"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void There_are_texts_in_six_languages() =>
        Assert.Equal(["ar-SA", "de-DE", "en-US", "es-ES", "fr-FR", "ja-JP"], Tags.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_the_same_texts_as_English_with_the_same_places_to_fill(string tag)
    {
        var (english, file) = (Read("en-US"), Read(tag));

        Assert.Equal(english.Texts.Keys, file.Texts.Keys);
        Assert.Equal(english.Plurals.Keys, file.Plurals.Keys);
        Assert.All(english.Texts, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(file.Texts[text.Key]))));
        Assert.All(
            english.Plurals,
            text =>
                Assert.Equal(
                    (text.Key, Places(text.Value.Forms[PluralCategory.Other])),
                    (text.Key, Places(file.Plurals[text.Key].Forms[PluralCategory.Other]))
                )
        );
        Assert.All(file.Texts.Values, text => Assert.NotEmpty(text.Trim()));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_text_with_a_count_has_exactly_the_forms_of_its_language(string tag) =>
        Assert.All(Read(tag).Plurals.Values, plural => Assert.Equal(PluralRules.CategoriesOf(LocaleOf(tag)), plural.Forms.Keys));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_site_in_the_language_has_no_text_of_another(string tag)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        site.Use(options => options with { SourceLocale = tag });

        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("fr-FR", "[^\\s\u00A0\u202F][:;!?](\\s|$)|’’|\\w'\\w| [:;!?»]|« ")]
    [InlineData("de-DE", "[\"“”]\\w|ß{2}| [:;!?]")]
    [InlineData("ja-JP", "[,;?!]|[ぁ-ん一-龠][.:]")]
    [InlineData("ar-SA", "[,;?]")]
    public void Punctuation_is_that_of_the_language(string tag, string wrong)
    {
        var (texts, known) = (Read(tag).Texts, new[] { "dateFormat" });

        Assert.Empty(
            texts.Where(text => !known.Contains(text.Key) && Regex.IsMatch(text.Value, wrong)).Select(text => $"{text.Key}: {text.Value}")
        );
    }

    [Fact]
    public void A_text_that_nobody_shows_is_a_finding_at_its_key()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var file = Path.Combine(site.UseOwnTemplates(), "strings", "en-US.yml");
        File.WriteAllText(
            file,
            File.ReadAllText(file)
                .Replace("\nsearch: ", "\nserach: ", StringComparison.Ordinal)
                .Replace("  other: \"{count} page", "  outher: \"{count} page", StringComparison.Ordinal)
        );

        var found = site.Check().Select(one => (one.Rule.Id, one.Target, one.Suggestion)).ToArray();

        Assert.Contains(("unknown-key", "serach", "search"), found);
        Assert.Contains(("unknown-key", "outher", "other"), found);
    }

    [Fact]
    [Trait("Rule", "missing-string")]
    public void A_form_that_the_grammar_needs_is_missed_by_name()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        site.Use(options => options with { SourceLocale = "ar-SA" });
        var file = Path.Combine(site.UseOwnTemplates(), "strings", "ar-SA.yml");
        File.WriteAllText(file, FewResults().Replace(File.ReadAllText(file), "", 1));

        var found = Assert.Single(site.Check());

        Assert.Equal("missing-string", found.Rule.Id);
        Assert.Contains("pages.few", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", 1, "1 page")]
    [InlineData("en-US", 2345, "2,345 pages")]
    [InlineData("fr-FR", 0, "0 page")]
    [InlineData("fr-FR", 2_000_000, "2 000 000 de pages")]
    [InlineData("de-DE", 2345, "2.345 Seiten")]
    [InlineData("ja-JP", 1, "1 ページ")]
    [InlineData("ar-SA", 1, "صفحة واحدة")]
    [InlineData("ar-SA", 2, "صفحتان")]
    [InlineData("ar-SA", 5, "٥ صفحات")]
    [InlineData("ar-SA", 2345, "٢٬٣٤٥ صفحة")]
    [InlineData("ar-SA", 100, "١٠٠ صفحة")]
    public void Counts_are_said_as_the_language_says_them(string tag, int count, string said) =>
        Assert.Equal(said, Read(tag).Plurals["pages"].With(LocaleOf(tag), count).Replace('\u00A0', ' ').Replace('\u202F', ' '));

    [Theory]
    [InlineData("de-DE", "25. August 2020")]
    [InlineData("es-ES", "25 de agosto de 2020")]
    [InlineData("ja-JP", "2020年8月25日")]
    [InlineData("ar-SA", "٢٥ أغسطس ٢٠٢٠")]
    public void Dates_are_of_the_calendar_that_the_sources_use(string tag, string date)
    {
        using var site = new TestSite(("index.md", "---\nms.date: 08/25/2020\n---\n# Home\n"));
        site.Use(options => options with { SourceLocale = tag });

        Assert.Equal(date, site.Html($"{tag.ToLowerInvariant()}/index.html").QuerySelector("main time")!.TextContent);
    }

    [Theory]
    [InlineData(
        "ja-JP",
        "#:365 | A:Azure | か:がいよう,カード | は:プラン | 漢字:概要",
        "プラン",
        "Azure",
        "がいよう",
        "カード",
        "概要",
        "365"
    )]
    [InlineData("ar-SA", "#:365 | ا:أمان | ش:الشراء | A:Azure", "Azure", "الشراء", "أمان", "365")]
    [InlineData("es-ES", "A:Ágil | N:Nube | Ñ:Ñu", "Ñu", "Nube", "Ágil")]
    [InlineData("de-DE", "A:Ändern,Azure", "Azure", "Ändern")]
    public void The_list_of_all_pages_has_the_letters_of_the_language(string tag, string index, params string[] titles)
    {
        using var site = new TestSite(titles.Select((title, number) => ($"p{number}.md", $"# {title}\n")));
        site.Use(options => options with { SourceLocale = tag });
        var page = site.Html($"{tag.ToLowerInvariant()}/all-pages.html");

        Assert.Equal(
            index,
            string.Join(
                " | ",
                page.QuerySelectorAll("main h2")
                    .Select(letter =>
                        $"{letter.TextContent}:"
                        + $"{string.Join(',', letter.NextElementSibling!.QuerySelectorAll("a").Select(link => link.TextContent))}"
                    )
            )
        );
    }

    static StringFile Read(string tag) =>
        StringFile.Read(tag, File.ReadAllBytes(Path.Combine(Repository.Templates, "strings", tag + ".yml")));

    static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    static Locale LocaleOf(string tag) => Locale.TryParse(tag, out var locale) ? locale : throw new ArgumentException(tag);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\n  few: [^\n]*")]
    private static partial Regex FewResults();
}
