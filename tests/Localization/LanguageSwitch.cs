using System.Text;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>From each section of a page to the same one in another language.</summary>
public sealed class LanguageSwitch
{
    [Fact]
    public void On_real_documentation_every_section_is_at_the_same_address_in_the_other_language()
    {
        var (english, french) = (Repository.Corpus("console.en-us"), Repository.Corpus("console.fr-fr"));
        using var site = new TestSite();
        site.Use(options => options with { Source = english, Locales = [new LocaleFolder("fr-FR", french)] });

        AssertSectionsCorrespond(site.Run(), 2_500);
    }

    [Fact]
    public void On_our_own_content_every_section_is_at_the_same_address_in_the_other_language() =>
        AssertSectionsCorrespond(OurContent.Site, 1_000);

    static void AssertSectionsCorrespond(BuildResult result, int fewest)
    {
        var pages = result
            .Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, IdsOf, StringComparer.Ordinal);
        var sections =
            from locale in result.Site.Locales
            from page in locale.Pages
            from heading in page.Page.Headings
            from other in result.Site.Locales
            select (From: $"{page.SitePath}#{heading.Id}", Id: heading.Id, To: Routes.PageFile(other.Locale, page.Page.Id.Slug));
        var all = sections.ToArray();

        Assert.InRange(all.Length, fewest, int.MaxValue);
        Assert.Empty(
            all.Where(section => !pages[section.To].Contains(section.Id)).Select(section => $"{section.From} is not in {section.To}")
        );
    }

    static HashSet<string> IdsOf(OutputFile file) =>
        [.. TestSite.Parse(Encoding.UTF8.GetString(file.Plan().Produce())).QuerySelectorAll("[id]").Select(element => element.Id!)];
}
