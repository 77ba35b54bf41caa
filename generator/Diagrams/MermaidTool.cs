using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Diagrams;

/// <summary>
/// Draws diagrams with <c>mmdc</c>, the command of <c>@mermaid-js/mermaid-cli</c>, or another program that takes its arguments. Several
/// diagrams are drawn by one process, because it starts a browser. No shell is involved.
/// </summary>
/// <param name="Program">Full path, or a name on the path.</param>
/// <param name="Arguments">Those of site.yml, before our own.</param>
/// <param name="Folder">Where the program runs.</param>
sealed record MermaidTool(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    const string Name = "mmdc";

    /// <summary>Labels are text, not HTML, so that a picture looks the same in every browser; equal diagrams have equal bytes.</summary>
    const string Config = """{"deterministicIds":true,"htmlLabels":false,"flowchart":{"htmlLabels":false},"securityLevel":"strict"}""";

    static readonly TimeSpan Start = TimeSpan.FromSeconds(60);
    static readonly TimeSpan ForEach = TimeSpan.FromSeconds(10);

    /// <summary>Hash of everything about the program that may make a difference to what it draws.</summary>
    public Fingerprint Key { get; } =
        new FingerprintBuilder().Add(Config).Add(VersionOf(Program)).AddAll(Arguments, (builder, word) => builder.Add(word)).Build();

    /// <summary>The command of site.yml, else the one that npm has installed, else the one on the path; null for none.</summary>
    public static MermaidTool? Find(MermaidSettings settings)
    {
        if (settings.Command is { Items: var command })
        {
            return command is [var named, .. var rest]
                ? new MermaidTool(Resolve(settings.Folder, named), [.. rest], settings.Folder)
                : null;
        }

        var file = OperatingSystem.IsWindows() ? Name + ".cmd" : Name;
        var found = NodeModules.Find(settings.Folder, Path.Combine(".bin", file)) ?? OnPath(file);
        return found is null ? null : new MermaidTool(found, [], settings.Folder);
    }

    /// <summary>Draws diagrams, in their order; those that fail do not keep others from being drawn.</summary>
    public IReadOnlyList<Drawing> Draw(IReadOnlyList<string> sources)
    {
        var together = sources.Count > 1 && !sources.Any(HasFence) ? DrawTogether(sources) : null;
        return together ?? [.. sources.Select(DrawOne)];
    }

    /// <summary>Null where one of them failed.</summary>
    Drawing[]? DrawTogether(IReadOnlyList<string> sources)
    {
        var folder = Directory.CreateTempSubdirectory("diagrams-").FullName;
        try
        {
            var input = Path.Combine(folder, "all.md");
            File.WriteAllText(input, string.Concat(sources.Select(source => $"```mermaid\n{source}\n```\n\n")));
            return
                Run(input, Path.Combine(folder, "light.md"), "default", sources.Count) is null
                && Run(input, Path.Combine(folder, "dark.md"), "dark", sources.Count) is null
                ? [.. sources.Select((_, index) => Read(folder, $"light-{index + 1}.svg", $"dark-{index + 1}.svg"))]
                : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    Drawing DrawOne(string source)
    {
        var folder = Directory.CreateTempSubdirectory("diagram-").FullName;
        try
        {
            var input = Path.Combine(folder, "one.mmd");
            File.WriteAllText(input, source);
            var fault =
                Run(input, Path.Combine(folder, "light.svg"), "default", 1) ?? Run(input, Path.Combine(folder, "dark.svg"), "dark", 1);
            return fault is null ? Read(folder, "light.svg", "dark.svg") : new Drawing(null, fault);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static Drawing Read(string folder, string light, string dark)
    {
        var files = new[] { light, dark }.Select(name => Path.Combine(folder, name)).ToArray();
        if (!files.All(File.Exists))
        {
            return new Drawing(null, "The program wrote no SVG file.");
        }

        var (picture, fault) = Picture.Of(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[1]));
        return new Drawing(picture, fault);
    }

    /// <summary>Runs the program; returns its message if it failed.</summary>
    string? Run(string input, string output, string theme, int count)
    {
        var config = Path.Combine(Path.GetDirectoryName(input)!, "config.json");
        File.WriteAllText(config, Config);
        string[] own = ["--input", input, "--output", output, "--theme", theme, "--backgroundColor", "transparent"];
        string[] more = Arguments.Contains("--configFile") || Arguments.Contains("-c") ? [] : ["--configFile", config];
        var start = new ProcessStartInfo(Program, [.. Arguments, .. own, .. more])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var (errors, answer) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
            var limit = Start + (ForEach * count);
            if (!process.WaitForExit(limit))
            {
                process.Kill(entireProcessTree: true);
                return $"The program did not finish within {limit.TotalSeconds} seconds.";
            }

            Task.WaitAll(errors, answer);
            return process.ExitCode == 0 ? null : Message(errors.Result.Trim().Length > 0 ? errors.Result : answer.Result);
        }
        catch (Win32Exception fault)
        {
            return $"Cannot run '{Program}': {fault.Message}.";
        }
    }

    /// <summary>What a program said, without the lines that only its developers read.</summary>
    static string Message(string output)
    {
        const int Longest = 400;
        var lines = output
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("at ", StringComparison.Ordinal));
        var message = string.Join(' ', lines);
        return message.Length == 0 ? "The program failed without a message."
            : message.Length > Longest ? message[..Longest] + "…"
            : message;
    }

    /// <summary>True where a text would end the block around it.</summary>
    static bool HasFence(string source) =>
        source
            .Split('\n')
            .Any(line =>
                line.TrimEnd() is var text
                && (text.EndsWith("```", StringComparison.Ordinal) || text.EndsWith(":::", StringComparison.Ordinal))
            );

    /// <summary>The packages of the program, which have its version; else the program itself, if it is a file.</summary>
    static string VersionOf(string program)
    {
        try
        {
            var real = RealPath.Of(program);
            var package = NodeModules.FindPackage(real);
            string?[] files = package is null
                ? [real]
                : [package, NodeModules.Find(Path.GetDirectoryName(package)!, "mermaid/package.json")];
            return string.Concat(
                files
                    .OfType<string>()
                    .Where(File.Exists)
                    .Select(file => Fingerprint.Of(File.ReadAllBytes(file)).Value.ToString("x32", null))
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return program;
        }
    }

    /// <summary>A path relative to the folder of site.yml, if it is one; else a name on the path.</summary>
    static string Resolve(string folder, string program) =>
        program.Contains('/', StringComparison.Ordinal) || File.Exists(Path.Combine(folder, program))
            ? Path.GetFullPath(Path.Combine(folder, program))
            : OnPath(program) ?? program;

    static string? OnPath(string file) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
}
