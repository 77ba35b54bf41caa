namespace LicensingSite.Diagnostics;

/// <summary>A range of a source file, as offsets in UTF-16 code units; <paramref name="End"/> is past the last one.</summary>
readonly record struct Place(SourceLines Source, int Start, int End)
{
    public Position From => Source.At(Start);

    public Position To => Source.At(End);

    /// <summary>The beginning of a file, for diagnostics of the file as a whole.</summary>
    public static Place WholeFile(string file) => new(SourceLines.Unread(file), 0, 0);
}
