namespace LicensingSite.Tests.Diagrams;

/// <summary>A program that takes the arguments of mmdc and draws nothing: its pictures name the theme. It notes each of its runs.</summary>
static class FakeTool
{
    const string Script = """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          case "$1" in
            --input) input=$2; shift;;
            --output) output=$2; shift;;
            --theme) theme=$2; shift;;
          esac
          shift
        done
        echo "$theme ${input##*.}" >> "$(dirname "$0")/runs.txt"
        if grep -q BROKEN "$input"; then
          echo "Error: Parse error on line 2:" >&2
          echo "    at Parser.parse (cli.js:1:2)" >&2
          exit 1
        fi
        note=$(grep -o "SCRIPT" "$input" | sed 's/SCRIPT/<script\/>/')
        svg="<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" viewBox=\"-8 -8 120.5 60\"><text>$theme</text>$note"
        case "$input" in
          *.md)
            count=$(grep -c '^```mermaid' "$input")
            i=1
            while [ $i -le $count ]; do
              echo "$svg<!--$i--></svg>" > "${output%.md}-$i.svg"
              i=$((i + 1))
            done;;
          *) echo "$svg</svg>" > "$output";;
        esac
        """;

    public const string Settings = "mermaid:\n  command: [tool/mmdc]\n";

    /// <summary>Puts the program into a folder.</summary>
    /// <param name="content">The folder of site.yml.</param>
    public static void InstallIn(string content)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(content, "tool")).FullName, "mmdc");
        File.WriteAllText(file, Script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The theme and the extension of the input of each run.</summary>
    public static string[] RunsIn(string content) =>
        Path.Combine(content, "tool", "runs.txt") is var file && File.Exists(file) ? File.ReadAllLines(file) : [];
}
