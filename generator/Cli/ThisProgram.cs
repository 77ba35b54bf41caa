using System.Reflection;
using System.Text;
using System.Text.Json;
using LicensingSite.Loading;
using LicensingSite.Scaffolding;

namespace LicensingSite.Cli;

/// <summary>What the program knows of itself: its version, where it comes from, and how its user starts it.</summary>
static class ThisProgram
{
    public const string Name = "LicensingSite";

    static readonly Assembly Own = typeof(ThisProgram).Assembly;

    /// <summary>The version without the commit, such as <c>0.2.0</c>.</summary>
    public static string Version => Own.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The owner and name of the repository on GitHub that released the program; null for a build of one's own.</summary>
    static string? Repository =>
        Own.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(one => one.Key == "RepositoryUrl")?.Value is { } address
            ? new Uri(address).AbsolutePath.Trim('/')
            : null;

    public static ProgramFacts Facts(CommandContext context) =>
        new(
            Command(context) is var command && (command == Name || command == $"dotnet {Name}") ? command : Name,
            $"{Repository ?? $"OWNER/{Name}"}@v{Version}",
            Encoding.UTF8.GetString(SiteJsonSchema.Write()) + "\n"
        );

    /// <summary>What a user types in the working folder to start the program.</summary>
    public static string Command(CommandContext context) =>
        Command(
            context.WorkingFolder,
            Environment.ProcessPath ?? "",
            Environment.GetEnvironmentVariable("PATH") ?? "",
            AppContext.BaseDirectory
        );

    /// <param name="process">The executable of the process: the program, or <c>dotnet</c>.</param>
    /// <param name="path">The folders in which a shell looks for programs.</param>
    /// <param name="home">The folder of the program's own files.</param>
    public static string Command(string workingFolder, string process, string path, string home)
    {
        var file = OperatingSystem.IsWindows() ? $"{Name}.exe" : Name;
        if (path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, file))))
        {
            return Name;
        }

        if (Upwards(workingFolder).Any(IsLocalTool))
        {
            return $"dotnet {Name}";
        }

        if (Upwards(home).FirstOrDefault(folder => File.Exists(Path.Combine(folder, $"{Name}.csproj"))) is { } project)
        {
            return $"dotnet run --project {Quoted(Path.GetRelativePath(workingFolder, project))} --";
        }

        return Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? $"dotnet {Quoted(Path.Combine(home, $"{Name}.dll"))}"
            : Quoted(process);
    }

    /// <summary>True if a manifest of .NET tools in the folder lists the program.</summary>
    static bool IsLocalTool(string folder) =>
        new[] { Path.Combine(folder, ".config", "dotnet-tools.json"), Path.Combine(folder, "dotnet-tools.json") }
            .Where(File.Exists)
            .Any(manifest => ToolsIn(manifest).Contains(Name, StringComparer.OrdinalIgnoreCase));

    static IReadOnlyList<string> ToolsIn(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(manifest));
            return json.RootElement.TryGetProperty("tools", out var tools) ? [.. tools.EnumerateObject().Select(tool => tool.Name)] : [];
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return [];
        }
    }

    static IEnumerable<string> Upwards(string folder)
    {
        for (var one = new DirectoryInfo(folder); one is not null; one = one.Parent)
        {
            yield return one.FullName;
        }
    }

    static string Quoted(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
