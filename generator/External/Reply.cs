namespace LicensingSite.External;

/// <summary>Why there is no answer.</summary>
enum Failure
{
    None,

    /// <summary>Nobody has registered the host's name.</summary>
    HostUnknown,

    /// <summary>The name service itself did not answer.</summary>
    NamesUnavailable,

    ConnectionRefused,
    ConnectionTimedOut,
    Unreachable,

    /// <summary>The certificate is not one that a browser accepts.</summary>
    CertificateInvalid,

    /// <summary>No encrypted connection came about, for another reason than the certificate.</summary>
    NotSecured,

    /// <summary>All addresses of the host are private.</summary>
    PrivateAddress,

    /// <summary>Connected, but no answer in time.</summary>
    AnswerTimedOut,

    /// <summary>The connection ended in the middle of an answer, or what came is no answer.</summary>
    BrokenOff,

    /// <summary>The time for the whole run is over, or would be before the host may be asked again.</summary>
    BudgetUsedUp,
}

/// <summary>What came of one request.</summary>
/// <param name="Status">The HTTP status; 0 where there is a failure.</param>
/// <param name="Detail">What more is known of a failure, as a part of a sentence.</param>
/// <param name="Location">Where a redirect leads, as the server wrote it.</param>
/// <param name="RetryAt">When the server wants to be asked again.</param>
/// <param name="Page">The HTML of the answer, where it was asked for and there is some.</param>
sealed record Reply(Failure Failure, int Status = 0, string? Detail = null, string? Location = null, DateTimeOffset? RetryAt = null, ReceivedPage? Page = null)
{
    public static Reply Failed(Failure failure, string? detail = null) => new(failure, Detail: detail);

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308 && Location is not null;

    /// <summary>True for a redirect that says it will stay.</summary>
    public bool IsPermanent => Status is 301 or 308;

    /// <summary>True where the method may be at fault and not the address: some servers know only GET.</summary>
    public bool RefusesMethod => Status is 400 or 403 or 404 or 405 or 406 or 501;

    /// <summary>True where asking again later may help.</summary>
    public bool IsTransient => Status is 408 or 425 or 429 or >= 500 and <= 599
        || Failure is Failure.NamesUnavailable or Failure.ConnectionRefused or Failure.ConnectionTimedOut or Failure.Unreachable or Failure.AnswerTimedOut or Failure.BrokenOff;

    /// <summary>True where every other page of the host would have the same answer.</summary>
    public bool ConcernsHost => Failure is > Failure.None and < Failure.AnswerTimedOut;
}

/// <summary>HTML as it came.</summary>
/// <param name="Charset">The encoding that the server named.</param>
/// <param name="IsWhole">False where it was longer than is read, or broke off.</param>
sealed record ReceivedPage(byte[] Bytes, string? Charset, bool IsWhole);
