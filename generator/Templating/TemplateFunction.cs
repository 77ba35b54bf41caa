using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>A function that templates can call.</summary>
/// <param name="required">How many arguments it needs.</param>
/// <param name="count">How many it takes; those that are not given are null.</param>
/// <param name="takesNames">True if the call may carry named arguments besides.</param>
sealed class TemplateFunction(int required, int count, Func<FunctionArguments, object?> call, bool takesNames = false)
    : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => count;

    public ScriptVarParamKind VarParamKind => takesNames ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < required ? new(typeof(object), $"argument {index + 1}") : new(typeof(object), $"argument {index + 1}", defaultValue: null);

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ((RenderContext)context).Charge(call(new((RenderContext)context, callerContext, arguments)));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));
}
