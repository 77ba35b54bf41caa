using LicensingSite.Diagnostics;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Reporting;
using LicensingSite.Scaffolding;
using LicensingSite.Templating;

namespace LicensingSite.Cli;

/// <summary><c>new</c>: begins a site, a page, or a translation. Nothing that is there is ever written over.</summary>
sealed class NewCommand(CommandContext context)
{
    /// <param name="translations">Null for French, or English where the source is French.</param>
    public ExitCode Site(string folder, string title, Locale source, IReadOnlyList<Locale>? translations)
    {
        if (translations is not { Count: > 0 })
        {
            translations = Locale.TryParse(source.Language == "fr" ? "en-US" : "fr-FR", out var other) ? [other] : [];
        }

        var others = translations.Where(locale => locale != source).Distinct().ToArray();
        var ended = Write(() => SiteScaffold.Plan(folder, title, source, others, DateOnly.FromDateTime(DateTime.Now)) with { Notes = [.. others.SelectMany(locale => Interface("templates", locale))] });
        if (ended == ExitCode.Clean)
        {
            context.Error.WriteLine($"See it: serve --source {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)} --open");
        }

        return ended;
    }

    public ExitCode Page(BuildOptions options, string path, string? title)
    {
        var (config, faults) = ConfigLoader.Load(options);
        return config is null ? Refuse(faults) : Write(() => PageScaffold.Plan(Shown(config.Locales[0].Root), file => TreeLoader.IsMarkdownPage(config.Locales[0], file), path, context.WorkingFolder, title, DateOnly.FromDateTime(DateTime.Now)));
    }

    public ExitCode Translation(BuildOptions options, Locale locale)
    {
        var (config, faults) = ConfigLoader.Load(options);
        return config is null
            ? Refuse(faults)
            : Write(() => LocaleScaffold.Plan(options.Source, locale, [.. config.Locales.Select(source => source.Locale)]) with { Notes = [.. Interface(options.Templates, locale)] });
    }

    /// <summary>What a translation still needs so that buttons and notices speak its language.</summary>
    static IEnumerable<string> Interface(string templates, Locale locale)
    {
        var names = TemplateFiles.Read(templates).Below("strings/").Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        if (names.Contains(locale.Tag, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Buttons and notices are there in {locale}.";
        }
        else
        {
            var kin = names.FirstOrDefault(name => name.StartsWith(locale.Language + "-", StringComparison.OrdinalIgnoreCase));
            yield return $"There are no buttons and notices in {locale} yet, and the check says so (untranslated-interface); readers see those of {kin ?? "the source locale"}. Translate strings/{kin ?? "en-US"}.yml of the templates as strings/{locale}.yml.";
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
            context.Error.WriteLine($"{fault.Message} Nothing was written. Free some space, mend the permissions, or name another folder.");
            return ExitCode.Misconfigured;
        }
    }

    void Print(ScaffoldPlan files)
    {
        foreach (var (done, file) in files.Created.Select(file => ("created", file)).Concat(files.Changed.Select(file => ("changed", file))))
        {
            context.Output.WriteLine($"{done} {file.Path.Replace('\\', '/')}");
        }

        foreach (var note in files.Notes)
        {
            context.Error.WriteLine(note);
        }
    }

    ExitCode Refuse(IEnumerable<Diagnostic> faults)
    {
        TextReport.Write(Diagnostic.Sorted(faults), context.Output, context.HasColours);
        return ExitCode.Misconfigured;
    }

    /// <summary>A folder as seen from the working directory, where that is shorter.</summary>
    string Shown(string root) => Path.GetRelativePath(context.WorkingFolder, root) is var seen && seen.Length < root.Length ? context.At(seen) : root;
}
