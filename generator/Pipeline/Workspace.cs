using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Rendering;
using LicensingSite.Templating;

namespace LicensingSite.Pipeline;

/// <summary>Everything a site is made with, apart from its pages: configuration, templates, texts of the interface.</summary>
sealed record Workspace(SiteConfig Config, TemplateSet Templates, StringTables Strings, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads all of it; null where findings say why nothing can be built.</summary>
    /// <param name="before">An earlier one, whose compiled templates are used again while their files are the same.</param>
    public static (Workspace? Workspace, ImmutableArray<Diagnostic> Diagnostics) Open(BuildOptions options, Workspace? before = null)
    {
        var (config, found) = ConfigLoader.Load(options);
        if (config is null)
        {
            return (null, found);
        }

        var diagnostics = found.ToBuilder();
        try
        {
            var files = TemplateFiles.Read(options.Templates);
            var templates =
                before?.Templates.Fingerprint == files.Fingerprint
                    ? before.Templates
                    : new TemplateSet(files, TemplateModel.Default, TemplateModel.Roots);
            diagnostics.AddRange(templates.Check());
            var strings = StringTables.Load(templates, config, diagnostics);
            var isUsable = !diagnostics.Any(one => one.Rule.StopsTheBuild);
            return (isUsable ? new Workspace(config, templates, strings, diagnostics.ToImmutable()) : null, diagnostics.ToImmutable());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                new Diagnostic(
                    Rules.TemplateError,
                    Place.WholeFile(options.Templates),
                    $"Cannot read the templates: {fault.Message} Set their folder with --templates."
                )
            );
            return (null, diagnostics.ToImmutable());
        }
    }
}
