using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>The origin of a Markdown text: a whole file, or a value in a YAML file.</summary>
/// <param name="File">The file that contains the text; relative addresses are relative to it.</param>
/// <param name="Offsets">For each character of the text and its end, the offset in the file; null where they are the same.</param>
sealed record TextOrigin(SourceFile File, SourceText Text, int[]? Offsets = null)
{
    /// <summary>The place of a range of the text in its file.</summary>
    public Place Place(int start, int end)
    {
        if (Offsets is { } offsets)
        {
            start = offsets[Math.Clamp(start, 0, offsets.Length - 1)];
            end = offsets[Math.Clamp(end, 0, offsets.Length - 1)];
        }

        return Text.Place(start, Math.Max(start, end));
    }
}
