using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>The arguments of a call in a template, read as what the function needs.</summary>
/// <param name="Call">The call; null where Scriban does not say.</param>
readonly record struct FunctionArguments(RenderContext Context, ScriptNode? Call, ScriptArray Values)
{
    public SourceSpan Span => Call?.Span ?? Context.CurrentSpan;

    public object? this[int index] => Values[index];

    /// <summary>True if the argument is given and not null.</summary>
    public bool Has(int index) => Values[index] is not null;

    /// <exception cref="ScriptRuntimeException">The argument is a list, an object, or finished HTML.</exception>
    public string Text(int index) => Context.ObjectToString(Values[index]) ?? "";

    /// <exception cref="ScriptRuntimeException">The argument is no number.</exception>
    public int Integer(int index) => Context.ToInt(Span, Values[index]);

    /// <exception cref="ScriptRuntimeException">The argument is no number.</exception>
    public double Number(int index) => Context.ToObject<double>(Span, Values[index]);

    /// <summary>The items of a list; none for null.</summary>
    /// <exception cref="ScriptRuntimeException">The argument is no list.</exception>
    public IEnumerable<object?> Items(int index) =>
        Values[index] switch
        {
            null => [],
            IEnumerable items and not string => items.Cast<object?>(),
            var other => throw new ScriptRuntimeException(Span, string.Create(CultureInfo.InvariantCulture, $"'{other}' is not a list.")),
        };

    /// <summary>A member of an item by name; the item itself where no name is given.</summary>
    /// <exception cref="ScriptRuntimeException">The item has no such member.</exception>
    public object? Member(object? item, string name) =>
        name.Length == 0 ? item
        : item is not null && Context.GetMemberAccessor(item).TryGetValue(Context, Span, item, name, out var value) ? value
        : throw new ScriptRuntimeException(Span, $"An item of the list has no member '{name}'.");
}
