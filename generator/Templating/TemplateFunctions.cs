using LicensingSite.Html;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>
/// All functions that templates can call: those of Scriban's that work on text, numbers and lists, under Scriban's names, and
/// <c>include</c>. None reaches files, the clock, regular expressions or the machine, and none is found by reflection.
/// </summary>
static class TemplateFunctions
{
    /// <summary>The functions by name, and by group and name.</summary>
    public static ScriptObject Create() =>
        ReadOnly(
            new()
            {
                ["include"] = new TemplateFunction(1, 1, Include, takesNames: true),
                ["string"] = ReadOnly(TextFunctions.Create()),
                ["array"] = ReadOnly(ListFunctions.Create()),
                ["math"] = ReadOnly(Mathematics()),
                ["html"] = ReadOnly(Html()),
                ["object"] = ReadOnly(
                    new()
                    {
                        ["default"] = new TemplateFunction(
                            2,
                            2,
                            arguments => arguments.Context.ToBool(arguments.Span, arguments[0]) ? arguments[0] : arguments[1]
                        ),
                    }
                ),
                ["empty"] = EmptyScriptObject.Default,
            }
        );

    /// <summary>Says that a partial is missing, and which file it would be.</summary>
    public static string NoPartial(string name) =>
        $"Partial '{name}' not found: there is no file partials/{name}{TemplateFiles.Extension}.";

    /// <summary>
    /// The partial that a call names, with the call's named arguments as local variables. Written where it stands; a value of finished HTML
    /// inside an expression.
    /// </summary>
    static object? Include(FunctionArguments arguments)
    {
        var (context, call) = (arguments.Context, arguments.Call);
        var name = arguments.Text(0);
        var template = context.Partial(name) ?? throw new ScriptRuntimeException(arguments.Span, NoPartial(name));
        var named = Named(context, call);
        if (call?.Parent is ScriptExpressionStatement)
        {
            context.Include(template, named, call);
            return null;
        }

        return context.Capture(() => context.Include(template, named, call));
    }

    static KeyValuePair<string, object?>[] Named(RenderContext context, ScriptNode? call) =>
        call is ScriptFunctionCall { Arguments: { } given }
            ?
            [
                .. given
                    .OfType<ScriptNamedArgument>()
                    .Select(argument => KeyValuePair.Create(argument.Name!.Name, context.Evaluate(argument))),
            ]
            : [];

    static ScriptObject Html() =>
        new()
        {
            ["escape"] = new TemplateFunction(1, 1, arguments => Escaped(arguments, breaks: false)),
            ["newline_to_br"] = new TemplateFunction(1, 1, arguments => Escaped(arguments, breaks: true)),
            ["break_names"] = new TemplateFunction(1, 1, WithBreaks),
            ["url_encode"] = new TemplateFunction(1, 1, arguments => HtmlFunctions.UrlEncode(arguments.Text(0))),
            ["url_escape"] = new TemplateFunction(1, 1, arguments => HtmlFunctions.UrlEscape(arguments.Text(0))),
        };

    static ScriptObject Mathematics() =>
        new()
        {
            ["abs"] = new TemplateFunction(1, 1, arguments => Math.Abs(arguments.Number(0))),
            ["ceil"] = new TemplateFunction(1, 1, arguments => Math.Ceiling(arguments.Number(0))),
            ["floor"] = new TemplateFunction(1, 1, arguments => Math.Floor(arguments.Number(0))),
            ["round"] = new TemplateFunction(
                1,
                2,
                arguments => MathFunctions.Round(arguments.Number(0), arguments.Has(1) ? Math.Clamp(arguments.Integer(1), 0, 15) : 0)
            ),
        };

    static HtmlFragment Escaped(FunctionArguments arguments, bool breaks)
    {
        var lines = breaks ? arguments.Text(0).ReplaceLineEndings("\n").Split('\n') : [arguments.Text(0)];
        var output = new HtmlOutput();
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
            {
                output.WriteHtml("<br>\n"u8);
            }

            output.WriteText(lines[index]);
        }

        var html = HtmlFragment.Of(output.Written.ToArray());
        output.Release();
        return html;
    }

    /// <summary>Text whose long names have places to break at.</summary>
    static object WithBreaks(FunctionArguments arguments)
    {
        var text = arguments.Text(0);
        if (LongNames.Next(text, 0) is var at && at < 0)
        {
            return text;
        }

        var (output, from) = (new HtmlOutput(), 0);
        for (; at >= 0; at = LongNames.Next(text, at))
        {
            output.WriteText(text.AsSpan(from, at - from));
            output.WriteHtml(LongNames.Break);
            from = at;
        }

        output.WriteText(text.AsSpan(from));
        var html = HtmlFragment.Of(output.Written.ToArray());
        output.Release();
        return html;
    }

    /// <summary>Templates of all pages share the object: none may change it.</summary>
    static ScriptObject ReadOnly(ScriptObject functions)
    {
        functions.IsReadOnly = true;
        return functions;
    }
}
