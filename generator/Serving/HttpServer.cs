using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LicensingSite.Serving;

/// <summary>Serves the current site over HTTP, as a static host would.</summary>
/// <param name="changes">Returns the source changes of a translation at a URL path; null if there are none.</param>
sealed class HttpServer(DevServer devServer, RequestFilter filter, Func<Snapshot, string, string?> changes)
{
    /// <summary>Time limit for request headers.</summary>
    static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Time limit for open requests at shutdown.</summary>
    static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Serves until cancelled. Kestrel runs without a web host: its configuration, logging and services are not needed and cost time before
    /// the first answer.
    /// </summary>
    /// <param name="announce">Called with the URL when the server accepts requests.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(int port, Action<string> announce, CancellationToken cancel)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.RequestHeadersTimeout = HeadersTimeout;
        options.Limits.MaxRequestBodySize = 0;
        options.Listen(filter.Address, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        using var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await server.StartAsync(new Application(context => Respond(context, cancel)), cancel);
        announce(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + devServer.BasePath);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var timeout = new CancellationTokenSource(ShutdownTimeout);
        await server.StopAsync(timeout.Token);
    }

    Task Respond(HttpContext context, CancellationToken stopping)
    {
        var path = context.Request.Path.Value ?? "/";
        return filter.RejectionStatus(context.Request) is { } status ? HttpResponses.Status(context, status)
            : LiveReload.Files.GetValueOrDefault(path) is { } file
                ? HttpResponses.Content(context, StatusCodes.Status200OK, path, file, LiveReload.ETagOf(path))
            : path == LiveReload.Events ? new EventStream(context, devServer).SendAsync(stopping)
            : path == LiveReload.Changes ? HttpResponses.Content(context, StatusCodes.Status200OK, ".txt", ChangesAt(context), null)
            : RespondAsync(context, path);
    }

    async Task RespondAsync(HttpContext context, string path)
    {
        try
        {
            await Respond(context, await devServer.For(path, context.RequestAborted), path);
        }
        catch (OperationCanceledException)
        {
            // The client closed the connection.
        }
    }

    static Task Respond(HttpContext context, Snapshot site, string path)
    {
        if (site.WithTrailingSlash(path) is { } folder)
        {
            context.Response.Redirect(
                Uri.EscapeDataString(folder).Replace("%2F", "/", StringComparison.Ordinal) + context.Request.QueryString
            );
            return Task.CompletedTask;
        }

        return site.Find(path) is { } file ? HttpResponses.File(context, StatusCodes.Status200OK, file)
            : site.NotFound(path) is { } notFound ? HttpResponses.File(context, StatusCodes.Status404NotFound, notFound)
            : HttpResponses.Status(context, StatusCodes.Status404NotFound);
    }

    byte[] ChangesAt(HttpContext context) =>
        System.Text.Encoding.UTF8.GetBytes(
            devServer.Current is { } site ? changes(site, context.Request.Query["path"].ToString()) ?? "" : ""
        );

    sealed class Application(Func<HttpContext, Task> respond) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => respond(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // A context has no resources.
        }
    }
}
