using System.Collections.Immutable;

namespace LicensingSite.Diagnostics;

/// <summary>The name of a file and the offsets of its lines, to convert offsets to positions.</summary>
/// <param name="file">The path to show, as the user gave its folder.</param>
/// <param name="starts">Offset of each line's first character, ascending, the first 0.</param>
sealed class SourceLines(string file, ImmutableArray<int> starts) : IEquatable<SourceLines>
{
    public string File { get; } = file;

    public ImmutableArray<int> Starts { get; } = starts;

    /// <summary>Finds the lines of a text; CR LF, LF and CR each end one.</summary>
    public static SourceLines Of(string file, ReadOnlySpan<char> text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = text.IndexOfAny('\r', '\n'); i >= 0; )
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
            var next = text[i..].IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }

        return new SourceLines(file, starts.ToImmutable());
    }

    /// <summary>A file that has not been read.</summary>
    public static SourceLines Unread(string file) => new(file, [0]);

    public bool Equals(SourceLines? other) =>
        ReferenceEquals(this, other) || (other is not null && File == other.File && Starts.AsSpan().SequenceEqual(other.Starts.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as SourceLines);

    public override int GetHashCode() => File.GetHashCode(StringComparison.Ordinal);

    public Position At(int offset)
    {
        var line = Starts.AsSpan().BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new Position(line + 1, offset - Starts[line] + 1);
    }
}
