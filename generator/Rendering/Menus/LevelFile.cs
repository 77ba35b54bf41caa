using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Rendering.Menus;

/// <summary>
/// The entries below one of a table of contents, for scripts that show them when a reader opens it: a JSON list of titles, addresses, and
/// names of further levels.
/// </summary>
static class LevelFile
{
    static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files of all tables of contents of a locale.</summary>
    /// <param name="levelsOf">Returns the levels of a table of contents.</param>
    public static OutputGroup Group(SiteLocale locale, Func<NavigationTree, NavigationLevels> levelsOf) =>
        new(
            Routes.NavigationFolder(locale.Locale),
            () => new FingerprintBuilder().AddAll(locale.Menus, KeyOf).Build(),
            new(() => [.. locale.Menus.SelectMany(tree => Of(levelsOf(tree), locale.Locale))])
        );

    static void KeyOf(FingerprintBuilder key, NavigationTree tree) =>
        key.Add(tree.Path)
            .AddAll(tree.Nodes, (inner, node) => inner.Add(node.Title).Add(node.Href).Add(node.Parent).Add(node.Language?.Tag));

    static IEnumerable<OutputFile> Of(NavigationLevels levels, Locale locale) =>
        levels.All.Select(index =>
            OutputFile.Deferred(Routes.NavigationFile(locale, levels.NameBelow(index)!), () => Write(levels, index))
        );

    static byte[] Write(NavigationLevels levels, int above)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartArray();
        foreach (var index in levels.Below(above))
        {
            var node = levels.Tree.Nodes[index];
            json.WriteStartObject();
            json.WriteString("title", node.Title);
            Write(json, "href", levels.HrefOf(index));
            Write(json, "level", levels.NameBelow(index));
            Write(json, "lang", node.Language?.Tag);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
