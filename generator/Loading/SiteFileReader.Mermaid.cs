using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

sealed partial class SiteFileReader
{
    MermaidSettings Mermaid(YamlNode? node)
    {
        var none = SiteFile.None.Mermaid;
        if (node is null or YamlScalar { IsNull: true })
        {
            return none;
        }

        if (node is not YamlMap map)
        {
            return Refuse(node, "a set of key-value pairs", none);
        }

        CheckKeys(map, SiteFileSchema.MermaidKeys);
        return none with { Command = Command(map[SiteFileSchema.Command]), Script = Script(map[SiteFileSchema.Script]) };
    }

    EquatableArray<string>? Command(YamlNode? node)
    {
        switch (node)
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar program:
                return [program.Value];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>().Select(item => item.Value)];
            default:
                return Refuse<EquatableArray<string>?>(node, "a program, or a list of a program and its arguments", null);
        }
    }

    string? Script(YamlNode? node) =>
        node switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlScalar path => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path.Value)),
            _ => Refuse<string?>(node, "the path of a file, relative to this one", null),
        };
}
