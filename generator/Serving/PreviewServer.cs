using System.Globalization;
using System.Net;
using System.Net.Mime;
using LicensingSite.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LicensingSite.Serving;

/// <summary>Answers requests with the newest site, as a static host would, to this machine only.</summary>
static class PreviewServer
{
    const string Events = "/_preview/events";
    const string Script = "/_preview/reload.js";

    static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];
    static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Serves until cancelled.</summary>
    /// <param name="announce">Told the address once requests are answered.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(Preview preview, int port, Action<string> announce, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        await using var app = builder.Build();
        app.Run(context => Answer(context, preview, app.Lifetime.ApplicationStopping));
        await app.StartAsync(cancel);
        announce(app.Urls.First() + (preview.Current?.BasePath ?? "/"));
        await app.WaitForShutdownAsync(cancel);
    }

    static Task Answer(HttpContext context, Preview preview, CancellationToken stopping)
    {
        var path = context.Request.Path.Value ?? "/";
        return !LoopbackNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase) ? Refuse(context, StatusCodes.Status421MisdirectedRequest)
            : !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) ? Refuse(context, StatusCodes.Status405MethodNotAllowed)
            : path == Events ? SendVersions(context, preview, stopping)
            : path == Script ? Send(context, StatusCodes.Status200OK, "text/javascript", ReloadScript.Content)
            : preview.Current is { } site ? Answer(context, site, path)
            : Refuse(context, StatusCodes.Status503ServiceUnavailable);
    }

    static Task Answer(HttpContext context, Snapshot site, string path)
    {
        if (site.WithSlash(path) is { } folder)
        {
            context.Response.Redirect(Uri.EscapeDataString(folder).Replace("%2F", "/", StringComparison.Ordinal) + context.Request.QueryString);
            return Task.CompletedTask;
        }

        var file = site.Find(path);
        return file is not null ? Send(context, StatusCodes.Status200OK, file, site.Version)
            : site.NotFound(path) is { } notFound ? Send(context, StatusCodes.Status404NotFound, notFound, site.Version)
            : Refuse(context, StatusCodes.Status404NotFound);
    }

    static Task Send(HttpContext context, int status, OutputFile file, long version)
    {
        var type = ContentTypes.TryGetContentType(file.Path, out var known) ? known : MediaTypeNames.Application.Octet;
        var content = file.Plan().Produce();
        return Send(context, status, type, type == MediaTypeNames.Text.Html ? WithScript(content, version) : content);
    }

    static Task Send(HttpContext context, int status, string type, byte[] content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
        context.Response.ContentLength = content.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content).AsTask();
    }

    static byte[] WithScript(byte[] html, long version)
    {
        var script = System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<script src=\"{Script}\" data-version=\"{version}\" defer></script>\n"));
        var end = html.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? html : [.. html.AsSpan(0, end), .. script, .. html.AsSpan(end)];
    }

    static async Task SendVersions(HttpContext context, Preview preview, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await context.Response.WriteAsync(": open\n\n", ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
            await foreach (var version in preview.Versions(ended.Token))
            {
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n"), ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server is stopping.
        }
    }

    static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
