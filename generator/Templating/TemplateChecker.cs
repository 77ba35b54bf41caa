using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Templating;

/// <summary>
/// Finds what is wrong with the user's template files before a page is made: syntax, partials and members that do not exist, and files that replace nothing.
/// Members are checked where their path begins with a variable that every page template sees.
/// </summary>
/// <param name="roots">The types of those variables by name.</param>
sealed class TemplateChecker(TemplateFiles files, TemplateParser parser, ModelAccessor.Cache accessors, IReadOnlyDictionary<string, Type> roots)
{
    public IReadOnlyList<Diagnostic> Check() => files.Own.IsEmpty ? [] : [.. files.Own.Keys.Where(TemplateFiles.IsTemplate).SelectMany(CheckTemplate), .. Unused()];

    List<Diagnostic> CheckTemplate(string path)
    {
        try
        {
            var visitor = new TemplateVisitor(files, parser, accessors, roots, path);
            visitor.Visit(parser.Find(TemplateFiles.NameWithoutExtension(path))!.Page);
            return visitor.Found;
        }
        catch (FaultException fault)
        {
            return [fault.Diagnostic];
        }
    }

    /// <summary>Files that no page is made of: they replace no built-in file, and no template names them.</summary>
    IEnumerable<Diagnostic> Unused()
    {
        var added = files.Own.Keys.Where(path => BuiltInTemplates.Read(path) is null).ToArray();
        if (added.Length == 0)
        {
            yield break;
        }

        var named = TemplateNames.In(files);
        foreach (var path in added.Where(path => !IsUsed(path, named)))
        {
            var meant = ClosestMatch.To(path, BuiltInTemplates.Paths) ?? BuiltInTemplates.Paths.FirstOrDefault(known => NameWithoutExtensions(known) == NameWithoutExtensions(path));
            yield return new Diagnostic(
                Rules.UnusedTemplate,
                Place.WholeFile(files.NameOf(path)),
                $"This file replaces no built-in template file, and no template uses it. {(meant is null ? "Delete it, or use it in a template." : $"Did you mean '{meant}'?")}",
                path,
                meant);
        }
    }

    static string NameWithoutExtensions(string path) => $"{Path.GetDirectoryName(path)}/{Path.GetFileName(path).Split('.')[0]}";

    static bool IsUsed(string path, TemplateNames named) => path.Split('/') switch
    {
        ["partials", ..] when TemplateFiles.IsTemplate(path) => named.Partials.Contains(TemplateFiles.NameWithoutExtension(path)["partials/".Length..]),
        ["strings", var file] when file.EndsWith(".yml", StringComparison.Ordinal) => Locale.TryParse(Path.GetFileNameWithoutExtension(file), out _),
        ["assets", .. var rest] => named.Mentions(string.Join('/', rest)),
        _ => false,
    };
}
