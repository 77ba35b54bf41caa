using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using Microsoft.AspNetCore.Http;

namespace LicensingSite.Serving;

/// <summary>
/// Tells an open page what concerns it, as server-sent events: <c>page</c> when it has changed, <c>styles</c> when only its style sheets have,
/// <c>notes</c> with what is found in it, <c>faults</c> with why the site cannot be made, empty once it can.
/// </summary>
sealed partial class EventStream(HttpContext context, Preview preview)
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
            await foreach (var site in preview.Changes(ended.Token))
            {
                foreach (var (name, data) in NewsOf(site))
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

    IEnumerable<(string Name, string Data)> NewsOf(Snapshot? site)
    {
        if (faults != preview.Faults)
        {
            faults = preview.Faults;
            yield return ("faults", PageNotes.Json(faults));
        }

        if (site?.Shown(path) is { } file)
        {
            var (before, now) = (key, Reply.KeyOf(file));
            if (before != now)
            {
                var isStyle = shown is { } old && WithoutStyles(old) is { } text && text == WithoutStyles(file);
                (key, shown) = (now, file);
                yield return (isStyle ? "styles" : "page", now);
            }

            shown = file;
        }

        if (preview.Checked is { } known && known.Site == site && NotesOf(known) is var told && told != notes)
        {
            notes = told;
            yield return ("notes", notes);
        }
    }

    string NotesOf(CheckedSnapshot site) => site.Site.PageAt(path) is { } page
        ? PageNotes.Json(site.FindingsOf(page), page.Freshness == Freshness.Stale)
        : PageNotes.Json([]);

    /// <summary>A page but for the addresses of its style sheets; null where it cannot be made.</summary>
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
