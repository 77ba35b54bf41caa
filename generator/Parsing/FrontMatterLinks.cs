using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Finds URLs in all keys of front matter, and the name of a layout, so that they are checked like other links.</summary>
static class FrontMatterLinks
{
    /// <summary>Suffix of keys of URLs in any letter case: <c>feedback_help_link_url</c>, <c>canonicalUrl</c>.</summary>
    const string Url = "url";

    public static ImmutableArray<Reference> Of(YamlMap map, SourceFile file, SourceText text)
    {
        var links = ImmutableArray.CreateBuilder<Reference>();
        foreach (var (key, value) in map.Entries)
        {
            if (KindOf(key.Value) is { } kind && value is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            {
                var offsets = ScalarOffsets.Of(scalar, text.Text);
                links.Add(new Reference(kind, scalar.Value, file.Path, text.Place(offsets[0], offsets[^1])));
            }
        }

        return links.ToImmutable();
    }

    static ReferenceKind? KindOf(string key) =>
        key == FrontMatterSchema.BreadcrumbPath ? ReferenceKind.Breadcrumbs
        : key == FrontMatterSchema.Layout ? ReferenceKind.Layout
        : key.EndsWith(Url, StringComparison.OrdinalIgnoreCase) ? ReferenceKind.FrontMatter
        : null;
}
