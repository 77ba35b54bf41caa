using System.Net.Sockets;

namespace LicensingSite.External;

/// <summary>Says in our words why a request failed.</summary>
static class Failures
{
    public static Reply Of(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (Direct(cause) is { } reply)
            {
                return reply;
            }
        }

        return Reply.Failed(fault switch
        {
            OperationCanceledException => Failure.AnswerTimedOut,
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Failure.NotSecured,
            _ => Failure.BrokenOff,
        });
    }

    static Reply? Direct(Exception cause) => cause switch
    {
        NotPublicException notPublic => Reply.Failed(Failure.PrivateAddress, notPublic.Host),
        CertificateException certificate => Reply.Failed(Failure.CertificateInvalid, certificate.Message),
        TimeoutException => Reply.Failed(Failure.ConnectionTimedOut),
        SocketException socket => OfSocket(socket.SocketErrorCode) is { } failure ? Reply.Failed(failure) : null,
        _ => null,
    };

    static Failure? OfSocket(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => Failure.HostUnknown,
        SocketError.TryAgain or SocketError.NoRecovery => Failure.NamesUnavailable,
        SocketError.ConnectionRefused => Failure.ConnectionRefused,
        SocketError.TimedOut => Failure.ConnectionTimedOut,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.HostDown or SocketError.AddressNotAvailable or SocketError.AccessDenied => Failure.Unreachable,
        _ => null,
    };
}

/// <summary>A host has no address that everybody can reach.</summary>
#pragma warning disable CA1032 // It always carries its host: the usual constructors would make one without.
sealed class NotPublicException(string host) : Exception($"The host {host} has no public address.")
#pragma warning restore CA1032
{
    public string Host { get; } = host;
}
