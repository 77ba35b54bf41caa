using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>Other people's servers: one on this machine that behaves well or badly, as the path says, over HTTP and over HTTPS.</summary>
public sealed class RemoteServer : IAsyncLifetime
{
    WebApplication app = null!;
    readonly ConcurrentDictionary<string, int> running = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int Port { get; private set; }

    public int SecurePort { get; private set; }

    /// <summary>Every request as <c>METHOD host/path</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Header lines that say more of the asker than they should.</summary>
    public ConcurrentQueue<string> LeakedHeaders { get; } = [];

    /// <summary>The most requests that one host had at once.</summary>
    public int MostConcurrent { get; private set; }

    /// <summary>How long an ordinary answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many requests are answered; who asks after them waits until he gives up.</summary>
    public int MostAnswered { get; set; } = int.MaxValue;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate("secure.test")));
        });
        app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        var ports = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(address => new Uri(address))
            .ToArray();
        (Port, SecurePort) = (ports.Single(one => one.Scheme == "http").Port, ports.Single(one => one.Scheme == "https").Port);
    }

    /// <summary>Forgets all requests.</summary>
    public void Reset()
    {
        Requests.Clear();
        LeakedHeaders.Clear();
        counts.Clear();
        (MostConcurrent, Delay, MostAnswered) = (0, TimeSpan.Zero, int.MaxValue);
    }

    public string Url(string path, string host = "site.test") => $"http://{host}:{Port}{path}";

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    static X509Certificate2 Certificate(string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    async Task AnswerAsync(HttpContext context)
    {
        var (request, host) = (context.Request, context.Request.Host.Host);
        Requests.Enqueue($"{request.Method} {host}{request.Path}{request.QueryString}");
        var asked = counts.AddOrUpdate(host + request.Path, 1, (_, count) => count + 1);
        foreach (var header in request.Headers.Where(header => header.Key is "Cookie" or "Authorization" or "Referer"))
        {
            LeakedHeaders.Enqueue($"{header.Key}: {header.Value}");
        }

        var now = running.AddOrUpdate(host, 1, (_, count) => count + 1);
        lock (running)
        {
            MostConcurrent = Math.Max(MostConcurrent, now);
        }

        try
        {
            if (Requests.Count > MostAnswered)
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            }

            await AnswerAsync(context, request.Path.Value!, asked);
        }
        finally
        {
            running.AddOrUpdate(host, 0, (_, count) => count - 1);
        }
    }

    async Task AnswerAsync(HttpContext context, string path, int asked)
    {
        var response = context.Response;
        response.Headers.SetCookie = "visitor=1";
        var isHead = context.Request.Method == "HEAD";
        switch (path)
        {
            case "/204" or "/404" or "/410" or "/403" or "/418" or "/503" or "/429":
                response.StatusCode = int.Parse(path[1..], null);
                break;
            case "/moved":
                Redirect(301, "/moved-again");
                break;
            case "/moved-again":
                Redirect(308, "/page#section");
                break;
            case "/moved-then-lent":
                Redirect(301, "/lent");
                break;
            case "/lent":
                Redirect(302, "/page");
                break;
            case "/loop":
                Redirect(302, "/loop-back");
                break;
            case "/loop-back":
                Redirect(302, "/loop");
                break;
            case "/to-private":
                Redirect(302, $"http://private.test:{Port}/secret");
                break;
            case "/to-mapped":
                Redirect(302, $"http://[::ffff:127.0.0.1]:{Port}/secret");
                break;
            case "/to-file":
                Redirect(302, "file:///etc/passwd");
                break;
            case "/to-password":
                Redirect(302, $"http://me:secret@site.test:{Port}/page");
                break;
            case "/no-head":
                response.StatusCode = isHead ? 405 : 200;
                break;
            case "/head-404":
                response.StatusCode = isHead ? 404 : 200;
                break;
            case "/500-once":
                response.StatusCode = asked == 1 ? 500 : 200;
                break;
            case "/429-once":
                response.StatusCode = asked == 1 ? 429 : 200;
                response.Headers.RetryAfter = "30";
                break;
            case "/503-until":
                response.StatusCode = asked == 1 ? 503 : 200;
                response.Headers.RetryAfter = new DateTimeOffset(2026, 11, 22, 12, 5, 0, TimeSpan.Zero).ToString("R");
                break;
            case "/429-for-a-day":
                response.StatusCode = 429;
                response.Headers.RetryAfter = "86400";
                break;
            case "/404-for-a-day":
                response.StatusCode = 404;
                response.Headers.RetryAfter = "86400";
                break;
            case "/never":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "/slow":
                response.ContentType = "text/html";
                foreach (var piece in (string[])["<h1 ", "id=section", ">", "Slow"])
                {
                    await Task.Delay(50);
                    await response.WriteAsync(isHead ? "" : piece);
                }

                break;
            case "/half":
                response.ContentType = "text/html";
                response.ContentLength = 1000;
                if (!isHead)
                {
                    await response.WriteAsync("<h1 id=first>Half a page</h1>");
                }

                break;
            case "/huge":
                response.ContentType = "text/html";
                await response.WriteAsync("<h1 id=first>Huge</h1>");
                for (var i = 0; i < 300 && !isHead && !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await response.WriteAsync("<p>" + new string('-', 40_000), context.RequestAborted);
                }

                await response.WriteAsync("<h2 id=last>End</h2>");
                break;
            case "/deep":
                response.ContentType = "text/html";
                await response.WriteAsync(isHead ? "" : string.Concat(Enumerable.Repeat("<div>", 200_000)) + "<p id=deep>Deep</p>");
                break;
            case "/text":
                response.ContentType = "text/plain";
                await response.WriteAsync("No HTML.");
                break;
            case not "/chain-0" when path.StartsWith("/chain-", StringComparison.Ordinal):
                Redirect(302, $"/chain-{int.Parse(path["/chain-".Length..], null) - 1}");
                break;
            default:
                await Task.Delay(Delay);
                response.ContentType = "text/html; charset=utf-8";
                if (!isHead)
                {
                    await response.WriteAsync("<h1 id=section>Page</h1><a name='Old'></a><p id=user-content-readme><p id='été'>");
                }

                break;
        }

        void Redirect(int status, string to)
        {
            response.StatusCode = status;
            response.Headers.Location = to;
        }
    }
}
