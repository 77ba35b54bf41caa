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
    public static LinkCheckResult Classify(LinkResponse response, Uri? movedTo, ImmutableArray<string> anchors) => response.Status switch
    {
        0 => ClassifyFailure(response),
        (>= 200 and < 300) or 304 => new LinkCheckResult(
            LinkStatus.Working, "", movedTo?.AbsoluteUri, response.Page is null ? [] : PageAnchors.Find(response.Page, anchors)),
        var status => ClassifyStatus(status),
    };

    public static LinkCheckResult Loop(Uri address) =>
        Problem(LinkStatus.Broken, $"The redirects of this address lead in a circle, back to {address.AbsoluteUri}.");

    public static LinkCheckResult TooManyRedirects() =>
        Problem(LinkStatus.Broken, $"After {RequestLimits.Redirects} redirects there is still no page.");

    public static LinkCheckResult LeavesWeb(string location) =>
        Problem(LinkStatus.Unknown, $"It redirects to '{location}', which is no address of a page.");

    public static LinkCheckResult Credentials() =>
        Refused("It redirects to an address with a user name or a password, which was not asked for.");

    static LinkCheckResult ClassifyStatus(int status) => status switch
    {
        404 or 410 => Problem(LinkStatus.Broken, $"The server answers {Name(status)}."),
        401 or 403 or 407 => Problem(
            LinkStatus.Unknown, $"The server answers {Name(status)}: the page may be there for readers who sign in, or for browsers only."),
        429 => Problem(LinkStatus.Unknown, $"The server answers {Name(status)}: it was asked too often, by this check or by others."),
        >= 500 and < 600 => Problem(LinkStatus.Unknown, $"The server answers {Name(status)}, each time it was asked."),
        >= 300 and < 400 => Problem(LinkStatus.Unknown, $"The server answers {Name(status)}, but does not say where the page is."),
        _ => Problem(LinkStatus.Unknown, $"The server answers {Name(status)}."),
    };

    static LinkCheckResult ClassifyFailure(LinkResponse response) => response.Failure switch
    {
        RequestFailure.HostUnknown => Problem(LinkStatus.Broken, "There is no host of this name."),
        RequestFailure.ConnectionRefused => Problem(LinkStatus.Broken, "The host refuses the connection."),
        RequestFailure.CertificateInvalid => Problem(LinkStatus.Broken, $"Browsers refuse the certificate: {response.Detail}."),
        RequestFailure.PrivateAddress => Refused($"The host {response.Detail} has no public address, so it was not asked."),
        RequestFailure.NamesUnavailable => Problem(LinkStatus.Unknown, "The name service does not answer."),
        RequestFailure.ConnectionTimedOut => Problem(LinkStatus.Unknown, "The host does not answer in time."),
        RequestFailure.Unreachable => Problem(LinkStatus.Unknown, "No connection to the host is possible from here."),
        RequestFailure.NotSecured => Problem(LinkStatus.Unknown, "No encrypted connection to the host came about."),
        RequestFailure.ResponseTimedOut => Problem(LinkStatus.Unknown, "The server does not answer in time."),
        RequestFailure.BudgetUsedUp =>
            Problem(LinkStatus.Unknown, "There was no time left to ask; the next check goes on from here.") with { IsCacheable = false },
        _ => Problem(LinkStatus.Unknown, "The answer breaks off, or is no answer."),
    };

    /// <summary>Not cached: site.yml may allow the request in the next run.</summary>
    static LinkCheckResult Refused(string reason) => Problem(LinkStatus.Refused, reason) with { IsCacheable = false };

    static LinkCheckResult Problem(LinkStatus status, string reason) => new(status, reason, null, []);

    static string Name(int status) =>
        string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
}
