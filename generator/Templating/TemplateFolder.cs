using System.Collections.Immutable;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>The files of a template folder as read from disk.</summary>
/// <param name="Folder">As the user gave it.</param>
/// <param name="Files">Content by path relative to the folder, with <c>/</c>.</param>
sealed record TemplateFolder(string Folder, ImmutableSortedDictionary<string, byte[]> Files)
{
    /// <summary>Stands for all files.</summary>
    public Fingerprint Fingerprint { get; } = new FingerprintBuilder()
        .AddAll(Files, (builder, file) => builder.Add(file.Key).Add(Fingerprint.Of(file.Value)))
        .Build();

    /// <summary>Reads a folder; where there is none of that name, the templates that come with the program.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static TemplateFolder Read(string folder)
    {
        if (folder.Length == 0)
        {
            throw new DirectoryNotFoundException("The name of the folder is empty.");
        }

        if (folder == "templates" && !Directory.Exists(folder))
        {
            return new TemplateFolder(folder, BuiltInTemplates.Paths.ToImmutableSortedDictionary(path => path, path => BuiltInTemplates.Read(path)!, StringComparer.Ordinal));
        }

        var root = Path.GetFullPath(folder);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), file))
            .Where(file => !file.Key.Split('/').Any(name => name.StartsWith('.')))
            .Select(file => KeyValuePair.Create(file.Key, File.ReadAllBytes(file.Value)));
        return new TemplateFolder(folder, files.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The files below a folder of it, by path relative to that.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Below(string prefix) =>
        Files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key[prefix.Length..], file.Value));
}
