using System.Net;
using Microsoft.AspNetCore.Http;

namespace LicensingSite.Serving;

/// <summary>Rejects cross-site requests (DNS rebinding, CSRF).</summary>
/// <param name="Address">IP address that the server listens on.</param>
sealed record RequestFilter(IPAddress Address)
{
    static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Returns the HTTP status that rejects a request; null if it is allowed.</summary>
    public int? RejectionStatus(HttpRequest request) =>
        !IsOwn(request.Host) ? StatusCodes.Status421MisdirectedRequest
        : request.Headers.Origin.Count > 0 && !IsOwn(request.Headers.Origin) ? StatusCodes.Status403Forbidden
        : request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate"
            ? StatusCodes.Status403Forbidden
        : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ? StatusCodes.Status405MethodNotAllowed
        : null;

    bool IsOwn(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && IsOwn(new HostString(address.Host, address.Port));

    /// <summary>True for loopback names and, if other computers have access, for IP addresses and this computer's name.</summary>
    bool IsOwn(HostString host) =>
        LoopbackNames.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || (
            !IPAddress.IsLoopback(Address)
            && (
                IPAddress.TryParse(host.Host.Trim('[', ']'), out _)
                || host.Host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)
            )
        );
}
