using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Publishing;

/// <summary>
/// <c>THIRD-PARTY-NOTICES.txt</c> names every package inside the program, with its licence and copyright as the restored package
/// states them. <c>UPDATE_SNAPSHOTS=1</c> writes it.
/// </summary>
public sealed class Notices
{
    const string Head = """
        Third-party notices
        ===================

        LicensingSite is published under the MIT licence (see LICENSE). Its executable contains the software listed here,
        each under its own licence. The pages it builds contain no third-party code.

        .NET itself contains further software; its notices are in DOTNET-THIRD-PARTY-NOTICES.txt beside the executable.
        """;

    /// <summary>The runtime is compiled into the executable and is no package of the project.</summary>
    static readonly Package Runtime = new(
        ".NET runtime and ASP.NET Core",
        "MIT",
        "Copyright (c) .NET Foundation and Contributors",
        "https://github.com/dotnet/dotnet"
    );

    [Fact]
    public void The_file_lists_every_package_with_its_licence()
    {
        var packages = Restored().Prepend(Runtime).ToArray();
        var text = new StringBuilder(Head).Append('\n');
        foreach (var package in packages)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{package.Name}\n    Licence:   {package.Licence}\n");
            text.Append(CultureInfo.InvariantCulture, $"    Copyright: {package.Copyright}\n    Project:   {package.Project}\n");
        }

        foreach (var licence in packages.Select(package => package.Licence).Distinct().Order(StringComparer.Ordinal))
        {
            var title = $"{licence} licence";
            text.Append(CultureInfo.InvariantCulture, $"\n\n{title}\n{new string('=', title.Length)}\n\n").Append(LicenceText(licence));
        }

        Snapshot.Matches(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.txt"), text.ToString());
    }

    /// <summary>The packages that the generator is compiled with, as they were restored.</summary>
    static IEnumerable<Package> Restored()
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "generator", "obj", "project.assets.json")));
        var root = assets.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        return
        [
            .. root.GetProperty("targets")
                .GetProperty("net10.0")
                .EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => library.Name.ToLowerInvariant().Split('/'))
                .Select(parts => folders.Select(folder => Path.Combine([folder, .. parts, $"{parts[0]}.nuspec"])).First(File.Exists))
                .Select(Read),
        ];
    }

    static Package Read(string nuspec)
    {
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var licence = metadata.Elements().Single(element => element.Name.LocalName == "license");
        var name = Text("id")!;
        Assert.True(licence.Attribute("type")?.Value == "expression", $"{name} brings its licence as a file: add it by hand.");
        return new Package(name, licence.Value, Text("copyright") ?? Text("authors")!, Text("projectUrl")!);

        string? Text(string key) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == key)?.Value.Trim();
    }

    static string LicenceText(string licence)
    {
        var file = Repository.TestFile($"Publishing/licences/{licence}.txt");
        Assert.True(File.Exists(file), $"Add the text of the licence {licence} as tests/Publishing/licences/{licence}.txt.");
        return File.ReadAllText(file);
    }

    sealed record Package(string Name, string Licence, string Copyright, string Project);
}
