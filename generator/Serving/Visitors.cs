using System.Net;
using Microsoft.AspNetCore.Http;

namespace LicensingSite.Serving;

/// <summary>Tells who may see the preview: other sites open in the same browser may not, by whatever name they call this machine.</summary>
/// <param name="Address">The address that is listened to.</param>
sealed record Visitors(IPAddress Address)
{
    static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The status to refuse a request with; null where it may be answered.</summary>
    public int? Refusal(HttpRequest request) =>
        !IsOwn(request.Host) ? StatusCodes.Status421MisdirectedRequest
            : request.Headers.Origin.Count > 0 && !IsOwn(request.Headers.Origin) ? StatusCodes.Status403Forbidden
            : request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate" ? StatusCodes.Status403Forbidden
            : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ? StatusCodes.Status405MethodNotAllowed
            : null;

    bool IsOwn(string? origin) => Uri.TryCreate(origin, UriKind.Absolute, out var address) && IsOwn(new HostString(address.Host, address.Port));

    /// <summary>A name that somebody else may have registered is never ours; an address is, once others may come at all.</summary>
    bool IsOwn(HostString host) =>
        LoopbackNames.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || (!IPAddress.IsLoopback(Address) && (IPAddress.TryParse(host.Host.Trim('[', ']'), out _) || host.Host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)));
}
