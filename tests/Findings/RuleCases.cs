using System.Reflection;
using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>Every rule, shown by a small site that breaks it.</summary>
public sealed class RuleCases
{
    public static TheoryData<string> Cases => [.. RuleCase.Ids];

    public static TheoryData<string> RuleIds => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_has_exactly_the_findings_expected_of_it(string id)
    {
        using var site = new RuleCase(id);

        Snapshot.Matches(site.Expected, site.Findings());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_is_shown_by_a_site_or_by_a_fact(string id)
    {
        var file = Repository.TestFile($"Sites/{id}/expected.txt");
        var isShown = File.Exists(file) && File.ReadAllText(file).Contains($" {id}: ", StringComparison.Ordinal);

        Assert.True(isShown || RulesOfFacts().Contains(id), $"Nothing shows '{id}': add tests/Sites/{id}, or a fact with the trait Rule.");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_is_explained_by_a_page_in_each_language(string id)
    {
        Assert.True(
            File.Exists(Path.Combine(Repository.Content, "en-US", "rules", $"{id}.md")),
            $"content/en-US/rules/{id}.md is missing."
        );
        Assert.True(
            File.Exists(Path.Combine(Repository.Content, "fr-FR", "rules", $"{id}.md")),
            $"content/fr-FR/rules/{id}.md is missing."
        );
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void The_index_and_the_table_of_contents_list_every_rule(string locale)
    {
        var index = File.ReadAllText(Path.Combine(Repository.Content, locale, "rules", "index.md"));
        var toc = File.ReadAllText(Path.Combine(Repository.Content, locale, "toc.yml"));

        Assert.All(Rules.All, rule => Assert.Contains($"[{rule.Id}]({rule.Id}.md)", index, StringComparison.Ordinal));
        Assert.All(Rules.All, rule => Assert.Contains($"href: rules/{rule.Id}.md\n", toc, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_site_shows_a_rule_that_exists() => Assert.Empty(RuleCase.Ids.Except(Rules.All.Select(rule => rule.Id)));

    static IEnumerable<string> RulesOfFacts() =>
        from type in typeof(RuleCases).Assembly.GetTypes()
        from method in type.GetMethods()
        from trait in method.GetCustomAttributes<TraitAttribute>()
        where trait.Name == "Rule"
        select trait.Value;
}
