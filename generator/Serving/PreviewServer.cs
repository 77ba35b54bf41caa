using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LicensingSite.Serving;

/// <summary>Answers requests with the newest site, as a static host would.</summary>
/// <param name="changes">What has changed in the source of a translation since it was made; null where there is nothing to tell.</param>
sealed class PreviewServer(Preview preview, Visitors visitors, Func<Snapshot, string, string?> changes)
{
    /// <summary>Whoever sends a request so slowly does not mean it.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Serves until cancelled.</summary>
    /// <param name="announce">Told the address once requests are answered.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(int port, Action<string> announce, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = Patience;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(visitors.Address, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        await using var app = builder.Build();
        app.Run(context => Answer(context, app.Lifetime.ApplicationStopping));
        await app.StartAsync(cancel);
        announce(app.Urls.First() + preview.BasePath);
        await app.WaitForShutdownAsync(cancel);
    }

    Task Answer(HttpContext context, CancellationToken stopping)
    {
        var path = context.Request.Path.Value ?? "/";
        return visitors.Refusal(context.Request) is { } status ? Reply.Status(context, status)
            : PreviewScript.Files.GetValueOrDefault(path) is { } file ? Reply.Content(context, StatusCodes.Status200OK, path, file, PreviewScript.TagOf(path))
            : path == PreviewScript.Events ? new EventStream(context, preview).SendAsync(stopping)
            : path == PreviewScript.Changes ? Reply.Content(context, StatusCodes.Status200OK, ".txt", ChangesAt(context), null)
            : AnswerAsync(context, path);
    }

    async Task AnswerAsync(HttpContext context, string path)
    {
        try
        {
            await Answer(context, await preview.For(path, context.RequestAborted), path);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the answer any more.
        }
    }

    static Task Answer(HttpContext context, Snapshot site, string path)
    {
        if (site.WithSlash(path) is { } folder)
        {
            context.Response.Redirect(Uri.EscapeDataString(folder).Replace("%2F", "/", StringComparison.Ordinal) + context.Request.QueryString);
            return Task.CompletedTask;
        }

        return site.Find(path) is { } file ? Reply.File(context, StatusCodes.Status200OK, file)
            : site.NotFound(path) is { } notFound ? Reply.File(context, StatusCodes.Status404NotFound, notFound)
            : Reply.Status(context, StatusCodes.Status404NotFound);
    }

    byte[] ChangesAt(HttpContext context) =>
        System.Text.Encoding.UTF8.GetBytes(preview.Current is { } site ? changes(site, context.Request.Query["path"].ToString()) ?? "" : "");
}
