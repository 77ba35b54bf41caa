using System.Text;
using System.Text.RegularExpressions;

namespace LicensingSite.Templating;

/// <summary>Looks for what templates need and the folder lacks. Handlebars itself shows a missing partial as nothing, or as something else.</summary>
static partial class TemplateReferences
{
    static readonly string[] Needed =
    [
        "pages/article.hbs", "pages/landing.hbs", "pages/faq.hbs", "pages/index.hbs", "pages/search.hbs", "pages/not-found.hbs", "pages/languages.hbs", "pages/nowhere.hbs",
        "assets/style.css", "assets/site.js", "assets/languages.js", "assets/search.js", "assets/search-dialog.js", "assets/search-dialog.css",
    ];

    /// <summary>Something missing, and which template asks for it at what offset of its text.</summary>
    internal sealed record MissingFile(string Template, string Reason, string Text, int? Offset);

    public static IEnumerable<MissingFile> Missing(TemplateFolder folder)
    {
        var missing = Needed.Where(name => !folder.Files.ContainsKey(name)).Select(name => new MissingFile(name, "This file is missing.", "", null));
        var partials = folder.Files.Keys
            .Where(name => name.EndsWith(".hbs", StringComparison.Ordinal) && !name.StartsWith("pages/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .ToHashSet(StringComparer.Ordinal);
        return missing.Concat(folder.Files.Where(file => file.Key.EndsWith(".hbs", StringComparison.Ordinal)).SelectMany(file => MissingPartials(file.Key, Encoding.UTF8.GetString(file.Value), partials)));
    }

    static IEnumerable<MissingFile> MissingPartials(string template, string text, HashSet<string> partials) =>
        Partial().Matches(text)
            .Select(match => match.Groups[1])
            .Where(name => !partials.Contains(name.Value))
            .Select(name => new MissingFile(template, $"There is no partial '{name.Value}': no file {name.Value}.hbs in partials/.", text, name.Index));

    [GeneratedRegex(@"\{\{~?#?>\s*([\w][\w\-/]*)")]
    private static partial Regex Partial();
}
