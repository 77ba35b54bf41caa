using System.Collections;
using System.Globalization;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>
/// All functions that templates can call: those of Scriban's that work on text and lists, under Scriban's names, and <c>include</c>. None reaches files,
/// the clock, regular expressions or the machine, and none is found by reflection.
/// </summary>
static class TemplateFunctions
{
    /// <summary>The longest text that a function may be asked to fill up to.</summary>
    const int MaxWidth = 1000;

    /// <summary>The functions by name, and by group and name.</summary>
    public static ScriptObject Create() => ReadOnly(new()
    {
        ["include"] = new TemplateFunction(1, 1, Include, takesNames: true),
        ["string"] = Strings(),
        ["array"] = Lists(),
        ["html"] = ReadOnly(new()
        {
            ["escape"] = Text(text => Escaped(text)),
            ["url_encode"] = Text(HtmlFunctions.UrlEncode),
            ["url_escape"] = Text(HtmlFunctions.UrlEscape),
        }),
        ["object"] = ReadOnly(new()
        {
            ["default"] = new TemplateFunction(2, 2, (context, call, arguments) => context.ToBool(SpanOf(context, call), arguments[0]) ? arguments[0] : arguments[1]),
        }),
        ["empty"] = EmptyScriptObject.Default,
    });

    /// <summary>The partial that a call names, with the call's named arguments as local variables. Written where it stands; a value of finished HTML inside an expression.</summary>
    static object? Include(RenderContext context, ScriptNode? call, ScriptArray arguments)
    {
        var name = context.ObjectToString(arguments[0]) ?? "";
        var template = context.Partial(name)
            ?? throw new ScriptRuntimeException(SpanOf(context, call), NoPartial(name));
        var named = call is ScriptFunctionCall { Arguments: { Count: > 1 } given } ? Named(context, given) : [];
        if (call?.Parent is ScriptExpressionStatement)
        {
            context.Include(template, named, call);
            return null;
        }

        return Captured(context, template, named, call);
    }

    static HtmlFragment Captured(RenderContext context, Scriban.Template template, KeyValuePair<string, object?>[] named, ScriptNode? call) =>
        context.Capture(() => context.Include(template, named, call));

    static KeyValuePair<string, object?>[] Named(RenderContext context, IEnumerable<ScriptExpression> given) =>
        [.. given.OfType<ScriptNamedArgument>().Select(argument => KeyValuePair.Create(argument.Name!.Name, context.Evaluate(argument)))];

    /// <summary>Says that a partial is missing, and which file would be it.</summary>
    public static string NoPartial(string name) => $"There is no partial '{name}': no file partials/{name}{TemplateFiles.Extension}.";

    static ScriptObject Strings() => ReadOnly(new()
    {
        ["append"] = Texts((text, other) => text + other),
        ["capitalize"] = Text(StringFunctions.Capitalize),
        ["contains"] = Texts((text, part) => text.Contains(part, StringComparison.Ordinal)),
        ["downcase"] = Text(StringFunctions.Downcase),
        ["ends_with"] = Texts((text, end) => text.EndsWith(end, StringComparison.Ordinal)),
        ["prepend"] = Texts((text, other) => other + text),
        ["remove"] = Texts(StringFunctions.Remove),
        ["replace"] = new TemplateFunction(3, 3, (context, _, arguments) => StringFunctions.Replace(context, TextOf(context, arguments, 0), TextOf(context, arguments, 1), TextOf(context, arguments, 2))),
        ["size"] = Text(text => text.Length),
        ["slice"] = new TemplateFunction(2, 3, (context, call, arguments) =>
            StringFunctions.Slice(TextOf(context, arguments, 0), NumberOf(context, call, arguments, 1), arguments[2] is null ? null : NumberOf(context, call, arguments, 2))),
        ["split"] = Texts((text, separator) => new ScriptArray(text.Split(separator, StringSplitOptions.RemoveEmptyEntries))),
        ["starts_with"] = Texts((text, start) => text.StartsWith(start, StringComparison.Ordinal)),
        ["strip"] = Text(text => text.Trim()),
        ["truncate"] = new TemplateFunction(2, 3, (context, call, arguments) => StringFunctions.Truncate(
            TextOf(context, arguments, 0), NumberOf(context, call, arguments, 1), arguments[2] is null ? "…" : TextOf(context, arguments, 2))),
        ["upcase"] = Text(StringFunctions.Upcase),
        ["pad_left"] = Padded((text, width) => text.PadLeft(width)),
        ["pad_right"] = Padded((text, width) => text.PadRight(width)),
    });

    static ScriptObject Lists() => ReadOnly(new()
    {
        ["contains"] = new TemplateFunction(2, 2, (_, _, arguments) => ItemsOf(arguments[0]).Contains(arguments[1])),
        ["first"] = new TemplateFunction(1, 1, (_, _, arguments) => ItemsOf(arguments[0]).FirstOrDefault()),
        ["join"] = new TemplateFunction(2, 2, (context, _, arguments) => string.Join(TextOf(context, arguments, 1), ItemsOf(arguments[0]).Select(item => context.ObjectToString(item)))),
        ["last"] = new TemplateFunction(1, 1, (_, _, arguments) => ItemsOf(arguments[0]).LastOrDefault()),
        ["limit"] = new TemplateFunction(2, 2, (context, call, arguments) => new ScriptArray(ItemsOf(arguments[0]).Take(NumberOf(context, call, arguments, 1)))),
        ["offset"] = new TemplateFunction(2, 2, (context, call, arguments) => new ScriptArray(ItemsOf(arguments[0]).Skip(NumberOf(context, call, arguments, 1)))),
        ["reverse"] = new TemplateFunction(1, 1, (_, _, arguments) => new ScriptArray(ItemsOf(arguments[0]).Reverse())),
        ["size"] = new TemplateFunction(1, 1, (_, _, arguments) => ItemsOf(arguments[0]).Count()),
        ["uniq"] = new TemplateFunction(1, 1, (_, _, arguments) => new ScriptArray(ItemsOf(arguments[0]).Distinct())),
    });

    /// <summary>Templates of all pages share the object: none may change it.</summary>
    static ScriptObject ReadOnly(ScriptObject functions)
    {
        functions.IsReadOnly = true;
        return functions;
    }

    static TemplateFunction Text(Func<string, object?> call) => new(1, 1, (context, _, arguments) => call(TextOf(context, arguments, 0)));

    static TemplateFunction Texts(Func<string, string, object?> call) =>
        new(2, 2, (context, _, arguments) => call(TextOf(context, arguments, 0), TextOf(context, arguments, 1)));

    static TemplateFunction Padded(Func<string, int, string> call) => new(2, 2, (context, call1, arguments) =>
        call(TextOf(context, arguments, 0), Math.Clamp(NumberOf(context, call1, arguments, 1), 0, MaxWidth)));

    static HtmlFragment Escaped(string text)
    {
        var output = new HtmlOutput();
        output.WriteText(text);
        var html = HtmlFragment.Of(output.Written.ToArray());
        output.Release();
        return html;
    }

    static string TextOf(RenderContext context, ScriptArray arguments, int index) => context.ObjectToString(arguments[index]) ?? "";

    static int NumberOf(RenderContext context, ScriptNode? call, ScriptArray arguments, int index) => context.ToInt(SpanOf(context, call), arguments[index]);

    static IEnumerable<object?> ItemsOf(object? list) => list switch
    {
        null => [],
        IEnumerable items and not string => items.Cast<object?>(),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{list}' is no list.")),
    };

    static Scriban.Parsing.SourceSpan SpanOf(RenderContext context, ScriptNode? call) => call?.Span ?? context.CurrentSpan;
}
