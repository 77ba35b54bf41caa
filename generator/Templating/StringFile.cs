using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Localization;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Templating;

/// <summary>One file of texts of the interface: a text for each key, or the forms of a text with a count in it.</summary>
/// <param name="Name">Of the file, as the user knows it.</param>
/// <param name="Faults">What is wrong with the file itself.</param>
sealed record StringFile(
    string Name,
    ImmutableSortedDictionary<string, string> Texts,
    ImmutableSortedDictionary<string, PluralText> Plurals,
    ImmutableSortedDictionary<string, Place> Places,
    ImmutableArray<Diagnostic> Faults
)
{
    public static StringFile Read(string name, byte[] content)
    {
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        var lines = SourceLines.Of(name, text);
        var document = YamlReader.Read(text);
        var root = document.Root as YamlMap;
        var entries = root?.Entries ?? [];
        return new StringFile(
            name,
            entries
                .Where(entry => entry.Value is YamlScalar)
                .ToImmutableSortedDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal),
            entries
                .Where(entry => entry.Value is YamlMap)
                .ToImmutableSortedDictionary(entry => entry.Key.Value, entry => Plural((YamlMap)entry.Value), StringComparer.Ordinal),
            entries.ToImmutableSortedDictionary(
                entry => entry.Key.Value,
                entry => new Place(lines, entry.Key.Start, entry.Key.End),
                StringComparer.Ordinal
            ),
            [
                .. document.Faults.Select(fault => new Diagnostic(
                    fault.IsDuplicateKey ? Rules.YamlDuplicateKey : Rules.TemplateError,
                    new Place(lines, fault.Start, fault.End),
                    fault.IsDuplicateKey
                        ? $"The key '{fault.Message}' is duplicated. Remove one."
                        : $"This is not valid YAML: {fault.Message}"
                )),
                .. root is null && document.Root is { } other
                    ? [WrongKind(other, "A strings file is a map of keys and texts.", lines)]
                    : NoFaults,
                .. entries.SelectMany(entry => entry.Value is YamlMap map ? UnknownForms(map, lines) : WrongKinds(entry.Value, lines)),
            ]
        );
    }

    static readonly Diagnostic[] NoFaults = [];

    /// <summary>
    /// This file without the entries that are a plain text where another file has plural forms, or the contrary; each of them is a fault.
    /// </summary>
    public StringFile Matching(StringFile reference)
    {
        var plain = Texts.Keys.Where(reference.Plurals.ContainsKey).ToArray();
        var plural = Plurals.Keys.Where(reference.Texts.ContainsKey).ToArray();
        return plain.Length + plural.Length == 0
            ? this
            : this with
            {
                Texts = Texts.RemoveRange(plain),
                Plurals = Plurals.RemoveRange(plural),
                Faults =
                [
                    .. Faults,
                    .. plain.Select(key =>
                        InvalidValue(key, $"The string '{key}' has a count. Write its plural forms, such as one and other.")
                    ),
                    .. plural.Select(key =>
                        InvalidValue(key, $"The string '{key}' has no count. Write one text in place of plural forms.")
                    ),
                ],
            };
    }

    Diagnostic InvalidValue(string key, string message) => new(Rules.InvalidValue, Places[key], message, key);

    /// <summary>This file, completed by another.</summary>
    public StringFile With(StringFile? other) =>
        other is null
            ? this
            : this with
            {
                Texts = other.Texts.RemoveRange(Plurals.Keys).SetItems(Texts),
                Plurals = other.Plurals.RemoveRange(Texts.Keys).SetItems(Plurals),
            };

    /// <summary>
    /// The keys for which there is no text, and the forms that the locale's grammar needs and a text lacks, as <c>results.few</c>.
    /// </summary>
    /// <param name="keys">Every key there is, and whether its text has a count in it.</param>
    public IEnumerable<string> Missing(Locale locale, IEnumerable<(string Key, bool IsPlural)> keys) =>
        keys.SelectMany(wanted =>
            !wanted.IsPlural ? (Texts.ContainsKey(wanted.Key) ? [] : [wanted.Key])
            : Plurals.GetValueOrDefault(wanted.Key) is { } plural
                ? PluralRules
                    .CategoriesOf(locale)
                    .Where(category => plural.Forms.GetValueOrDefault(category) is not { Length: > 0 })
                    .Select(category => $"{wanted.Key}.{PluralText.NameOf(category)}")
            : [wanted.Key]
        );

    static PluralText Plural(YamlMap map)
    {
        var forms = Enum.GetValues<PluralCategory>()
            .Where(category => map.Text(PluralText.NameOf(category)) is not null)
            .ToImmutableSortedDictionary(category => category, category => map.Text(PluralText.NameOf(category))!);
        return new PluralText(
            forms.ContainsKey(PluralCategory.Other) ? forms : forms.Add(PluralCategory.Other, forms.Values.LastOrDefault(""))
        );
    }

    static IEnumerable<Diagnostic> WrongKinds(YamlNode value, SourceLines lines) =>
        value is YamlScalar ? [] : [WrongKind(value, "This is not a text. Write one text, or a map of plural forms.", lines)];

    static Diagnostic WrongKind(YamlNode node, string message, SourceLines lines) =>
        new(Rules.InvalidValue, new Place(lines, node.Start, node.End), message);

    static IEnumerable<Diagnostic> UnknownForms(YamlMap map, SourceLines lines)
    {
        var known = Enum.GetValues<PluralCategory>().Select(PluralText.NameOf).ToArray();
        var nested = map.Entries.SelectMany(form => WrongKinds(form.Value, lines));
        var unknown = map
            .Entries.Where(form => !known.Contains(form.Key.Value))
            .Select(form =>
            {
                var meant = ClosestMatch.To(form.Key.Value, known);
                var remedy = meant is null ? $"Known forms: {string.Join(", ", known)}." : $"Did you mean '{meant}'?";
                return new Diagnostic(
                    Rules.UnknownKey,
                    new Place(lines, form.Key.Start, form.Key.End),
                    $"Unknown plural form '{form.Key.Value}'. {remedy}",
                    form.Key.Value,
                    meant
                );
            });
        return nested.Concat(unknown);
    }
}
