using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace LicensingSite.LinkChecking;

/// <summary>Classifies the last response of a URL. Only what is certain counts as broken.</summary>
static class LinkStatusClassifier
{
    /// <param name="response">The response after all redirects and retries.</param>
    /// <param name="movedTo">Where the URL has moved permanently, if it has.</param>
    /// <param name="anchors">The anchors to look for in the page.</param>
    public static LinkCheckResult Classify(LinkResponse response, Uri? movedTo, ImmutableArray<string> anchors) =>
        response.Status switch
        {
            0 => ClassifyFailure(response),
            (>= 200 and < 300) or 304 => new LinkCheckResult(
                LinkStatus.Working,
                "",
                movedTo?.AbsoluteUri,
                response.Page is null ? [] : PageAnchors.Find(response.Page, anchors)
            ),
            var status => ClassifyStatus(status),
        };

    public static LinkCheckResult Loop(Uri address) =>
        Problem(LinkStatus.Broken, $"The URL redirects in a loop, back to {address.AbsoluteUri}.");

    public static LinkCheckResult TooManyRedirects() =>
        Problem(LinkStatus.Broken, $"The URL redirects more than {RequestLimits.Redirects} times.");

    public static LinkCheckResult LeavesWeb(string location) =>
        Problem(LinkStatus.Unknown, $"The URL redirects to '{location}', which is not a web URL.");

    public static LinkCheckResult Credentials() =>
        Refused("The URL redirects to a URL with a user name or password, which was not requested.");

    static LinkCheckResult ClassifyStatus(int status) =>
        status switch
        {
            404 or 410 => Problem(LinkStatus.Broken, $"The server returned {Name(status)}."),
            401 or 403 or 407 => Problem(
                LinkStatus.Unknown,
                $"The server returned {Name(status)}. The page may need a sign-in or a browser."
            ),
            429 => Problem(LinkStatus.Unknown, $"The server returned {Name(status)}. It limits the number of requests."),
            >= 500 and < 600 => Problem(LinkStatus.Unknown, $"The server returned {Name(status)} on every attempt."),
            >= 300 and < 400 => Problem(LinkStatus.Unknown, $"The server returned {Name(status)} without a redirect target."),
            _ => Problem(LinkStatus.Unknown, $"The server returned {Name(status)}."),
        };

    static LinkCheckResult ClassifyFailure(LinkResponse response) =>
        response.Failure switch
        {
            RequestFailure.HostUnknown => Problem(LinkStatus.Broken, "The host name does not exist."),
            RequestFailure.ConnectionRefused => Problem(LinkStatus.Broken, "The host refused the connection."),
            RequestFailure.CertificateInvalid => Problem(LinkStatus.Broken, $"The certificate is invalid: {response.Detail}."),
            RequestFailure.PrivateAddress => Refused($"The host {response.Detail} has no public IP address, so it was not checked."),
            RequestFailure.NamesUnavailable => Problem(LinkStatus.Unknown, "The DNS lookup failed."),
            RequestFailure.ConnectionTimedOut => Problem(LinkStatus.Unknown, "The connection timed out."),
            RequestFailure.Unreachable => Problem(LinkStatus.Unknown, "The host is unreachable."),
            RequestFailure.NotSecured => Problem(LinkStatus.Unknown, "The TLS connection failed."),
            RequestFailure.ResponseTimedOut => Problem(LinkStatus.Unknown, "The response timed out."),
            RequestFailure.BudgetUsedUp => Problem(
                LinkStatus.Unknown,
                "The time limit of the check was reached. The next check continues from here."
            ) with
            {
                IsCacheable = false,
            },
            _ => Problem(LinkStatus.Unknown, "The response was incomplete or is not HTTP."),
        };

    /// <summary>Not cached: site.yml may allow the request in the next run.</summary>
    static LinkCheckResult Refused(string reason) => Problem(LinkStatus.Refused, reason) with { IsCacheable = false };

    static LinkCheckResult Problem(LinkStatus status, string reason) => new(status, reason, null, []);

    static string Name(int status) =>
        string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
}
