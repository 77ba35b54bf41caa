using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using LicensingSite.Rendering;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;
using LicensingSite.Tests.Infrastructure;
using Scriban.Runtime;

namespace LicensingSite.Tests.Templating;

/// <summary>The page "Customize templates" lists exactly the members and functions that templates can use.</summary>
public sealed partial class DocumentedTemplates
{
    static readonly ImmutableArray<(string Name, Type Type)> Roots =
    [
        ("page", typeof(PageModel)),
        ("site", typeof(SiteModel)),
        ("item", typeof(NavigationItem)),
    ];

    public static TheoryData<string> Locales => ["en-US", "fr-FR"];

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_tables_list_all_members_of_page_and_site(string locale)
    {
        var expected = Roots
            .Where(root => root.Name != "item")
            .SelectMany(root => NamesOf(root.Type).Select(name => $"{root.Name}.{name}"));

        Assert.Equal(expected.Order(), Rows(locale).Where(row => !IsListOfNames(row[1])).SelectMany(MembersOfRoots).Order());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_table_of_objects_lists_all_members_of_each_type(string locale)
    {
        var documented = Rows(locale)
            .Where(row => IsListOfNames(row[1]))
            .SelectMany(row => CodeIn(row[0]).Select(path => (Path: path, Members: CodeIn(row[1]))))
            .ToDictionary(row => row.Path, row => string.Join(' ', row.Members.Order()));
        var expected = Roots
            .SelectMany(root => ObjectsBelow(root.Name, root.Type))
            .Append(("item", typeof(NavigationItem)))
            .ToDictionary(at => at.Item1, at => string.Join(' ', NamesOf(at.Item2).Order()));

        Assert.Equal(expected.OrderBy(at => at.Key), documented.OrderBy(at => at.Key));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_table_of_functions_lists_all_functions(string locale)
    {
        var functions = TemplateFunctions.Create().Where(member => member.Key != "empty").ToArray();
        var expected = functions
            .SelectMany(member => member.Value is ScriptObject group ? group.Keys.Select(name => $"{member.Key}.{name}") : [member.Key])
            .Append("include_cached");

        var documented = Rows(locale)
            .SelectMany(row => CodeIn(row[1]))
            .Where(code => code is "include" or "include_cached" || functions.Any(member => IsIn(member.Key, code)))
            .Distinct();

        Assert.Equal(expected.Order(), documented.Order());
    }

    /// <summary>The objects that can be reached from a value, by path; an item of a list has the path of the list.</summary>
    static IEnumerable<(string, Type)> ObjectsBelow(string path, Type type) =>
        TypeInfo(type)!
            .Properties.Select(member => ($"{path}.{member.Name}", ItemOf(member.PropertyType)))
            .Where(member => TypeInfo(member.Item2) is { Kind: JsonTypeInfoKind.Object })
            .SelectMany(member => ObjectsBelow(member.Item1, member.Item2).Prepend(member));

    static IEnumerable<string> NamesOf(Type type) => TypeInfo(type)!.Properties.Select(member => member.Name);

    static JsonTypeInfo? TypeInfo(Type type) => TemplateModel.Default.GetTypeInfo(type);

    static Type ItemOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    static IEnumerable<string> MembersOfRoots(string[] row) => CodeIn(row[0]).Where(code => Roots.Any(root => IsIn(root.Name, code)));

    static bool IsIn(string group, string name) => name.StartsWith(group + ".", StringComparison.Ordinal);

    static bool IsListOfNames(string cell) => NameList().IsMatch(cell);

    static IEnumerable<string[]> Rows(string locale) =>
        File.ReadLines(Path.Combine(Repository.Content, locale, "authoring/templates.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "));

    static IEnumerable<string> CodeIn(string cell) => Code().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    /// <summary>Matches a cell that consists of names such as <c>`title`, `href`</c>.</summary>
    [GeneratedRegex("^`[a-z_]+`(, `[a-z_]+`)+$")]
    private static partial Regex NameList();
}
