using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Localization;
using LicensingSite.Model;

namespace LicensingSite.Templating;

/// <summary>
/// The texts of the interface, complete for each locale of a site: what one lacks comes from its language, the source locale, or English.
/// </summary>
sealed class StringTables
{
    const string Fallback = "en-US";

    readonly ImmutableDictionary<Locale, Table> tables;

    StringTables(ImmutableDictionary<Locale, Table> tables) => this.tables = tables;

    /// <param name="Texts">By key; of a text with a count in it, all its forms as JSON, for scripts.</param>
    /// <param name="Plurals">The texts with a count in them.</param>
    sealed record Table(ImmutableSortedDictionary<string, string> Texts, ImmutableSortedDictionary<string, PluralText> Plurals);

    public ImmutableSortedDictionary<string, string> this[Locale locale] => tables[locale].Texts;

    /// <summary>A text with a count in it; the bare number where there is no such text.</summary>
    public string Counted(Locale locale, string key, int count) =>
        tables[locale].Plurals.GetValueOrDefault(key)?.With(locale, count) ?? LocaleFormat.Number(locale, count);

    public static StringTables Load(TemplateSet templates, SiteConfig config, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var locales = config.Locales.Select(source => source.Locale).ToArray();
        var files = new Dictionary<string, StringFile?>(StringComparer.OrdinalIgnoreCase);
        var tables = locales.ToImmutableDictionary(
            locale => locale,
            locale => Complete(locale, config.Source, Read, templates, diagnostics)
        );
        diagnostics.AddRange(files.Values.OfType<StringFile>().SelectMany(file => file.Faults));
        var own = locales
            .Where(locale => templates.OwnStrings(locale.Tag))
            .Select(locale => Read(locale.Tag))
            .OfType<StringFile>()
            .ToArray();
        if (own.Length > 0)
        {
            var used = templates.UsedStrings;
            diagnostics.AddRange(own.SelectMany(file => Unknown(file, used)));
        }

        return new StringTables(tables);

        StringFile? Read(string tag)
        {
            if (!files.TryGetValue(tag, out var file))
            {
                files.Add(tag, file = templates.Strings(tag));
            }

            return file;
        }
    }

    /// <param name="read">Reads the file of a locale's tag; null where there is none.</param>
    static Table Complete(
        Locale locale,
        Locale source,
        Func<string, StringFile?> read,
        TemplateSet templates,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var own = read(locale.Tag);
        var kin =
            own is null || templates.OwnStrings(locale.Tag)
                ? templates.StringTags.Where(tag => tag.StartsWith(locale.Language + "-", StringComparison.OrdinalIgnoreCase)).Select(read)
                : [];
        StringFile[] all = [.. kin.Prepend(own).Append(read(source.Tag)).Append(read(Fallback)).OfType<StringFile>()];
        var plurals = Together(all, file => file.Plurals);
        var texts = Together(all, file => file.Texts).RemoveRange(plurals.Keys);

        var keys = texts.Keys.Select(key => (key, false)).Concat(plurals.Keys.Select(key => (key, true))).ToArray();
        if (own is null)
        {
            var shown = Path.GetFileNameWithoutExtension(all.FirstOrDefault()?.Name);
            diagnostics.Add(
                new Diagnostic(
                    Rules.UntranslatedInterface,
                    Place.WholeFile(templates.NameOf($"strings/{locale}.yml")),
                    $"The user interface is not translated into {locale}, so it is shown in {shown}. Translate "
                        + $"strings/{shown}.yml of the templates into strings/{locale}.yml."
                )
            );
        }
        else if (own.Missing(locale, keys).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } missing)
        {
            diagnostics.Add(
                new Diagnostic(
                    Rules.MissingString,
                    Place.WholeFile(own.Name),
                    $"These strings are missing, so readers of {locale} see them in another language: "
                        + $"{string.Join(", ", missing)}. Add them."
                )
            );
        }

        return new Table(texts.AddRange(plurals.Select(plural => KeyValuePair.Create(plural.Key, plural.Value.ToJson()))), plurals);
    }

    /// <summary>The texts of several files; of two for one key, the first.</summary>
    static ImmutableSortedDictionary<string, T> Together<T>(
        IEnumerable<StringFile> files,
        Func<StringFile, ImmutableSortedDictionary<string, T>> texts
    )
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (key, text) in files.SelectMany(texts))
        {
            all.TryAdd(key, text);
        }

        return all.ToImmutable();
    }

    static IEnumerable<Diagnostic> Unknown(StringFile file, UsedStrings used)
    {
        foreach (var (key, place) in file.Places.Where(entry => !used.Contains(entry.Key)))
        {
            var meant = ClosestMatch.To(key, used.Keys);
            var remedy = meant is null ? "Delete it, or use it in a template." : $"Did you mean '{meant}'?";
            yield return new Diagnostic(Rules.UnknownKey, place, $"No template uses the string '{key}'. {remedy}", key, meant);
        }
    }
}
