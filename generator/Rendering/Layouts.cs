using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>The layouts that pages may name: built-in kinds of content, and page templates of the author.</summary>
/// <param name="templates">Built-in templates and the author's.</param>
sealed class Layouts(TemplateSet templates)
{
    static readonly string[] BuiltIn = [.. Enum.GetValues<PageKind>().Select(NameOf)];

    /// <summary>The name of the template that shows a page.</summary>
    public string Of(Page page) => page.Content.Layout is { Name: var name } && Names.Contains(name) ? name : NameOf(page.Kind);

    IEnumerable<string> Names => BuiltIn.Concat(templates.OwnPages);

    /// <summary>Layouts that do not exist, and page templates that no page names.</summary>
    public IEnumerable<Diagnostic> Check(Site site)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in site.Locales.SelectMany(locale => locale.Pages).Where(page => !page.IsFallback).Select(page => page.Page))
        {
            if (page.Content.Layout is { Name: var name } && !Names.Contains(name) && NotFound(page, name) is { } fault)
            {
                yield return fault;
            }

            used.Add(Of(page));
        }

        foreach (var unused in templates.CheckPages(used))
        {
            yield return unused;
        }
    }

    /// <summary>
    /// Null for a default of the configuration on a site without page templates: other generators use the same key for layouts of theirs.
    /// </summary>
    Diagnostic? NotFound(Page page, string name)
    {
        var reference = page.References.FirstOrDefault(reference => reference.Kind == ReferenceKind.Layout);
        if (reference is null && templates.OwnPages.IsEmpty)
        {
            return null;
        }

        var meant = ClosestMatch.To(name, Names);
        var remedy = meant is null
            ? $"Known layouts: {string.Join(", ", Names.Order(StringComparer.Ordinal))}. "
                + $"Or add pages/NAME{TemplateFiles.Extension} to your templates."
            : $"Did you mean '{meant}'?";
        return new Diagnostic(
            Rules.LayoutNotFound,
            reference?.Place ?? Place.WholeFile(page.Structure.Source.File),
            $"Layout '{name}' not found. {remedy}",
            name,
            meant
        );
    }

    static string NameOf(PageKind kind) => kind.ToString().ToLowerInvariant();
}
