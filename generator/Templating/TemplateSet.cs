using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Text;
using HandlebarsDotNet;
using LicensingSite.Diagnostics;
using LicensingSite.Work;

namespace LicensingSite.Templating;

/// <summary>Templates ready to render: one for each kind of page, compiled when it is first asked for.</summary>
sealed partial class TemplateSet
{
    readonly TemplateFolder folder;
    readonly ConcurrentBag<StringWriter> writers = [];
    readonly Lazy<IHandlebars> environment;
    readonly ImmutableDictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> pages;

    public TemplateSet(TemplateFolder folder)
    {
        this.folder = folder;
        environment = new Lazy<IHandlebars>(Environment);
        pages = folder.Below("pages/").Where(file => file.Key.EndsWith(".hbs", StringComparison.Ordinal)).ToImmutableDictionary(
            file => Path.GetFileNameWithoutExtension(file.Key),
            file => new Lazy<HandlebarsTemplate<TextWriter, object, object>>(() => Compile($"pages/{file.Key}", file.Value)),
            StringComparer.Ordinal);
        Assets = [.. folder.Below("assets/").Select(file => new TemplateAsset(file.Key, file.Value))];
    }

    /// <summary>What is missing: a page's template, a partial that another template shows, an asset that pages refer to.</summary>
    public IEnumerable<Diagnostic> Faults() =>
        TemplateReferences.Missing(folder).Select(missing => Fault(missing.Template, missing.Reason, missing.Text, missing.Offset).Diagnostic);

    /// <summary>Compiles everything now, so that a broken template is known before a page is asked for.</summary>
    /// <exception cref="FaultException">A template cannot be compiled.</exception>
    public void Compile()
    {
        foreach (var page in pages.Values)
        {
            _ = page.Value;
        }
    }

    /// <summary>Stands for everything a rendered page depends on besides its model.</summary>
    public Fingerprint Fingerprint => folder.Fingerprint;

    /// <summary>Style sheets, scripts and pictures of the templates, in order of name.</summary>
    public ImmutableArray<TemplateAsset> Assets { get; }

    /// <summary>The texts of the interface in every locale that has a file of them.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> StringFiles => folder.Below("strings/");

    /// <summary>The texts of the interface that somebody shows.</summary>
    public UsedStrings UsedStrings => UsedStrings.Of(folder);

    public string NameOf(string path) => $"{folder.Folder.TrimEnd('/')}/{path}";

    /// <summary>The address of an asset relative to the site.</summary>
    /// <exception cref="FaultException">There is none of that name.</exception>
    public string Asset(string name) =>
        Assets.FirstOrDefault(asset => asset.Name == name)?.SitePath ?? throw Fault($"assets/{name}", "This file is missing.");

    /// <summary>Renders a page as UTF-8.</summary>
    /// <param name="kind">The template's file name without extension.</param>
    /// <exception cref="FaultException">The template is missing, cannot be compiled, or fails.</exception>
    public byte[] Render(string kind, object model)
    {
        if (!pages.TryGetValue(kind, out var page))
        {
            throw Fault($"pages/{kind}.hbs", "This file is missing.");
        }

        var writer = writers.TryTake(out var idle) ? idle : new StringWriter(new StringBuilder(32 * 1024), CultureInfo.InvariantCulture);
        try
        {
            page.Value(writer, model, null!);
            return Utf8Of(writer.GetStringBuilder());
        }
        catch (Exception fault) when (fault is HandlebarsException or HandlebarsRuntimeException)
        {
            throw Fault($"pages/{kind}.hbs", Reason(fault));
        }
        finally
        {
            writer.GetStringBuilder().Clear();
            writers.Add(writer);
        }
    }

    static byte[] Utf8Of(StringBuilder text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var (encoder, length) = (Encoding.UTF8.GetEncoder(), 0);
        foreach (var chunk in text.GetChunks())
        {
            length += encoder.GetBytes(chunk.Span, buffer.AsSpan(length), flush: false);
        }

        var bytes = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }

    IHandlebars Environment()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            FormatProvider = CultureInfo.InvariantCulture,
            ThrowOnUnresolvedBindingExpression = false,
            TextEncoder = new HtmlTextEncoder(),
        });
        foreach (var (name, content) in folder.Files.Where(file => file.Key.EndsWith(".hbs", StringComparison.Ordinal) && !file.Key.StartsWith("pages/", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(content);
            Guard(name, text, () => handlebars.RegisterTemplate(Path.GetFileNameWithoutExtension(name), text));
        }

        return handlebars;
    }

    HandlebarsTemplate<TextWriter, object, object> Compile(string name, byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var compiled = default(HandlebarsTemplate<TextWriter, object, object>);
        Guard(name, text, () => compiled = environment.Value.Compile(new StringReader(text)));
        return compiled!;
    }

    void Guard(string name, string text, Action compile)
    {
        try
        {
            compile();
        }
        catch (Exception fault) when (fault is HandlebarsException or InvalidOperationException or ArgumentException)
        {
            throw Fault(name, Reason(fault), text);
        }
    }

    FaultException Fault(string name, string reason, string text = "", int? offset = null)
    {
        var lines = SourceLines.Of(NameOf(name), text);
        var line = LineInMessage().Match(reason) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var at = offset ?? lines.Starts[Math.Clamp(line, 0, lines.Starts.Length - 1)];
        return new FaultException(new Diagnostic(Rules.TemplateError, new Place(lines, at, at), $"This template cannot be used: {reason}"));
    }

    [GeneratedRegex(@"Occured at:(\d+):")]
    private static partial Regex LineInMessage();

    static string Reason(Exception fault) => (fault.InnerException ?? fault).Message.ReplaceLineEndings(" ");
}
