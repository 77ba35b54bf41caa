using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LicensingSite.Serving;

/// <summary>Answers requests with the newest site, as a static host would.</summary>
/// <param name="changes">What has changed in the source of a translation since it was made; null where there is nothing to tell.</param>
sealed class PreviewServer(Preview preview, Visitors visitors, Func<Snapshot, string, string?> changes)
{
    /// <summary>Whoever sends a request so slowly does not mean it.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long a stopping server waits for answers that are under way.</summary>
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    /// <summary>Serves until cancelled. Kestrel runs without a web host: its configuration, logging and services are not needed and cost time before the first answer.</summary>
    /// <param name="announce">Told the address once requests are answered.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(int port, Action<string> announce, CancellationToken cancel)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.RequestHeadersTimeout = Patience;
        options.Limits.MaxRequestBodySize = 0;
        options.Listen(visitors.Address, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        using var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await server.StartAsync(new Application(context => Answer(context, cancel)), cancel);
        announce(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + preview.BasePath);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var farewell = new CancellationTokenSource(Farewell);
        await server.StopAsync(farewell.Token);
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

    sealed class Application(Func<HttpContext, Task> answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // A context holds nothing of its own.
        }
    }
}
