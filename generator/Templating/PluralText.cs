using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using LicensingSite.Localization;
using LicensingSite.Model;

namespace LicensingSite.Templating;

/// <summary>A text with a count in it, in the forms that a language has for it.</summary>
/// <param name="Forms">By category; there is always one for <c>other</c>.</param>
sealed record PluralText(ImmutableSortedDictionary<PluralCategory, string> Forms)
{
    /// <summary>Where the count goes.</summary>
    public const string Count = "{count}";

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The name of a category in files and in browsers: <c>few</c>.</summary>
    public static string NameOf(PluralCategory category) => category.ToString().ToLowerInvariant();

    public string With(Locale locale, int count) =>
        (Forms.GetValueOrDefault(PluralRules.Of(locale, count)) ?? Forms[PluralCategory.Other]).Replace(
            Count,
            LocaleFormat.Number(locale, count),
            StringComparison.Ordinal
        );

    /// <summary>All forms for a script, which chooses among them: <c>{"one":"…","other":"…"}</c>.</summary>
    public string ToJson() =>
        new JsonObject(Forms.Select(form => KeyValuePair.Create<string, JsonNode?>(NameOf(form.Key), form.Value))).ToJsonString(Relaxed);
}
