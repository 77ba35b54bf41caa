using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace LicensingSite.External;

/// <summary>What a last answer means for the links to an address: only what is certain is called broken.</summary>
static class Judgement
{
    /// <param name="reply">The answer at the end of all redirects and tries.</param>
    /// <param name="movedTo">Where the address has moved for good, if it has.</param>
    /// <param name="anchors">What the links look for in the page.</param>
    public static Verdict Of(Reply reply, Uri? movedTo, ImmutableArray<string> anchors) => reply.Failure != Failure.None ? Of(reply) : reply.Status switch
    {
        >= 200 and < 300 or 304 => new Verdict(Standing.Good, "", movedTo?.AbsoluteUri, reply.Page is null ? Unsought(anchors) : PageAnchors.Find(reply.Page, anchors)),
        404 or 410 => Ill(Standing.Broken, $"The server answers {Name(reply.Status)}."),
        401 or 403 or 407 => Ill(Standing.Unknown, $"The server answers {Name(reply.Status)}: the page may be there for readers who sign in, or for browsers only."),
        429 => Ill(Standing.Unknown, $"The server answers {Name(reply.Status)}: it was asked too often, by this check or by others."),
        >= 500 and < 600 => Ill(Standing.Unknown, $"The server answers {Name(reply.Status)}, each time it was asked."),
        >= 300 and < 400 => Ill(Standing.Unknown, $"The server answers {Name(reply.Status)}, but does not say where the page is."),
        _ => Ill(Standing.Unknown, $"The server answers {Name(reply.Status)}."),
    };

    public static Verdict Loop(Uri address) => Ill(Standing.Broken, $"The redirects of this address lead in a circle, back to {address.AbsoluteUri}.");

    public static Verdict TooManyRedirects() => Ill(Standing.Broken, string.Create(CultureInfo.InvariantCulture, $"After {Patience.MostRedirects} redirects there is still no page."));

    public static Verdict LeavesWeb(string location) => Ill(Standing.Unknown, $"It redirects to '{location}', which is no address of a page.");

    public static Verdict Credentials() => Refused("It redirects to an address with a user name or a password, which was not asked for.");

    static Verdict Of(Reply reply) => reply.Failure switch
    {
        Failure.HostUnknown => Ill(Standing.Broken, "There is no host of this name."),
        Failure.ConnectionRefused => Ill(Standing.Broken, "The host refuses the connection."),
        Failure.CertificateInvalid => Ill(Standing.Broken, $"Browsers refuse the certificate: {reply.Detail}."),
        Failure.PrivateAddress => Refused($"The host {reply.Detail} has no public address, so it was not asked."),
        Failure.NamesUnavailable => Ill(Standing.Unknown, "The name service does not answer."),
        Failure.ConnectionTimedOut => Ill(Standing.Unknown, "The host does not answer in time."),
        Failure.Unreachable => Ill(Standing.Unknown, "No connection to the host is possible from here."),
        Failure.NotSecured => Ill(Standing.Unknown, "No encrypted connection to the host came about."),
        Failure.AnswerTimedOut => Ill(Standing.Unknown, "The server does not answer in time."),
        Failure.BudgetUsedUp => Ill(Standing.Unknown, "There was no time left to ask; the next check goes on from here.") with { IsAnswer = false },
        _ => Ill(Standing.Unknown, "The answer breaks off, or is no answer."),
    };

    /// <summary>An answer that is no HTML has no anchors to miss.</summary>
    static ImmutableArray<Verdict.Anchor> Unsought(ImmutableArray<string> anchors) => [.. anchors.Select(name => new Verdict.Anchor(name, IsThere: true))];

    /// <summary>Not to be remembered: the next run may be allowed to ask.</summary>
    static Verdict Refused(string reason) => Ill(Standing.Refused, reason) with { IsAnswer = false };

    static Verdict Ill(Standing standing, string reason) => new(standing, reason, null, []);

    static string Name(int status) => string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
}
