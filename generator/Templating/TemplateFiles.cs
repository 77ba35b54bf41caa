using System.Collections.Immutable;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>
/// The files that pages are made of: those that come with the program, and a folder of the user's laid over them, file by file.
/// </summary>
/// <param name="Folder">The user's folder as it was given.</param>
/// <param name="Own">What differs in it from the built-in files, or comes in addition: content by path relative to the folder, with
/// <c>/</c>.</param>
sealed record TemplateFiles(string Folder, ImmutableSortedDictionary<string, byte[]> Own)
{
    /// <summary>What the file names of templates end with.</summary>
    public const string Extension = ".scriban-html";

    /// <summary>The largest template and the largest file of texts, in bytes.</summary>
    const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The folder that is looked for where none is named.</summary>
    public const string DefaultFolder = "templates";

    /// <summary>Hash of all files that templates are made of.</summary>
    public Fingerprint Fingerprint { get; } =
        new FingerprintBuilder()
            .Add(BuiltInTemplates.Fingerprint)
            .AddAll(Own, (key, file) => key.Add(file.Key).Add(Fingerprint.Of(file.Value)))
            .Build();

    /// <summary>Reads a folder; the default folder need not exist.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static TemplateFiles Read(string folder)
    {
        if (folder.Length == 0)
        {
            throw new DirectoryNotFoundException("The folder name is empty.");
        }

        if (File.Exists(folder))
        {
            throw new IOException($"'{folder}' is a file, not a folder.");
        }

        if (folder == DefaultFolder && !Directory.Exists(folder))
        {
            return new TemplateFiles(folder, ImmutableSortedDictionary<string, byte[]>.Empty);
        }

        var root = Path.GetFullPath(folder);
        var own = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), file))
            .Where(file =>
                !file.Key.Split('/').Any(name => name.StartsWith('.'))
                && !file.Key.EndsWith('~')
                && !file.Key.EndsWith(".md", StringComparison.Ordinal)
            )
            .Select(file => KeyValuePair.Create(file.Key, ReadFile(file.Value)))
            .Where(file => BuiltInTemplates.Read(file.Key)?.AsSpan().SequenceEqual(file.Value) != true);
        return new TemplateFiles(folder, own.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    static byte[] ReadFile(string file) =>
        new FileInfo(file).Length switch
        {
            // Named pipes and devices have no length either; reading them would wait or never end.
            0 => [],
            > MaxLength when IsTemplate(file) || file.EndsWith(".yml", StringComparison.Ordinal) => throw new IOException(
                $"The file '{file}' is larger than {MaxLength / 1024 / 1024} MiB."
            ),
            _ => File.ReadAllBytes(file),
        };

    /// <summary>The content of a file; null where there is none.</summary>
    public byte[]? Find(string path) => Own.GetValueOrDefault(path) ?? BuiltInTemplates.Read(path);

    /// <summary>The paths of all files below a folder, relative to it, in ordinal order.</summary>
    /// <param name="prefix">Ends with a slash.</param>
    public IEnumerable<string> Below(string prefix) =>
        BuiltInTemplates
            .Paths.Union(Own.Keys)
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(path => path[prefix.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>True for the path of a template.</summary>
    public static bool IsTemplate(string path) => path.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>The path of a template without its extension.</summary>
    public static string NameWithoutExtension(string path) => path[..^Extension.Length];

    /// <summary>What to call a file in a message.</summary>
    public string NameOf(string path) => $"{Folder.TrimEnd('/')}/{path}";
}
