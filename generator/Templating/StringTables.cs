using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Templating;

/// <summary>The texts of the interface, complete for each locale of a site: what one lacks comes from its language, the source locale, or English.</summary>
sealed class StringTables
{
    const string Fallback = "en-US";

    readonly ImmutableDictionary<Locale, ImmutableSortedDictionary<string, string>> tables;

    StringTables(ImmutableDictionary<Locale, ImmutableSortedDictionary<string, string>> tables) => this.tables = tables;

    public ImmutableSortedDictionary<string, string> this[Locale locale] => tables[locale];

    public static StringTables Load(TemplateSet templates, SiteConfig config, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = templates.StringFiles
            .Where(file => file.Key.EndsWith(".yml", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => Read(templates, file, diagnostics), StringComparer.OrdinalIgnoreCase);
        var locales = config.Locales.Select(source => source.Locale);
        return new StringTables(locales.ToImmutableDictionary(locale => locale, locale => Complete(locale, config.Source, files, templates, diagnostics)));
    }

    static ImmutableSortedDictionary<string, string> Complete(
        Locale locale, Locale source, Dictionary<string, Dictionary<string, string>> files, TemplateSet templates, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var own = files.GetValueOrDefault(locale.Tag);
        var kin = files.Where(file => file.Key.StartsWith(locale.Language + "-", StringComparison.OrdinalIgnoreCase)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var table in new[] { own }.Concat(kin).Append(files.GetValueOrDefault(source.Tag)).Append(files.GetValueOrDefault(Fallback)).OfType<Dictionary<string, string>>())
        {
            foreach (var (key, text) in table)
            {
                texts.TryAdd(key, text);
            }
        }

        var missing = texts.Keys.Where(key => own?.ContainsKey(key) != true).ToArray();
        if (missing.Length > 0)
        {
            var what = own is null ? "There is no such file" : $"These texts are missing: {string.Join(", ", missing)}";
            var place = Place.WholeFile(templates.NameOf($"strings/{locale}.yml"));
            diagnostics.Add(new Diagnostic(Rules.MissingString, place, $"{what}; another language's texts are shown to readers of {locale}. Add them."));
        }

        return texts.ToImmutable();
    }

    static Dictionary<string, string> Read(TemplateSet templates, KeyValuePair<string, byte[]> file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = Encoding.UTF8.GetString(file.Value);
        var lines = SourceLines.Of(templates.NameOf($"strings/{file.Key}"), text);
        var document = YamlReader.Read(text);
        diagnostics.AddRange(document.Faults.Select(fault => new Diagnostic(
            fault.IsDuplicateKey ? Rules.YamlDuplicateKey : Rules.TemplateError,
            new Place(lines, fault.Start, fault.End),
            fault.IsDuplicateKey ? $"The key '{fault.Message}' is given twice." : $"This is not valid YAML: {fault.Message}")));
        return (document.Root as YamlMap)?.Entries
            .Where(entry => entry.Value is YamlScalar)
            .ToDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal) ?? [];
    }
}
