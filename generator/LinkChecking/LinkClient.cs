using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.LinkChecking;

/// <summary>Looks up the IP addresses of a host.</summary>
delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancel);

/// <summary>
/// The HTTP client: sends single requests, without cookies and credentials, and none to hosts that are not public
/// unless the settings allow it.
/// </summary>
sealed class LinkClient : IDisposable
{
    static readonly ProductInfoHeaderValue UserAgent = new(
        "LicensingSite-link-check",
        typeof(LinkClient).Assembly.GetName().Version!.ToString(2)
    );

    readonly Resolve resolve;
    readonly LinkSettings settings;
    readonly RequestLimits limits;
    readonly TimeProvider clock;
    readonly HttpMessageInvoker invoker;

    public LinkClient(Resolve resolve, LinkSettings settings, RequestLimits limits, TimeProvider clock)
    {
        (this.resolve, this.settings, this.limits, this.clock) = (resolve, settings, limits, clock);
        invoker = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, cancel),
                ConnectTimeout = limits.ConnectTimeout,
                Credentials = null,
                MaxResponseDrainSize = 0,
                MaxResponseHeadersLength = 64,
                PreAuthenticate = false,
                ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, _, chain, errors) => CertificateValidation.Validate(chain, errors),
                },
                UseCookies = false,
                UseProxy = false,
            }
        );
    }

    /// <inheritdoc cref="SendRequest"/>
    public async Task<LinkResponse> SendAsync(Uri address, RequestKind kind, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(kind == RequestKind.Head ? HttpMethod.Head : HttpMethod.Get, address);
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, */*;q=0.8");
        using var answering = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        answering.CancelAfter(limits.ConnectTimeout + limits.ResponseTimeout);
        try
        {
            using var response = await invoker.SendAsync(request, answering.Token);
            var hasPage = kind == RequestKind.Page && response.IsSuccessStatusCode && IsHtml(response.Content.Headers.ContentType);
            return new LinkResponse(
                RequestFailure.None,
                (int)response.StatusCode,
                Location: Location(response),
                RetryAt: RetryAt(response.Headers.RetryAfter),
                Page: hasPage ? await ReadAsync(response.Content, cancel) : null
            );
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return FailureClassifier.Classify(fault);
        }
    }

    public void Dispose() => invoker.Dispose();

    /// <summary>
    /// Connects to the first public IP address of a host that accepts. Checks the addresses that it then connects to,
    /// so a second lookup of the name cannot lead elsewhere (DNS rebinding).
    /// </summary>
    async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, cancel);
        var isAllowed = settings.AllowPrivate.Any(pattern => pattern.Matches(host.Host.Trim('[', ']')));
        var addresses = isAllowed ? found : Array.FindAll(found, PublicIpRanges.Contains);
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
        reading.CancelAfter(limits.ReadTimeout);
        using var bytes = new MemoryStream();
        var isWhole = false;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(reading.Token);
            var buffer = new byte[16 * 1024];
            while (bytes.Length < limits.PageBytes)
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
        catch (Exception fault)
            when (fault is HttpRequestException or IOException or InvalidDataException
                || (fault is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            // The part that was received may hold the anchors.
        }

        return new ReceivedPage(bytes.ToArray(), content.Headers.ContentType?.CharSet, isWhole);
    }

    DateTimeOffset? RetryAt(RetryConditionHeaderValue? header) => header?.Date ?? (clock.GetUtcNow() + header?.Delta);

    static string? Location(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Location", out var values) ? values.First() : null;

    static bool IsHtml(MediaTypeHeaderValue? type) => type?.MediaType?.ToLowerInvariant() is "text/html" or "application/xhtml+xml";
}
