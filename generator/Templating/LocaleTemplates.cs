using System.Collections.Concurrent;
using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LicensingSite.Templating;

/// <summary>
/// Renders the templates with the values of one locale. Input: a page's model. Output: UTF-8. What <c>include_cached</c> names is rendered
/// once: it sees
/// nothing of a page, so it is the same on all of them.
/// </summary>
sealed class LocaleTemplates
{
    readonly TemplateParser parser;
    readonly ModelAccessor.Cache model;
    readonly ScriptObject functions;
    readonly ScriptObject shared;
    readonly ConcurrentBag<RenderContext> contexts = [];
    readonly ConcurrentDictionary<string, HtmlFragment> cached = new(StringComparer.Ordinal);

    /// <param name="functions">What templates can call.</param>
    /// <param name="site">What templates see as <c>site</c>.</param>
    /// <param name="texts">What templates see as <c>text</c>: texts of the interface by key.</param>
    public LocaleTemplates(
        TemplateParser parser,
        ModelAccessor.Cache model,
        ScriptObject functions,
        object site,
        ImmutableSortedDictionary<string, string> texts
    )
    {
        (this.parser, this.model, this.functions) = (parser, model, functions);
        var text = new ScriptObject(texts.Count);
        foreach (var (key, value) in texts)
        {
            text[key] = value;
        }

        text.IsReadOnly = true;
        shared = new ScriptObject
        {
            ["site"] = site,
            ["text"] = text,
            ["include_cached"] = new TemplateFunction(1, 1, arguments => Cached(arguments.Text(0), arguments.Context, arguments.Call)),
        };
        shared.IsReadOnly = true;
    }

    /// <summary>Renders a page.</summary>
    /// <param name="kind">The name of its template.</param>
    /// <param name="page">What the template sees as <c>page</c>.</param>
    /// <exception cref="FaultException">The template is missing, is invalid, or fails.</exception>
    public byte[] Page(string kind, object page) => Render($"pages/{kind}", "page", page, [], output => output.Written.ToArray());

    /// <summary>Renders a partial that sees one value besides those of the locale.</summary>
    /// <exception cref="FaultException">The template is missing, is invalid, or fails.</exception>
    public HtmlFragment Partial(string name, string variable, object value) => Render($"partials/{name}", variable, value, [], Fragment);

    /// <summary>
    /// A partial rendered once. Two threads may both render it: waiting for each other, partials that include one another in a circle would
    /// never end.
    /// </summary>
    HtmlFragment Cached(string name, RenderContext context, ScriptNode? call)
    {
        var span = call?.Span ?? context.CurrentSpan;
        if (context.Partial(name) is null)
        {
            throw new ScriptRuntimeException(span, TemplateFunctions.NoPartial(name));
        }

        if (context.CachedPartials.Contains(name))
        {
            throw new ScriptRuntimeException(span, $"The partial '{name}' includes itself. Remove one of the includes.");
        }

        return cached.TryGetValue(name, out var known)
            ? known
            : cached.GetOrAdd(name, Render($"partials/{name}", variable: null, value: null, context.CachedPartials.Push(name), Fragment));
    }

    static HtmlFragment Fragment(HtmlOutput output) => HtmlFragment.Of(output.Written.ToArray());

    T Render<T>(string path, string? variable, object? value, ImmutableStack<string> cachedPartials, Func<HtmlOutput, T> take)
    {
        var template = parser.Find(path) ?? throw new FaultException(parser.Fault(path + TemplateFiles.Extension, "This file is missing."));
        var context = contexts.TryTake(out var idle) ? idle : new RenderContext(functions, model, name => parser.Find($"partials/{name}"));
        context.CachedPartials = cachedPartials;
        try
        {
            context.PushGlobal(shared);
            var own = new ScriptObject();
            if (variable is not null)
            {
                own.SetValue(variable, value, readOnly: true);
            }

            context.PushGlobal(own);
            var result = context.Capture(() => context.Include(template, [], caller: null), take);
            context.Reset();
            contexts.Add(context);
            return result;
        }
        catch (ScriptRuntimeException error)
        {
            var file = error.Span.FileName is { Length: > 0 } named ? named : path + TemplateFiles.Extension;
            throw error.GetBaseException() as FaultException ?? new FaultException(parser.Fault(file, error.OriginalMessage, error.Span));
        }
    }
}
