using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>
/// Checks the user's template files before a page is rendered: syntax, names that do not exist, and files that replace nothing.
/// Members are checked where the type of their owner is known: variables of the model, and loops over their lists.
/// </summary>
/// <param name="roots">The types of the variables of the model by name.</param>
/// <param name="functions">The functions that templates can call, by name, and by group and name.</param>
sealed class TemplateChecker(
    TemplateFiles files,
    TemplateParser parser,
    ModelAccessor.Cache accessors,
    IReadOnlyDictionary<string, Type> roots,
    ScriptObject functions
)
{
    /// <summary>Variables that no template can assign, so that they always have the type of the model.</summary>
    static readonly string[] ReadOnlyVariables = ["page", "site"];

    public IReadOnlyList<Diagnostic> Check()
    {
        if (files.Own.IsEmpty)
        {
            return [];
        }

        var uses = TemplateUses.In(files, parser);
        var names = new TemplateVisitor.Names(
            roots,
            functions,
            [.. uses.Variables.Except(ReadOnlyVariables)],
            [.. files.Below("partials/").Where(TemplateFiles.IsTemplate).Select(TemplateFiles.NameWithoutExtension)],
            [.. TextKeys()]
        );
        return [.. files.Own.Keys.Where(TemplateFiles.IsTemplate).SelectMany(path => CheckTemplate(path, names)), .. Unused(uses)];
    }

    List<Diagnostic> CheckTemplate(string path, TemplateVisitor.Names names)
    {
        try
        {
            var visitor = new TemplateVisitor(parser, accessors, names, path);
            visitor.Visit(parser.Find(TemplateFiles.NameWithoutExtension(path))!.Page);
            return visitor.Found;
        }
        catch (FaultException fault)
        {
            return [fault.Diagnostic];
        }
    }

    /// <summary>Files that no page is made of: they replace no built-in file, and no template names them.</summary>
    IEnumerable<Diagnostic> Unused(TemplateUses uses)
    {
        var added = files.Own.Keys.Where(path => BuiltInTemplates.Read(path) is null).ToArray();
        if (added.Length == 0)
        {
            yield break;
        }

        foreach (var path in added.Where(path => !IsUsed(path, uses)))
        {
            yield return Unused(files, path);
        }
    }

    /// <summary>The finding for a file that no page is made of.</summary>
    public static Diagnostic Unused(TemplateFiles files, string path)
    {
        var isPage = path.StartsWith("pages/", StringComparison.Ordinal);
        var meant =
            ClosestMatch.To(path, BuiltInTemplates.Paths)
            ?? BuiltInTemplates.Paths.FirstOrDefault(known => NameWithoutExtensions(known) == NameWithoutExtensions(path));
        var remedy =
            meant is not null ? $"Did you mean '{meant}'?"
            : isPage ? "Delete it, or name it as the 'layout' of a page."
            : "Delete it, or use it in a template.";
        return new Diagnostic(
            Rules.UnusedTemplate,
            Place.WholeFile(files.NameOf(path)),
            $"This file replaces no built-in template file, and no {(isPage ? "page" : "template")} uses it. {remedy}",
            path,
            meant
        );
    }

    static string NameWithoutExtensions(string path) => $"{Path.GetDirectoryName(path)}/{Path.GetFileName(path).Split('.')[0]}";

    bool IsUsed(string path, TemplateUses uses) =>
        path.Split('/') switch
        {
            ["partials", ..] when TemplateFiles.IsTemplate(path) => uses.Partials.Contains(
                TemplateFiles.NameWithoutExtension(path)["partials/".Length..]
            ),
            ["pages", _] when TemplateFiles.IsTemplate(path) => true, // Pages name it; CheckPages of TemplateSet reports it if none does.
            ["strings", var file] when file.EndsWith(".yml", StringComparison.Ordinal) => Locale.TryParse(
                Path.GetFileNameWithoutExtension(file),
                out _
            ),
            ["assets", .. var rest] => IsMentioned(string.Join('/', rest)),
            _ => false,
        };

    /// <summary>True if a template, style sheet or script contains the name of an asset.</summary>
    bool IsMentioned(string asset) =>
        files
            .Below("")
            .Where(path => TemplateFiles.IsTemplate(path) || Path.GetExtension(path) is ".css" or ".js")
            .Any(path => files.Find(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(asset)) >= 0);

    IEnumerable<string> TextKeys() =>
        files
            .Below("strings/")
            .Where(name => name.EndsWith(".yml", StringComparison.Ordinal))
            .Select(name => StringFile.Read(name, files.Find($"strings/{name}")!))
            .SelectMany(file => file.Texts.Keys.Concat(file.Plurals.Keys))
            .Distinct();
}
