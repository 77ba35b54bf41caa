using System.Collections;
using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>
/// Evaluates templates so that nothing reaches a page unescaped but their own markup and values of type <see cref="HtmlFragment"/>. What is
/// captured or included
/// is HTML; text stays text until it is written. Names that do not exist, and values that are no text, are errors with a position.
/// </summary>
sealed class RenderContext : TemplateContext
{
    /// <summary>How many characters of text and bytes of captured HTML templates may make for a page in all.</summary>
    const long MaxTextLength = 32 * 1024 * 1024;

    /// <summary>
    /// How many nodes of templates are evaluated for a page at most; a list of a thousand pages takes some twenty thousand.
    /// </summary>
    const int MaxSteps = 2_000_000;

    readonly ModelAccessor.Cache model;
    readonly Stack<HtmlOutput> idle = [];

    /// <summary>The statement whose value is written next: blocks name only themselves.</summary>
    SourceSpan statement;

    int steps;
    long textLength;

    /// <summary>How many bytes of the model's own HTML have been written: an article may be as long as its author likes.</summary>
    long modelLength;

    bool hasFunctions;

    /// <param name="builtins">All functions that templates can call.</param>
    /// <param name="partial">Finds a partial by name; null where there is none.</param>
    public RenderContext(ScriptObject builtins, ModelAccessor.Cache model, Func<string, Template?> partial)
        : base(builtins)
    {
        (this.model, Partial) = (model, partial);
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 1_000_000;
        RecursiveLimit = 100;
        LimitToString = (int)MaxTextLength;
        NewLine = "\n";
    }

    public Func<string, Template?> Partial { get; }

    /// <summary>The partials whose <c>include_cached</c> leads to this rendering, innermost first.</summary>
    public ImmutableStack<string> CachedPartials { get; set; } = [];

    /// <summary>Renders into a buffer that is used again afterwards.</summary>
    /// <param name="take">Takes what is needed of the buffer.</param>
    public T Capture<T>(Action render, Func<HtmlOutput, T> take)
    {
        var output = idle.TryPop(out var free) ? free : new HtmlOutput();
        PushOutput(output);
        try
        {
            render();
            return take(output);
        }
        finally
        {
            PopOutput();
            output.Clear();
            idle.Push(output);
        }
    }

    /// <summary>Writes a template into the current output.</summary>
    /// <param name="locals">Variables that only this template sees.</param>
    /// <param name="caller">The call that asks for it; null for a page.</param>
    public void Include(Template template, IReadOnlyCollection<KeyValuePair<string, object?>> locals, ScriptNode? caller)
    {
        EnterRecursive(caller);
        PushSourceFile(template.SourceFilePath!);
        PushLocal();
        try
        {
            foreach (var (name, value) in locals)
            {
                SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value);
            }

            Write(template.Page!.Span, Evaluate(template.Page));
        }
        finally
        {
            PopLocal();
            PopSourceFile();
            ExitRecursive(caller);
        }
    }

    /// <summary>Evaluates some part of a template to HTML.</summary>
    public HtmlFragment Capture(Action render)
    {
        var before = modelLength;
        return Capture(
            render,
            output =>
            {
                textLength += output.Length - (modelLength - before);
                Charge(null);
                return HtmlFragment.Of(output.Written.ToArray());
            }
        );
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case HtmlFragment html:
                Write(html);
                break;
            case { } text when IsText(text):
                ((HtmlOutput)Output).WriteText(ObjectToString(text));
                break;
            default:
                throw new ScriptRuntimeException(statement, $"{Nature(textAsObject)} cannot be written as text. Use one of its members.");
        }

        return this;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++steps > MaxSteps)
        {
            throw new ScriptRuntimeException(statement, $"The template ran more than {MaxSteps:N0} steps. Check its loops.");
        }

        return scriptNode switch
        {
            ScriptCaptureStatement { Target: { } target, Body: { } body } => EvaluateCapture(target, body),
            ScriptStatement and not ScriptBlockStatement => EvaluateStatement(scriptNode),
            ScriptInterpolatedStringExpression { Parts: var parts } => Join(scriptNode.Span, parts),
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Add, Left: { } left, Right: { } right } => Add(
                scriptNode.Span,
                left.Span,
                Evaluate(left),
                right.Span,
                Evaluate(right)
            ),
            ScriptBinaryExpression => Charge(base.Evaluate(scriptNode, aliasReturnedFunction)),
            ScriptFunctionCall
            or ScriptVariable when hasFunctions && !aliasReturnedFunction && scriptNode.Parent is not ScriptExpressionStatement =>
                EvaluateCall((ScriptExpression)scriptNode),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
    }

    /// <summary>Adds a value to what the page has made so far.</summary>
    public object? Charge(object? value)
    {
        textLength += value is string text ? text.Length : 0;
        return textLength > MaxTextLength
            ? throw new ScriptRuntimeException(
                statement,
                $"The template produced more than {MaxTextLength:N0} characters. Check its loops."
            )
            : value;
    }

    public override void Reset()
    {
        base.Reset();
        (steps, textLength, modelLength, hasFunctions) = (0, 0, 0, false);
    }

    /// <summary>Nothing, no text, zero, and an empty list are false, as in most template languages.</summary>
    public override bool ToBool(SourceSpan span, object? value) =>
        value switch
        {
            null => false,
            bool flag => flag,
            string text => text.Length > 0,
            HtmlFragment html => !html.IsEmpty,
            ICollection list => list.Count > 0,
            int number => number != 0,
            long number => number != 0,
            double number => number != 0,
            _ => base.ToBool(span, value),
        };

    public override string? ObjectToString(object? value, bool nested = false) =>
        value switch
        {
            null => null,
            EmptyScriptObject => "",
            HtmlFragment => throw new ScriptRuntimeException(
                CurrentSpan,
                "This is HTML, not a string. Write it as it is, or join it with +."
            ),
            _ when IsText(value) => base.ObjectToString(value, nested),
            _ => throw new ScriptRuntimeException(CurrentSpan, $"{Nature(value)} is not a string. Use one of its members."),
        };

    public override void Import(SourceSpan span, object objectToImport) =>
        throw new ScriptRuntimeException(span, "Templates cannot import objects. Use include.");

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string or IList or IConvertible ? base.GetMemberAccessorImpl(target) : model.Of(target.GetType());

    object? EvaluateStatement(ScriptNode node)
    {
        hasFunctions |= node is ScriptFunction;
        var value = base.Evaluate(node, aliasReturnedFunction: false);
        statement = node.Span;
        return value;
    }

    /// <summary>What a template's own function returns inside an expression; where it returns nothing, what it writes.</summary>
    object? EvaluateCall(ScriptExpression call)
    {
        var target = call is ScriptFunctionCall { Target: { } function } ? function : call;
        if (base.Evaluate(target, aliasReturnedFunction: true) is not ScriptFunction)
        {
            return base.Evaluate(call, aliasReturnedFunction: false);
        }

        object? value = null;
        var written = Capture(() => value = base.Evaluate(call, aliasReturnedFunction: false));
        return written.IsEmpty ? value
            : value is null ? written
            : JoinHtml(call.Span, written, call.Span, value);
    }

    object? EvaluateCapture(ScriptExpression target, ScriptBlockStatement body)
    {
        SetValue(target, Capture(() => base.Evaluate(body, aliasReturnedFunction: false)));
        return null;
    }

    object? Join(SourceSpan span, IEnumerable<ScriptExpression> parts)
    {
        object? joined = "";
        foreach (var part in parts)
        {
            joined = Add(span, span, joined, span, Evaluate(part) ?? "");
        }

        return joined;
    }

    object? Add(SourceSpan span, SourceSpan leftSpan, object? left, SourceSpan rightSpan, object? right)
    {
        if (left is HtmlFragment || right is HtmlFragment)
        {
            return JoinHtml(leftSpan, left, rightSpan, right);
        }

        return Charge(ScriptBinaryExpression.Evaluate(this, span, ScriptBinaryOperator.Add, leftSpan, left, rightSpan, right));
    }

    HtmlFragment JoinHtml(SourceSpan leftSpan, object? left, SourceSpan rightSpan, object? right) =>
        Capture(() => Write(leftSpan, left).Write(rightSpan, right));

    void Write(HtmlFragment html)
    {
        var output = (HtmlOutput)Output;
        var before = output.Length;
        html.WriteTo(output);
        if (html.IsDeferred)
        {
            modelLength += output.Length - before;
        }
    }

    static bool IsText(object value) => value is string or bool or char || (value is IFormattable and not IScriptObject);

    static string Nature(object value) =>
        value switch
        {
            IScriptCustomFunction => "A function",
            IEnumerable => "A list",
            _ => "An object",
        };
}
