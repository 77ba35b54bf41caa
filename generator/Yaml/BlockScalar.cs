using static LicensingSite.Yaml.ScalarOffsets;

namespace LicensingSite.Yaml;

/// <summary>Parses a YAML block scalar (<c>|</c> or <c>&gt;</c>) again to find the offsets of its characters.</summary>
sealed class BlockScalar
{
    /// <summary>Limit of the indentations to try.</summary>
    const int MostIndentation = 100;

    readonly string file;
    readonly int end;
    readonly int indentation;
    readonly bool isFolded;
    readonly List<Character> read = [];
    readonly List<Character> blankLines = [];
    Character? lineEnd;
    bool isAfterIndented;

    BlockScalar(string file, int end, int indentation, bool isFolded) =>
        (this.file, this.end, this.indentation, this.isFolded) = (file, end, indentation, isFolded);

    /// <summary>Returns the characters with all line breaks at the end; null if no indentation yields the value.</summary>
    public static List<Character>? Read(string file, int start, int end, string value)
    {
        var body = NextLine(file, start, end);
        for (var indentation = Widest(file, body, end); indentation >= 0; indentation--)
        {
            var block = new BlockScalar(file, end, indentation, file[start] == '>');
            block.Lines(body);
            if (Begins(block.read, value))
            {
                return block.read;
            }
        }

        return null;
    }

    static bool Begins(List<Character> read, string value) =>
        read.Count >= value.Length
        && value.AsSpan().TrimEnd('\n').SequenceEqual(string.Concat(read.Select(one => one.Value)).AsSpan().TrimEnd('\n'));

    /// <summary>The largest indentation of a line: leading blank lines may be longer than the block's indentation.</summary>
    static int Widest(string file, int at, int end)
    {
        var widest = 0;
        for (; at < end && widest < MostIndentation; at = NextLine(file, at, end))
        {
            var width = file.AsSpan(at, end - at).IndexOfAnyExcept(' ');
            widest = Math.Max(widest, width < 0 ? end - at : width);
            if (width >= 0 && file[at + width] is not ('\r' or '\n'))
            {
                break;
            }
        }

        return Math.Min(widest, MostIndentation);
    }

    void Lines(int at)
    {
        for (; at < end; at = NextLine(file, at, end))
        {
            var stop = LineEnd(at);
            var content = at;
            while (content < stop && content - at < indentation && file[content] == ' ')
            {
                content++;
            }

            if (content == stop)
            {
                blankLines.Add(new Character('\n', stop, Math.Min(stop + 1, end)));
            }
            else if (content - at < indentation)
            {
                break;
            }
            else
            {
                Line(content, stop);
            }
        }

        Break();
    }

    void Line(int from, int to)
    {
        var isIndented = file[from] is ' ' or '\t';
        if (isFolded && lineEnd is { } ended && !isAfterIndented && !isIndented)
        {
            lineEnd = blankLines.Count == 0 ? ended with { Value = ' ', Next = from } : null;
        }

        Break();
        for (var i = from; i < to; i++)
        {
            read.Add(new Character(file[i], i, i + 1));
        }

        lineEnd = to < end ? new Character('\n', to, NextLine(file, to, end)) : null;
        isAfterIndented = isIndented;
    }

    void Break()
    {
        if (lineEnd is { } ended)
        {
            read.Add(ended);
        }

        read.AddRange(blankLines);
        lineEnd = null;
        blankLines.Clear();
    }

    int LineEnd(int at)
    {
        var length = file.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        return length < 0 ? end : at + length;
    }

    static int NextLine(string file, int at, int end)
    {
        var length = file.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            return end;
        }

        var isCrLf = file[at + length] == '\r' && at + length + 1 < end && file[at + length + 1] == '\n';
        return at + length + (isCrLf ? 2 : 1);
    }
}
