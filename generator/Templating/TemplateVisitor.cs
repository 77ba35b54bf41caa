using LicensingSite.Diagnostics;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>Walks a template and finds names of partials, texts and members that do not exist.</summary>
/// <param name="roots">The types of the variables that every page template sees, by name.</param>
/// <param name="path">Of the template, with the extension.</param>
sealed class TemplateVisitor(
    TemplateFiles files, TemplateParser parser, ModelAccessor.Cache accessors, IReadOnlyDictionary<string, Type> roots, string path) : ScriptVisitor
{
    const string Texts = "text";

    static readonly string[] Includes = ["include", "include_cached"];

    public List<Diagnostic> Found { get; } = [];

    public override void Visit(ScriptFunctionCall? node)
    {
        if (node is { Target: ScriptVariable { Name: var name }, Arguments: [ScriptLiteral { Value: string partial } literal, ..] } && Includes.Contains(name))
        {
            var partials = files.Below("partials/").Where(TemplateFiles.IsTemplate).Select(TemplateFiles.NameWithoutExtension);
            Check(partial, partials, literal, $"There is no partial '{partial}': no file partials/{partial}{TemplateFiles.Extension}");
        }

        base.Visit(node);
    }

    public override void Visit(ScriptMemberExpression? node)
    {
        if (node is { Target: { } target, Member: { } member } && MembersOf(target) is { } names)
        {
            Check(member.Name, names, member, $"There is no '{node}'");
        }

        base.Visit(node);
    }

    void Check(string name, IEnumerable<string> known, ScriptNode node, string reason)
    {
        var names = known.ToArray();
        if (!names.Contains(name))
        {
            var meant = ClosestMatch.To(name, names);
            var remedy = meant is null ? "." : $". Did you mean '{meant}'?";
            Found.Add(parser.Fault(path, reason + remedy, node.Span) with { Target = name, Suggestion = meant });
        }
    }

    /// <summary>The names of all members; null where they are known only when the template is rendered.</summary>
    IEnumerable<string>? MembersOf(ScriptExpression owner) =>
        owner is ScriptVariableGlobal { Name: Texts } ? TextKeys()
        : TypeOf(owner) is { } type ? accessors.Of(type)?.Names
        : null;

    Type? TypeOf(ScriptExpression expression) => expression switch
    {
        ScriptVariableGlobal variable => roots.GetValueOrDefault(variable.Name),
        ScriptMemberExpression { Target: { } target, Member: { } member } when TypeOf(target) is { } owner => accessors.Of(owner)?.TypeOf(member.Name),
        _ => null,
    };

    IEnumerable<string> TextKeys() => files.Below("strings/")
        .Where(name => name.EndsWith(".yml", StringComparison.Ordinal))
        .Select(name => StringFile.Read(name, files.Find($"strings/{name}")!))
        .SelectMany(file => file.Texts.Keys.Concat(file.Plurals.Keys))
        .Distinct();
}
