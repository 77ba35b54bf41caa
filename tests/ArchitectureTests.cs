using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests;

/// <summary>Who may know whom in the generator, and what its code may not grow into.</summary>
public sealed partial class ArchitectureTests
{
    const int LongestFile = 300;
    const int LongestLine = 140;

    static readonly string[] Everybody = ["Model", "Colors", "Diagnostics", "Files", "Work", "Localization"];

    static readonly string[] Stages =
    [
        "Loading",
        "Markdown",
        "Parsing",
        "Linking",
        "Templating",
        "Diagrams",
        "Rendering",
        "TranslationChecks",
        "Searching",
        "Writing",
        "Caching",
        "Yaml",
    ];

    static readonly string[] NoNames = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Service"];

    static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Yaml"] = [],
        ["Html"] = [],
        ["Files"] = [],
        ["Work"] = [],
        ["Colors"] = [],
        ["Model"] = ["Colors", "Diagnostics", "Files", "Work"],
        ["Localization"] = ["Model"],
        ["Markdown"] = [.. Everybody, "Html"],
        ["Loading"] = [.. Everybody, "Html", "Yaml"],
        ["Serialization"] = Everybody,
        ["Parsing"] = [.. Everybody, "Yaml", "Markdown", "Serialization"],
        ["Linking"] = [.. Everybody, "Serialization"],
        ["TranslationChecks"] = Everybody,
        ["Templating"] = [.. Everybody, "Html", "Yaml"],
        ["Minification"] = [],
        ["Diagrams"] = Everybody,
        ["Rendering"] = [.. Everybody, "Templating", "Diagrams"],
        ["Searching"] = Everybody,
        ["Writing"] = Everybody,
        ["Caching"] = [.. Everybody, "Writing", "Serialization"],
        ["LinkChecking"] = Everybody,
        ["Serving"] = [.. Everybody, "Pipeline"],
        ["Versioning"] = Everybody,
        ["Translations"] = [.. Everybody, "Yaml", "Loading", "Markdown", "Parsing", "Templating", "Versioning", "Writing"],
        ["Autofix"] = ["Diagnostics", "Writing"],
        ["Auditing"] = Everybody,
        ["Scaffolding"] = [.. Everybody, "Yaml", "Writing"],
        ["Reporting"] = ["Diagnostics", "Yaml"],
        ["Pipeline"] = [.. Everybody, .. Stages, "Versioning"],
        ["Checking"] = [.. Everybody, "Caching", "LinkChecking", "Autofix", "Pipeline", "Reporting", "Templating", "Versioning"],
        ["Cli"] =
        [
            .. Everybody,
            .. Stages,
            "Serving",
            "Versioning",
            "Translations",
            "Auditing",
            "Scaffolding",
            "Reporting",
            "Pipeline",
            "Checking",
        ],
        [""] = ["Cli"],
    };

    public static TheoryData<string> Folders => [.. MayKnow.Keys];

    static string Generator => Path.Combine(Repository.Root, "generator");

    static IEnumerable<Type> Types =>
        typeof(Model.Site)
            .Assembly.GetTypes()
            .Where(type => type.FullName!.StartsWith("LicensingSite.", StringComparison.Ordinal) && !IsMadeByTheCompiler(type));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_whom_it_may_know(string folder)
    {
        var strangers =
            from file in SourceFiles()
            where FolderOf(file) == folder
            from Match name in OwnNamespace().Matches(File.ReadAllText(file))
            let other = name.Groups[1].Value
            where other != folder && !MayKnow[folder].Contains(other)
            select $"{Path.GetRelativePath(Generator, file)} knows {other}";

        Assert.Empty(strangers.Distinct());
    }

    [Fact]
    public void Every_folder_has_its_rule() =>
        Assert.Equal(MayKnow.Keys.Order(StringComparer.Ordinal), SourceFiles().Select(FolderOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_type_stands_in_the_folder_of_its_namespace()
    {
        var strays =
            from file in SourceFiles()
            let declared = Declaration().Match(File.ReadAllText(file))
            where
                declared.Success
                && declared.Groups[1].Value
                    != string.Join(
                        '.',
                        ["LicensingSite", .. Path.GetRelativePath(Generator, Path.GetDirectoryName(file)!).Split('/', '\\')]
                    )
            select $"{Path.GetRelativePath(Generator, file)} declares {declared.Groups[1].Value}";

        Assert.Empty(strays);
    }

    [Fact]
    public void No_file_is_too_long_to_read() => Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count() > LongestFile);

    [Fact]
    public void No_line_is_too_long_to_read() => Assert.Empty(LongLines(Generator).Concat(LongLines(Repository.TestFile("."))));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Types, type => NoNames.Any(no => type.Name.EndsWith(no, StringComparison.Ordinal)));

    [Fact]
    public void No_static_field_can_change() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field is { IsInitOnly: false, IsLiteral: false } && !IsMadeByTheCompiler(field)
            select $"{type.FullName}.{field.Name}"
        );

    [Fact]
    public void No_type_is_inherited_more_than_two_deep() => Assert.DoesNotContain(Types, type => type.IsClass && OwnAncestors(type) > 2);

    static int OwnAncestors(Type type) => type.BaseType is { } parent && parent.Assembly == type.Assembly ? 1 + OwnAncestors(parent) : 0;

    static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsMadeByTheCompiler(outer));

    static IEnumerable<string> LongLines(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split('/', '\\').Any(part => part is "bin" or "obj"))
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > LongestLine);

    static IEnumerable<string> SourceFiles() =>
        Directory
            .EnumerateFiles(Generator, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Generator, file).Split('/', '\\').Any(folder => folder is "bin" or "obj"));

    /// <summary>The first folder of a file; empty for one beside the project.</summary>
    static string FolderOf(string file) => Path.GetRelativePath(Generator, file).Split('/', '\\') is [var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"\bLicensingSite\.([A-Z]\w*)(?=[.;\s])")]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
