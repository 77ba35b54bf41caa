using LicensingSite.Diagnostics;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Reporting;
using LicensingSite.Scaffolding;
using LicensingSite.Templating;

namespace LicensingSite.Cli;

/// <summary><c>new</c>: creates a site, a page, or a translation. Never overwrites files.</summary>
sealed class NewCommand(CommandContext context)
{
    /// <param name="translations">Null or empty for French, or for English if the source is French.</param>
    public ExitCode Site(string folder, string title, Locale source, IReadOnlyList<Locale>? translations)
    {
        if (translations is not { Count: > 0 })
        {
            translations = Locale.TryParse(source.Language == "fr" ? "en-US" : "fr-FR", out var other) ? [other] : [];
        }

        var others = translations.Where(locale => locale != source).Distinct().ToArray();
        var ended = Write(() =>
        {
            var (facts, today) = (ThisProgram.Facts(context), DateOnly.FromDateTime(DateTime.Now));
            var plan = SiteScaffold.Plan(folder, title, source, others, facts, today);
            return plan with { Notes = [.. plan.Notes, .. others.SelectMany(locale => UiStringNotes("templates", locale))] };
        });
        if (ended == ExitCode.Clean)
        {
            context.Error.WriteLine(
                $"To preview the site: {ThisProgram.Command(context)} serve --source "
                    + $"{(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)} --open"
            );
        }

        return ended;
    }

    public ExitCode Page(BuildOptions options, string path, string? title)
    {
        var (config, faults) = ConfigLoader.Load(options);
        return config is null
            ? ReportErrors(faults)
            : Write(() =>
                PageScaffold.Plan(
                    Shown(config.Locales[0].Root),
                    file => TreeLoader.IsMarkdownPage(config.Locales[0], file),
                    path,
                    context.WorkingFolder,
                    title,
                    DateOnly.FromDateTime(DateTime.Now)
                )
            );
    }

    public ExitCode Translation(BuildOptions options, Locale locale)
    {
        var (config, faults) = ConfigLoader.Load(options);
        return config is null
            ? ReportErrors(faults)
            : Write(() =>
                LocaleScaffold.Plan(options.Source, locale, [.. config.Locales.Select(source => source.Locale)]) with
                {
                    Notes = [.. UiStringNotes(options.Templates, locale)],
                }
            );
    }

    /// <summary>Notes whether the user interface is translated into a locale.</summary>
    static IEnumerable<string> UiStringNotes(string templates, Locale locale)
    {
        var names = TemplateFiles.Read(templates).Below("strings/").Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        if (names.Contains(locale.Tag, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"The user interface is already translated into {locale}.";
        }
        else
        {
            var kin = names.FirstOrDefault(name => name.StartsWith(locale.Language + "-", StringComparison.OrdinalIgnoreCase));
            yield return $"The user interface is not translated into {locale} (untranslated-interface), so it is shown in "
                + $"{kin ?? "the source locale"}. Translate strings/{kin ?? "en-US"}.yml of the templates into "
                + $"strings/{locale}.yml.";
        }
    }

    ExitCode Write(Func<ScaffoldPlan> plan)
    {
        try
        {
            var files = plan();
            if (files.Write() is { } error)
            {
                context.Error.WriteLine($"{error} Nothing was written.");
                return ExitCode.Misconfigured;
            }

            Print(files);
            return ExitCode.Clean;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"{fault.Message} Nothing was written. Free disk space, fix the permissions, or use another folder.");
            return ExitCode.Misconfigured;
        }
    }

    void Print(ScaffoldPlan files)
    {
        foreach (
            var (done, file) in files.Created.Select(file => ("created", file)).Concat(files.Changed.Select(file => ("changed", file)))
        )
        {
            context.Output.WriteLine($"{done} {file.Path.Replace('\\', '/')}");
        }

        foreach (var note in files.Notes)
        {
            context.Error.WriteLine(note);
        }
    }

    ExitCode ReportErrors(IEnumerable<Diagnostic> faults)
    {
        TextReport.Write(Diagnostic.Sorted(faults), context.Output, context.HasColours);
        return ExitCode.Misconfigured;
    }

    /// <summary>Returns the folder relative to the working folder if that is shorter.</summary>
    string Shown(string root) =>
        Path.GetRelativePath(context.WorkingFolder, root) is var seen && seen.Length < root.Length ? context.Resolve(seen) : root;
}
