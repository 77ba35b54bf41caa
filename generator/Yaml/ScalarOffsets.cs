namespace LicensingSite.Yaml;

/// <summary>Tells where each character of a YAML text value stands in its file, through indentation, folded lines and escapes.</summary>
static class ScalarOffsets
{
    /// <summary>Offsets in the file, one for each character of the value and one for its end.</summary>
    public static int[] Of(YamlScalar scalar, string file)
    {
        var offsets = new int[scalar.Value.Length + 1];
        var at = FirstCharacter(scalar, file);
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            at = Find(scalar.Value[i], file, at, scalar.End);
            offsets[i] = Math.Min(at, scalar.End);
            at = Skip(file, at, scalar.End);
        }

        offsets[^1] = Math.Min(at, scalar.End);
        return offsets;
    }

    static int FirstCharacter(YamlScalar scalar, string file)
    {
        var at = scalar.Start;
        if (at < scalar.End && file[at] is '|' or '>')
        {
            while (at < scalar.End && file[at] != '\n')
            {
                at++;
            }
        }

        return at;
    }

    static int Find(char wanted, string file, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (file[i] == wanted || file[i] == '\\' || (wanted is ' ' or '\n' && file[i] is '\r' or '\n'))
            {
                return i;
            }

            if (file[i] is not (' ' or '\t' or '\r' or '\n' or '"' or '\''))
            {
                break;
            }
        }

        return at;
    }

    static int Skip(string file, int at, int end)
    {
        if (at + 1 < end && file[at] == '\\')
        {
            return at + (file[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 });
        }

        return Math.Min(at + 1, end);
    }
}
