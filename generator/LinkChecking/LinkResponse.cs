namespace LicensingSite.LinkChecking;

/// <summary>Why there is no HTTP response.</summary>
enum RequestFailure
{
    None,

    /// <summary>The name of the host is not registered.</summary>
    HostUnknown,

    /// <summary>The name service did not answer.</summary>
    NamesUnavailable,

    ConnectionRefused,
    ConnectionTimedOut,
    Unreachable,

    /// <summary>Browsers would not accept the certificate.</summary>
    CertificateInvalid,

    /// <summary>No encrypted connection, for another reason than the certificate.</summary>
    NotSecured,

    /// <summary>All IP addresses of the host are private.</summary>
    PrivateAddress,

    /// <summary>Connected, but no response in time.</summary>
    ResponseTimedOut,

    /// <summary>The connection ended during the response, or the response is not HTTP.</summary>
    BrokenOff,

    /// <summary>The time for the whole run is over, or would be before the host may be asked again.</summary>
    BudgetUsedUp,
}

/// <summary>The result of one request.</summary>
/// <param name="Status">The HTTP status; 0 if the request failed.</param>
/// <param name="Detail">Details of a failure, as a part of a sentence.</param>
/// <param name="Location">The target of a redirect, as the server wrote it.</param>
/// <param name="RetryAt">When the server wants to be asked again.</param>
/// <param name="Page">The HTML of the response, if it was wanted and there is any.</param>
sealed record LinkResponse(
    RequestFailure Failure,
    int Status = 0,
    string? Detail = null,
    string? Location = null,
    DateTimeOffset? RetryAt = null,
    ReceivedPage? Page = null
)
{
    public static LinkResponse Failed(RequestFailure failure, string? detail = null) => new(failure, Detail: detail);

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308 && Location is not null;

    public bool IsPermanentRedirect => Status is 301 or 308;

    /// <summary>True if the server may object to the method and not to the address.</summary>
    public bool RefusesMethod => Status is 400 or 403 or 404 or 405 or 406 or 501;

    /// <summary>True if a later attempt may succeed.</summary>
    public bool IsTransient =>
        Status is 408 or 425 or 429 or (>= 500 and <= 599)
        || Failure
            is RequestFailure.NamesUnavailable
                or RequestFailure.ConnectionRefused
                or RequestFailure.ConnectionTimedOut
                or RequestFailure.Unreachable
                or RequestFailure.ResponseTimedOut
                or RequestFailure.BrokenOff;

    /// <summary>True if every other page of the host would fail the same way.</summary>
    public bool ConcernsHost => Failure is > RequestFailure.None and < RequestFailure.ResponseTimedOut;
}

/// <summary>An HTML page as it was received.</summary>
/// <param name="Charset">The encoding that the server names.</param>
/// <param name="IsWhole">False if the page was longer than the limit, or broke off.</param>
sealed record ReceivedPage(byte[] Bytes, string? Charset, bool IsWhole);
