using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LicensingSite.Diagnostics;
using LicensingSite.Work;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>
/// Templates ready to render, and the files that pages refer to. Input: template files. Invariant: nothing here depends on a locale or a
/// page.
/// </summary>
/// <param name="files">Built-in files and the user's.</param>
/// <param name="model">The types that templates see, by generated code.</param>
/// <param name="roots">The types of the variables that every page template sees, by name.</param>
sealed class TemplateSet(TemplateFiles files, JsonSerializerContext model, IReadOnlyDictionary<string, Type> roots)
{
    const string PageFolder = "pages/";

    readonly TemplateParser parser = new(files);
    readonly ModelAccessor.Cache accessors = new(model);
    readonly ScriptObject functions = TemplateFunctions.Create();

    /// <summary>Hash of everything a rendered page depends on besides its model.</summary>
    public Fingerprint Fingerprint => files.Fingerprint;

    /// <summary>Style sheets, scripts and pictures of the templates, in order of name.</summary>
    public ImmutableArray<TemplateAsset> Assets { get; } =
    [.. files.Below("assets/").Select(name => new TemplateAsset(name, files.Find($"assets/{name}")!))];

    /// <summary>What is wrong with the user's own files: the built-in ones are held by tests.</summary>
    public IReadOnlyList<Diagnostic> Check() => new TemplateChecker(files, parser, accessors, roots, functions).Check();

    /// <summary>Page templates that the user added to the built-in ones, by name.</summary>
    public ImmutableHashSet<string> OwnPages { get; } =
    [
        .. files
            .Own.Keys.Where(path => path.StartsWith(PageFolder, StringComparison.Ordinal) && TemplateFiles.IsTemplate(path))
            .Where(path => BuiltInTemplates.Read(path) is null)
            .Select(path => TemplateFiles.NameWithoutExtension(path)[PageFolder.Length..]),
    ];

    /// <summary>Added page templates that no page uses.</summary>
    /// <param name="used">Their names.</param>
    public IEnumerable<Diagnostic> CheckPages(IReadOnlySet<string> used) =>
        OwnPages
            .Where(name => !used.Contains(name))
            .Select(name => TemplateChecker.Unused(files, $"{PageFolder}{name}{TemplateFiles.Extension}"));

    /// <summary>The templates with the values of a locale.</summary>
    public LocaleTemplates For(object site, ImmutableSortedDictionary<string, string> texts) =>
        new(parser, accessors, functions, site, texts);

    /// <summary>The locale tags of all files of texts of the interface, in ordinal order.</summary>
    public IEnumerable<string> StringTags =>
        files.Below("strings/").Where(name => name.EndsWith(".yml", StringComparison.Ordinal)).Select(name => name[..^".yml".Length]);

    /// <summary>The texts of the interface that are shown anywhere.</summary>
    public UsedStrings UsedStrings => UsedStrings.In(TemplateUses.In(files, parser));

    /// <summary>The texts of the interface in a locale, the user's before the built-in ones; null where there is no file of them.</summary>
    /// <param name="tag">In any letter case.</param>
    public StringFile? Strings(string tag)
    {
        var builtIn = PathOf(tag, BuiltInTemplates.Paths) is { } path ? StringFile.Read(NameOf(path), BuiltInTemplates.Read(path)!) : null;
        return PathOf(tag, files.Own.Keys) is { } own
            ? StringFile.Read(NameOf(own), files.Own[own]).Matching(builtIn ?? English).With(builtIn)
            : builtIn;
    }

    static StringFile English => StringFile.Read("strings/en-US.yml", BuiltInTemplates.Read("strings/en-US.yml")!);

    static string? PathOf(string tag, IEnumerable<string> paths) =>
        paths.FirstOrDefault(path => path.Equals($"strings/{tag}.yml", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the user has a file of texts of the interface in a locale.</summary>
    public bool OwnStrings(string tag) => PathOf(tag, files.Own.Keys) is not null;

    public string NameOf(string path) => files.NameOf(path);

    /// <summary>The address of an asset relative to the site.</summary>
    public string Asset(string name) => Assets.First(asset => asset.Name == name).SitePath;
}
