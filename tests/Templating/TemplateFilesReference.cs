using System.Text.RegularExpressions;
using LicensingSite.Templating;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Templating;

/// <summary><c>authoring/template-files.md</c> lists every built-in template and what it uses, as the template says.</summary>
public sealed partial class TemplateFilesReference
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void A_page_lists_every_template_with_what_it_uses(string locale)
    {
        var file = Path.Combine(Repository.Content, locale, "authoring/template-files.md");
        var page = File.ReadAllText(file);

        Assert.Equal(Templates(), Row().Matches(page).Select(row => row.Groups["name"].Value));
        Assert.All(Row().Matches(page), row => Assert.NotEmpty(row.Groups["purpose"].Value.Trim()));
        Snapshot.Matches(file, Row().Replace(page, row => $"{row.Groups["start"].Value}| {Uses(row.Groups["name"].Value)} |\n"));
    }

    static IEnumerable<string> Templates() =>
        BuiltInTemplates.Paths.Where(TemplateFiles.IsTemplate).Select(TemplateFiles.NameWithoutExtension).Order(StringComparer.Ordinal);

    /// <summary>The members of a page and of the site that a template uses, then the partials that it includes.</summary>
    static string Uses(string template)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Templates, template + TemplateFiles.Extension));
        var names = Name().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
        var partials = Include().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
        return string.Join(", ", names.Concat(partials).Select(name => $"`{name}`"));
    }

    [GeneratedRegex(@"^(?<start>\| `(?<name>[a-z/-]+)` \|(?<purpose>[^|]*))\|[^|]*\|\n", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(?:page|site)\.[a-z_]+")]
    private static partial Regex Name();

    [GeneratedRegex("include(?:_cached)? '[a-z-]+'")]
    private static partial Regex Include();
}
