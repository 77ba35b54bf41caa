using System.Globalization;
using static LicensingSite.Yaml.ScalarOffsets;

namespace LicensingSite.Yaml;

/// <summary>Parses a plain or quoted YAML scalar again to find the offsets of its characters.</summary>
sealed class FlowScalar
{
    readonly string file;
    readonly int end;
    readonly char quote;
    readonly List<Character> read = [];
    int at;

    FlowScalar(string file, int start, int end)
    {
        (this.file, this.end) = (file, end);
        quote = file[start] is '"' or '\'' ? file[start] : '\0';
        at = quote == '\0' ? start : start + 1;
    }

    public static List<Character> Read(string file, int start, int end)
    {
        var scalar = new FlowScalar(file, start, end);
        while (scalar.at < end && !scalar.IsClosed)
        {
            scalar.Step();
        }

        return scalar.read;
    }

    bool IsClosed => quote != '\0' && file[at] == quote && !(quote == '\'' && at + 1 < end && file[at + 1] == '\'');

    void Step()
    {
        if (file[at] is ' ' or '\t' or '\r' or '\n')
        {
            WhiteSpace();
        }
        else if (quote == '"' && file[at] == '\\' && at + 1 < end)
        {
            Escape();
        }
        else
        {
            Take(file[at].ToString(), quote == '\'' && file[at] == '\'' ? 2 : 1);
        }
    }

    void Take(string text, int length)
    {
        foreach (var c in text)
        {
            read.Add(new Character(c, at, at + length));
        }

        at += length;
    }

    /// <summary>Folds white space: one line break is a space, each further one a break; white space around breaks is dropped.</summary>
    void WhiteSpace()
    {
        var breaks = new List<int>();
        var from = at;
        while (at < end && file[at] is ' ' or '\t' or '\r' or '\n')
        {
            if (file[at] == '\n' || (file[at] == '\r' && !(at + 1 < end && file[at + 1] == '\n')))
            {
                breaks.Add(at);
            }

            at++;
        }

        if (breaks.Count == 0)
        {
            read.AddRange(Enumerable.Range(from, at - from).Select(i => new Character(file[i], i, i + 1)));
        }
        else if (breaks.Count == 1)
        {
            read.Add(new Character(' ', breaks[0], at));
        }
        else
        {
            read.AddRange(breaks.Skip(1).Select(i => new Character('\n', i, i + 1)));
        }
    }

    void Escape()
    {
        var length = file[at + 1] switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (
            length > 0
            && at + 2 + length <= end
            && int.TryParse(file.AsSpan(at + 2, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        )
        {
            Take(code is >= 0xD800 and <= 0xDFFF or > 0x10FFFF or < 0 ? ((char)code).ToString() : char.ConvertFromUtf32(code), length + 2);
        }
        else if (file[at + 1] is '\r' or '\n')
        {
            ContinuedLine();
        }
        else
        {
            Take(Escaped(file[at + 1]).ToString(), 2);
        }
    }

    /// <summary>An escaped line break is dropped; blank lines after it are kept.</summary>
    void ContinuedLine()
    {
        at += file[at + 1] == '\r' && at + 2 < end && file[at + 2] == '\n' ? 3 : 2;
        while (at < end && file[at] is ' ' or '\t' or '\r' or '\n')
        {
            if (file[at] == '\n')
            {
                read.Add(new Character('\n', at, at + 1));
            }

            at++;
        }
    }

    static char Escaped(char c) =>
        c switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\x1b',
            'N' => '\x85',
            '_' => '\xa0',
            'L' => '\x2028',
            'P' => '\x2029',
            _ => c,
        };
}
