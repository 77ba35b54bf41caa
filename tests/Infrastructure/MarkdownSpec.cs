using System.Text;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>
/// An example of <c>tests/Specs/*.md</c>: a heading, a <c>markdown</c> block, further files in <c>file name</c> blocks, and an <c>html</c>
/// block, all fenced with four backticks.
/// </summary>
/// <param name="Files">Path and text of each further file; a page may link to or include them.</param>
sealed record MarkdownSpec(string Construct, string Name, string Markdown, IReadOnlyList<(string Path, string Text)> Files, string Html)
{
    const string Fence = "````";

    public static IEnumerable<MarkdownSpec> All { get; } =
    [.. Directory.EnumerateFiles(Repository.TestFile("Specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static MarkdownSpec Named(string construct, string name) => All.Single(spec => spec.Construct == construct && spec.Name == name);

    static IEnumerable<MarkdownSpec> Read(string file)
    {
        var construct = Path.GetFileNameWithoutExtension(file);
        var (name, blocks) = ("", new List<(string Info, string Text)>());
        var lines = File.ReadLines(file).GetEnumerator();
        while (lines.MoveNext())
        {
            if (lines.Current.StartsWith("## ", StringComparison.Ordinal))
            {
                name = lines.Current[3..];
            }
            else if (lines.Current.StartsWith(Fence, StringComparison.Ordinal))
            {
                blocks.Add((lines.Current[Fence.Length..].Trim(), Block(lines)));
                if (blocks[^1].Info == "html")
                {
                    yield return Of(construct, name, blocks);
                    blocks.Clear();
                }
            }
        }
    }

    static string Block(IEnumerator<string> lines)
    {
        var text = new StringBuilder();
        while (lines.MoveNext() && lines.Current != Fence)
        {
            text.Append(lines.Current).Append('\n');
        }

        return text.ToString();
    }

    static MarkdownSpec Of(string construct, string name, List<(string Info, string Text)> blocks) =>
        new(
            construct,
            name,
            blocks.Single(block => block.Info == "markdown").Text,
            [
                .. blocks
                    .Where(block => block.Info.StartsWith("file ", StringComparison.Ordinal))
                    .Select(block => (block.Info[5..], block.Text)),
            ],
            blocks[^1].Text
        );
}
