using System.Collections.Immutable;
using System.Reflection;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>The templates that are embedded in the program. A file costs nothing until it is read.</summary>
static class BuiltInTemplates
{
    const string Prefix = "templates/";

    const string MinifiedPrefix = "minified/";

    /// <summary>Paths relative to the folder of templates, with <c>/</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Hash of all of them: that of the program they come with.</summary>
    public static Fingerprint Fingerprint { get; } = Fingerprint.Of(Assembly.ManifestModule.ModuleVersionId.ToByteArray());

    static Assembly Assembly => typeof(BuiltInTemplates).Assembly;

    /// <summary>The content of a file; null where there is none of that path.</summary>
    public static byte[]? Read(string path) => ReadResource(Prefix + path);

    /// <summary>The minified content of a script or style sheet; null where there is none of that name.</summary>
    /// <param name="name">Path relative to the folder of assets.</param>
    public static byte[]? ReadMinified(string name) => ReadResource(MinifiedPrefix + name);

    static byte[]? ReadResource(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
