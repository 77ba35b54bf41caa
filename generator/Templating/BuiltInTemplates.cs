using System.Collections.Immutable;
using System.Reflection;

namespace LicensingSite.Templating;

/// <summary>The templates that are embedded in the program. A file costs nothing until it is read.</summary>
static class BuiltInTemplates
{
    const string Prefix = "templates/";

    /// <summary>Paths relative to the folder of templates, with <c>/</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    static Assembly Assembly => typeof(BuiltInTemplates).Assembly;

    /// <summary>The content of a file; null where there is none of that path.</summary>
    public static byte[]? Read(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(Prefix + path);
        if (stream is null)
        {
            return null;
        }

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
