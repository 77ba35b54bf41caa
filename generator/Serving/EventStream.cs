using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using Microsoft.AspNetCore.Http;

namespace LicensingSite.Serving;

/// <summary>
/// Live reload for one open page, as server-sent events: <c>page</c> if it changed, <c>styles</c> if only its style sheets
/// have,
/// <c>notes</c> with its findings, <c>faults</c> with the errors of a failed build, empty after a successful one.
/// </summary>
sealed partial class EventStream(HttpContext context, DevServer devServer)
{
    readonly string path = context.Request.Query["path"].ToString();
    string key = context.Request.Query["key"].ToString();
    OutputFile? shown;
    string notes = "";
    ImmutableArray<Diagnostic> faults = [];

    public async Task SendAsync(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(": open\n\n", ended.Token);
            await foreach (var site in devServer.Changes(ended.Token))
            {
                foreach (var (name, data) in EventsOf(site))
                {
                    await WriteAsync($"event: {name}\ndata: {data}\n\n", ended.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server is stopping.
        }
    }

    IEnumerable<(string Name, string Data)> EventsOf(Snapshot? site)
    {
        if (faults != devServer.Faults)
        {
            faults = devServer.Faults;
            yield return ("faults", PageFindings.Json(faults));
        }

        if (site?.FindOrNotFound(path) is { } file)
        {
            var (before, now) = (key, HttpResponses.KeyOf(file));
            if (before != now)
            {
                var isStyle = shown is { } old && WithoutStyles(old) is { } text && text == WithoutStyles(file);
                (key, shown) = (now, file);
                yield return (isStyle ? "styles" : "page", now);
            }

            shown = file;
        }

        if (devServer.Checked is { } known && known.Site == site && FindingsJson(known) is var json && json != notes)
        {
            notes = json;
            yield return ("notes", notes);
        }
    }

    string FindingsJson(CheckedSnapshot site) =>
        site.Site.PageAt(path) is { } page
            ? PageFindings.Json(site.FindingsOf(page), page.Freshness == Freshness.Stale)
            : PageFindings.Json([]);

    /// <summary>The HTML of a page without the URLs of its style sheets; null if it cannot be rendered.</summary>
    static string? WithoutStyles(OutputFile file)
    {
        try
        {
            return StyleSheet().Replace(Encoding.UTF8.GetString(file.Plan().Produce()), "");
        }
        catch (FaultException)
        {
            return null;
        }
    }

    async Task WriteAsync(string text, CancellationToken cancel)
    {
        await context.Response.WriteAsync(text, cancel);
        await context.Response.Body.FlushAsync(cancel);
    }

    [GeneratedRegex("""assets/[^"]*\.[0-9a-f]{10}\.css""")]
    private static partial Regex StyleSheet();
}
