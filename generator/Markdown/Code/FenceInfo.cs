using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;

namespace LicensingSite.Markdown.Code;

/// <summary>
/// What follows the marks that open a fence: the language, and options such as <c>{2,4-6}</c>, <c>title="Program.cs"</c>,
/// <c>[Program.cs]</c>, <c>linenumbers=10</c> or <c>wrap</c>. Words that are no option are left to other tools.
/// </summary>
/// <param name="Language">Empty for none.</param>
/// <param name="Problems">Their offsets are those of the page.</param>
sealed record FenceInfo(string Language, CodeOptions Options, IReadOnlyList<SyntaxProblem> Problems)
{
    public static FenceInfo None { get; } = new("", CodeOptions.None, []);

    /// <summary>Short words are rarely a misspelled option.</summary>
    const int ShortestMisspelled = 5;

    /// <param name="start">Where the text begins in the page.</param>
    public static FenceInfo Read(ReadOnlySpan<char> text, int start)
    {
        var length = text.IndexOfAny(" \t{[=");
        length = length < 0 ? text.Length : length;
        if (length < text.Length && text[length] == '=')
        {
            length = text[..length].LastIndexOf(':') is > 0 and var colon ? colon : 0;
        }
        else if (text[..length].EndsWith(":line-numbers", StringComparison.OrdinalIgnoreCase))
        {
            length -= ":line-numbers".Length;
        }
        else if (text[..length].EndsWith(":no-line-numbers", StringComparison.OrdinalIgnoreCase))
        {
            length -= ":no-line-numbers".Length;
        }

        if (length == text.Length)
        {
            return new FenceInfo(text.ToString(), CodeOptions.None, []);
        }

        var reader = new Reader(text, length, start);
        return reader.ReadOptions(text[..length].ToString());
    }

    /// <summary>Reads options one after the other.</summary>
    ref struct Reader(ReadOnlySpan<char> text, int at, int start)
    {
        readonly ReadOnlySpan<char> text = text;
        readonly List<SyntaxProblem> problems = [];
        CodeOptions options = CodeOptions.None;
        int at = at;

        public FenceInfo ReadOptions(string language)
        {
            while (at < text.Length)
            {
                switch (text[at])
                {
                    case ' ' or '\t' or ':':
                        at++;
                        break;
                    case '{':
                        Lines();
                        break;
                    case '[':
                        Title();
                        break;
                    default:
                        Named();
                        break;
                }
            }

            return new FenceInfo(language, options, problems);
        }

        /// <summary>Reads <c>{2,4-6}</c>; braces around anything but a number are attributes of other dialects.</summary>
        void Lines()
        {
            var (value, from, to) = Enclosed('}');
            if (value.TrimStart() is [>= '0' and <= '9', ..])
            {
                Add("highlight", value, from, to);
            }
        }

        void Title()
        {
            var (value, from, to) = Enclosed(']');
            if (options.Title is null)
            {
                Add("title", value.Trim(), from, to);
            }
        }

        void Named()
        {
            var from = at;
            var length = text[at..].IndexOfAny(" \t={[");
            var name = (length < 0 ? text[at..] : text.Slice(at, length)).ToString();
            at += name.Length;
            var hasValue = at < text.Length && text[at] == '=';
            at += hasValue ? 1 : 0;
            var (value, valueStart, valueEnd) = hasValue ? Value() : ("", from, at);
            if (CodeOptions.NameOf(name) is { } known)
            {
                Add(known, value, valueStart, valueEnd);
            }
            else if ((hasValue || name.Length >= ShortestMisspelled) && ClosestMatch.To(name, CodeOptions.Names) is { } meant)
            {
                Report($"A code block has no option '{name}'. Did you mean '{meant}'?", from, from + name.Length);
            }
        }

        (string Value, int From, int To) Value()
        {
            if (at < text.Length && text[at] is '"' or '\'' or '{')
            {
                return Enclosed(text[at] == '{' ? '}' : text[at]);
            }

            var from = at;
            var length = text[at..].IndexOfAny(" \t");
            at = length < 0 ? text.Length : at + length;
            return (text[from..at].ToString(), from, at);
        }

        /// <summary>Reads from an opening character through a closing one, or to the end.</summary>
        (string Value, int From, int To) Enclosed(char close)
        {
            var from = at + 1;
            var length = text[from..].IndexOf(close);
            var to = length < 0 ? text.Length : from + length;
            at = Math.Min(to + 1, text.Length);
            return (text[from..to].ToString(), from, to);
        }

        void Add(string name, string value, int from, int to)
        {
            if (options.With(name, value, start + from, start + to) is { } next)
            {
                options = next;
            }
            else
            {
                Report($"'{value}' is not a valid value of '{name}'. Write {CodeOptions.Expected(name)}.", from, to);
            }
        }

        readonly void Report(string message, int from, int to) => problems.Add(new SyntaxProblem(message, start + from, start + to));
    }
}
