using System.Globalization;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>The functions of the group <c>array</c>.</summary>
static class ListFunctions
{
    public static ScriptObject Create() =>
        new()
        {
            ["compact"] = List(items => items.Where(item => item is not null)),
            ["concat"] = new TemplateFunction(2, 2, arguments => new ScriptArray(arguments.Items(0).Concat(arguments.Items(1)))),
            ["contains"] = new TemplateFunction(2, 2, arguments => arguments.Items(0).Contains(arguments[1])),
            ["first"] = new TemplateFunction(1, 1, arguments => arguments.Items(0).FirstOrDefault()),
            ["join"] = new TemplateFunction(
                2,
                2,
                arguments => string.Join(arguments.Text(1), arguments.Items(0).Select(item => arguments.Context.ObjectToString(item)))
            ),
            ["last"] = new TemplateFunction(1, 1, arguments => arguments.Items(0).LastOrDefault()),
            ["limit"] = new TemplateFunction(2, 2, arguments => new ScriptArray(arguments.Items(0).Take(arguments.Integer(1)))),
            ["map"] = new TemplateFunction(
                2,
                2,
                arguments => new ScriptArray(arguments.Items(0).Select(item => arguments.Member(item, arguments.Text(1))))
            ),
            ["offset"] = new TemplateFunction(2, 2, arguments => new ScriptArray(arguments.Items(0).Skip(arguments.Integer(1)))),
            ["reverse"] = List(items => items.Reverse()),
            ["size"] = new TemplateFunction(1, 1, arguments => arguments.Items(0).Count()),
            ["sort"] = new TemplateFunction(
                1,
                2,
                arguments => new ScriptArray(arguments.Items(0).OrderBy(item => arguments.Member(item, arguments.Text(1)), Order.Instance))
            ),
            ["uniq"] = List(items => items.Distinct()),
        };

    static TemplateFunction List(Func<IEnumerable<object?>, IEnumerable<object?>> change) =>
        new(1, 1, arguments => new ScriptArray(change(arguments.Items(0))));

    /// <summary>Numbers by value, then texts by UTF-16 code units; the same in every culture.</summary>
    sealed class Order : IComparer<object?>
    {
        public static readonly Order Instance = new();

        public int Compare(object? x, object? y) =>
            (NumberOf(x), NumberOf(y)) switch
            {
                ({ } left, { } right) => left.CompareTo(right),
                ({ }, null) => -1,
                (null, { }) => 1,
                _ => string.CompareOrdinal(TextOf(x), TextOf(y)),
            };

        static double? NumberOf(object? value) =>
            value is int or long or double or float or decimal ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

        static string? TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}
