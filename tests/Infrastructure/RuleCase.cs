using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Work;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>
/// A folder of <c>tests/Sites</c>: <c>content/</c> or what <c>options.txt</c> names instead, files laid over the built-in templates in
/// <c>templates/</c>, and <c>expected.txt</c>. It is built in a copy of its own. What nothing leads to counts only where it is what a site
/// shows.
/// </summary>
sealed class RuleCase : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("case-").FullName;
    readonly string original;

    readonly string id;

    public RuleCase(string id)
    {
        this.id = id;
        original = Repository.TestFile($"Sites/{id}");
        Copy(original, folder);
    }

    public static IEnumerable<string> Ids =>
        Directory.EnumerateDirectories(Repository.TestFile("Sites")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Expected => Path.Combine(original, "expected.txt");

    /// <summary>The folder of the copy.</summary>
    public string Folder => folder;

    /// <summary>
    /// A command line that builds the case in its folder, with the templates that come with the program where it has none of its own.
    /// </summary>
    public IReadOnlyList<string> CommandLine => ["build", "--no-cache", .. Words];

    IReadOnlyList<string> Words =>
        File.Exists(Path.Combine(folder, "options.txt"))
            ? File.ReadAllText(Path.Combine(folder, "options.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : [];

    string Templates => Path.Combine(folder, "templates");

    /// <summary>The findings of a build, as the text printer prints them, paths relative to the case's folder.</summary>
    public string Findings()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture);
        TextReport.Write(
            Diagnostic.Sorted(
                Build(Options()).Where(found => found.Rule.Id == id || found.Rule.Id is not ("orphan-page" or "unused-file"))
            ),
            printed
        );
        return printed
            .ToString()
            .Replace(folder + "/", "", StringComparison.Ordinal)
            .Replace(Repository.Root + "/", "", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    IEnumerable<Diagnostic> Build(BuildOptions options)
    {
        var outcome = SiteBuild.Run(options, folder, isCompressed: false, new Jobs(options.Jobs), CompiledTemplates.Workspace);
        return [.. outcome.Result?.Diagnostics ?? [], .. outcome.Refusals];
    }

    BuildOptions Options()
    {
        var parsed = Cli.CommandLine.Create().Parse(["build", .. Words]);
        Assert.Empty(parsed.Errors);
        var locales = parsed.GetValue<LocaleFolder[]>("--locale") ?? [];
        return new BuildOptions(
            At(parsed.GetValue<string>("--source")!),
            parsed.GetValue<Locale?>("--source-locale")?.Tag,
            [.. locales.Select(locale => locale with { Folder = At(locale.Folder) })],
            Directory.Exists(Templates) ? Templates : Repository.Templates,
            At(parsed.GetValue<string>("--output")!),
            parsed.GetValue<BaseUrl?>("--base-url")?.Absolute(""),
            Jobs: 1,
            UseCache: false
        );
    }

    string At(string path) => Path.Combine(folder, path);

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
