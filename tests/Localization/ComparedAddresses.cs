using LicensingSite.Model;
using LicensingSite.TranslationChecks;
using static LicensingSite.Tests.Localization.TranslatedPair;

namespace LicensingSite.Tests.Localization;

/// <summary>Which addresses of other sites are the same in a translation.</summary>
public sealed class ComparedAddresses
{
    [Theory]
    [InlineData("https://a.test/en-us/x", "https://a.test/fr-fr/x")]
    [InlineData("https://a.test/x", "https://a.test/fr-fr/x")]
    [InlineData("https://a.test/x/", "https://a.test/x")]
    [InlineData("http://a.test/x", "https://a.test/x")]
    [InlineData("HTTP://a.test/x", "https://a.test/x")]
    [InlineData("https://A.test/x", "https://a.test/x")]
    [InlineData("https://a.test/x?b=c", "https://a.test/fr-fr/x?b=c")]
    [InlineData("https://a.test/x#b", "https://a.test/x#c")]
    [InlineData("https://a.test/en-us?b=c", "https://a.test/fr-FR?b=c")]
    [InlineData("https://a.test", "https://fr.a.test")]
    [InlineData("/x", "/fr-fr/x")]
    public void Addresses_that_differ_in_language_alone_are_the_same(string source, string translation) =>
        Assert.DoesNotContain(
            Compare($"# A\n\n[A]({source})\n", $"# B\n\n[B]({translation})\n"),
            found => found.Rule == "translation-link"
        );

    [Theory]
    [InlineData("https://a.test/x", "https://a.test/y")]
    [InlineData("https://a.test/x", "https://b.test/x")]
    [InlineData("https://a.test/X", "https://a.test/x")]
    [InlineData("https://a.test/x?b=c", "https://a.test/x?b=d")]
    [InlineData("https://a.test/x", "https://a.test/x?b=d")]
    [InlineData("https://a.test/x", "https://a.test/fr-france/x")]
    [InlineData("https://a.test/x", "https://af.test/x")]
    [InlineData("https://a.test/x", "https://a.fr.test/x")]
    [InlineData("https://a.test/x/y", "https://a.test/x/fr-fry")]
    public void Addresses_that_differ_otherwise_are_found(string source, string translation) =>
        Assert.Single(Compare($"# A\n\n[A]({source})\n", $"# B\n\n[B]({translation})\n"), found => found.Rule == "translation-link");

    [Theory]
    [InlineData("/en", "en", "")]
    [InlineData("/x/en/y", "en", "/x/y")]
    [InlineData("/x/EN?a", "en", "/x?a")]
    [InlineData("/x/en", "en", "/x")]
    [InlineData("/x/english", "en", "/x/english")]
    [InlineData("https://en/x", "en", "https://en/x")]
    [InlineData("/x/ca-es-valencia/y", "ca-ES-valencia", "/x/y")]
    [InlineData("https://en.a.test/x", "en", "https://a.test")]
    [InlineData("https://a.test/zh-Hant-TW/x", "fr-FR", "https://a.test/x")]
    public void An_address_is_compared_without_its_language(string address, string reader, string expected)
    {
        Assert.True(Locale.TryParse(reader, out var locale));
        Assert.Equal(expected, LanguageNeutralUrl.Of(address, locale).Text);
    }
}
