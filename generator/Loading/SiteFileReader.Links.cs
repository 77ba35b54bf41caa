using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

sealed partial class SiteFileReader
{
    LinkSettings Links(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return LinkSettings.Default;
        }

        if (node is not YamlMap map)
        {
            return Refuse(node, "a set of key-value pairs", LinkSettings.Default);
        }

        CheckKeys(map, SiteFileSchema.LinkKeys);
        return new LinkSettings(
            AddressPatterns(map, SiteFileSchema.Ignore),
            AddressPatterns(map, SiteFileSchema.AllowPrivate),
            [.. Entries(map[SiteFileSchema.Accept], "URL patterns, each with a list of rules").Select(Acceptance)],
            Budget(map[SiteFileSchema.Budget])
        );
    }

    ImmutableArray<Glob> AddressPatterns(YamlMap map, string key) => [.. Items(map, key).OfType<YamlScalar>().Select(AddressPattern)];

    Glob AddressPattern(YamlScalar scalar) => Patterns.Check(Glob.OfText(scalar.Value), scalar.Value, PlaceOf(scalar), diagnostics);

    LinkSettings.Acceptance Acceptance(KeyValuePair<YamlScalar, YamlNode> line)
    {
        var items = line.Value is YamlList list ? list.Items : Refuse<ImmutableArray<YamlNode>>(line.Value, "a list of rules", []);
        return new LinkSettings.Acceptance(AddressPattern(line.Key), [.. items.OfType<YamlScalar>().Select(RuleId)]);
    }

    string RuleId(YamlScalar scalar)
    {
        var known = Rules.External.Select(rule => rule.Id).ToArray();
        if (!known.Contains(scalar.Value))
        {
            var suggestion = ClosestMatch.To(scalar.Value, known);
            var remedy = suggestion is null ? $"Valid rules: {string.Join(", ", known)}." : $"Did you mean '{suggestion}'?";
            diagnostics.Add(
                new Diagnostic(
                    Rules.InvalidValue,
                    PlaceOf(scalar),
                    $"'{scalar.Value}' is not a rule on external links. {remedy}",
                    scalar.Value,
                    suggestion
                )
            );
        }

        return scalar.Value;
    }

    TimeSpan Budget(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return LinkSettings.Default.Budget;
        }

        var text = (node as YamlScalar)?.Value;
        return
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes)
            && minutes is > 0 and <= 60 * 24
            ? TimeSpan.FromMinutes(minutes)
            : Refuse(node, "a number of minutes greater than 0, and at most 1440", LinkSettings.Default.Budget);
    }
}
