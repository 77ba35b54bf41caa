namespace LicensingSite.Yaml;

/// <summary>Maps the characters of a YAML scalar to offsets in its file, through indentation, folded lines and escapes.</summary>
static class ScalarOffsets
{
    /// <summary>Offsets in the file, one for each character of the value and one for its end.</summary>
    public static int[] Of(YamlScalar scalar, string file)
    {
        var start = AfterProperties(scalar, file);
        var end = Math.Min(scalar.End, file.Length);
        var read =
            start >= end ? []
            : file[start] is '|' or '>' ? BlockScalar.Read(file, start, end, scalar.Value)
            : FlowScalar.Read(file, start, end);
        return read is not null && Spells(read, scalar.Value) ? Offsets(read, scalar.Value, start) : Even(scalar, start, end);
    }

    /// <summary>Skips anchors and tags before a value.</summary>
    static int AfterProperties(YamlScalar scalar, string file)
    {
        var at = scalar.Start;
        while (at < scalar.End && file[at] is '&' or '!')
        {
            while (at < scalar.End && !char.IsWhiteSpace(file[at]))
            {
                at++;
            }

            while (at < scalar.End && char.IsWhiteSpace(file[at]))
            {
                at++;
            }
        }

        return at;
    }

    static bool Spells(List<Character> read, string value)
    {
        var isSame = read.Count >= value.Length;
        for (var i = 0; isSame && i < value.Length; i++)
        {
            isSame = read[i].Value == value[i];
        }

        return isSame && read.Skip(value.Length).All(left => left.Value == '\n');
    }

    static int[] Offsets(List<Character> read, string value, int start)
    {
        var offsets = new int[value.Length + 1];
        for (var i = 0; i < value.Length; i++)
        {
            offsets[i] = read[i].At;
        }

        offsets[^1] = value.Length == 0 ? start : read[value.Length - 1].Next;
        return offsets;
    }

    /// <summary>Offsets for an alias, whose value is written elsewhere: its characters are spread over the alias.</summary>
    static int[] Even(YamlScalar scalar, int start, int end)
    {
        var offsets = new int[scalar.Value.Length + 1];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = Math.Min(start + i, end);
        }

        return offsets;
    }

    /// <summary>A character of a value, written from offset <paramref name="At"/> to before <paramref name="Next"/>.</summary>
    internal readonly record struct Character(char Value, int At, int Next);
}
