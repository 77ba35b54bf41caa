using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.External;

/// <summary>Finds the addresses of a host by its name.</summary>
delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancel);

/// <summary>The network: asks one address, once. Sends no cookies, no credentials, and nothing to hosts that are not public, unless they are allowed.</summary>
sealed class LinkClient : IDisposable
{
    readonly Resolve resolve;
    readonly LinkSettings settings;
    readonly Patience patience;
    readonly TimeProvider clock;
    readonly HttpMessageInvoker invoker;

    public LinkClient(Resolve resolve, LinkSettings settings, Patience patience, TimeProvider clock)
    {
        (this.resolve, this.settings, this.patience, this.clock) = (resolve, settings, patience, clock);
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, cancel),
            ConnectTimeout = patience.Connecting,
            Credentials = null,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = 64,
            PreAuthenticate = false,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, chain, errors) => Certificates.Accept(chain, errors) },
            UseCookies = false,
            UseProxy = false,
        });
    }

    public async Task<Reply> AskAsync(Uri address, HowToAsk how, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(how == HowToAsk.Head ? HttpMethod.Head : HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LicensingSite-link-check", typeof(LinkClient).Assembly.GetName().Version!.ToString(2)));
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, */*;q=0.8");
        using var answering = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        answering.CancelAfter(patience.Connecting + patience.Answering);
        try
        {
            using var response = await invoker.SendAsync(request, answering.Token);
            var page = how == HowToAsk.Page && response.IsSuccessStatusCode && IsHtml(response.Content.Headers.ContentType) ? await ReadAsync(response.Content, cancel) : null;
            return new Reply(Failure.None, (int)response.StatusCode, Location: Location(response), RetryAt: RetryAt(response.Headers.RetryAfter), Page: page);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Failures.Of(fault);
        }
    }

    public void Dispose() => invoker.Dispose();

    /// <summary>Connects to the first public address of a host that takes the connection; asked for every new connection, so a name cannot lead elsewhere the second time.</summary>
    async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, cancel);
        var isAllowed = settings.AllowPrivate.Any(pattern => pattern.Matches(host.Host.Trim('[', ']')));
        var addresses = isAllowed ? found : Array.FindAll(found, PublicAddresses.Contains);
        if (addresses.Length == 0)
        {
            throw found.Length == 0 ? new SocketException((int)SocketError.NoData) : new NotPublicException(host.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    async Task<ReceivedPage> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        reading.CancelAfter(patience.Reading);
        using var bytes = new MemoryStream();
        var isWhole = false;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(reading.Token);
            var buffer = new byte[16 * 1024];
            while (bytes.Length < patience.LongestPage)
            {
                var count = await stream.ReadAsync(buffer, reading.Token);
                if (count == 0)
                {
                    isWhole = true;
                    break;
                }

                bytes.Write(buffer.AsSpan(0, count));
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // What has come so far may hold the anchors that are looked for.
        }

        return new ReceivedPage(bytes.ToArray(), content.Headers.ContentType?.CharSet, isWhole);
    }

    DateTimeOffset? RetryAt(RetryConditionHeaderValue? header) => header?.Date ?? (header?.Delta is { } wait ? clock.GetUtcNow() + wait : null);

    static string? Location(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Location", out var values) ? values.First() : null;

    static bool IsHtml(MediaTypeHeaderValue? type) => type?.MediaType?.ToLowerInvariant() is "text/html" or "application/xhtml+xml";
}
