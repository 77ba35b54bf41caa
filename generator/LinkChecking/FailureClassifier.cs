using System.Net.Sockets;

namespace LicensingSite.LinkChecking;

/// <summary>Classifies the exceptions of requests.</summary>
static class FailureClassifier
{
    public static LinkResponse Classify(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (ClassifyCause(cause) is { } response)
            {
                return response;
            }
        }

        return LinkResponse.Failed(
            fault switch
            {
                OperationCanceledException => RequestFailure.ResponseTimedOut,
                HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => RequestFailure.NotSecured,
                _ => RequestFailure.BrokenOff,
            }
        );
    }

    static LinkResponse? ClassifyCause(Exception cause) =>
        cause switch
        {
            NotPublicException notPublic => LinkResponse.Failed(RequestFailure.PrivateAddress, notPublic.Host),
            CertificateException certificate => LinkResponse.Failed(RequestFailure.CertificateInvalid, certificate.Message),
            TimeoutException => LinkResponse.Failed(RequestFailure.ConnectionTimedOut),
            SocketException socket => Classify(socket.SocketErrorCode) is { } failure ? LinkResponse.Failed(failure) : null,
            _ => null,
        };

    static RequestFailure? Classify(SocketError error) =>
        error switch
        {
            SocketError.HostNotFound or SocketError.NoData => RequestFailure.HostUnknown,
            SocketError.TryAgain or SocketError.NoRecovery => RequestFailure.NamesUnavailable,
            SocketError.ConnectionRefused => RequestFailure.ConnectionRefused,
            SocketError.TimedOut => RequestFailure.ConnectionTimedOut,
            SocketError.HostUnreachable
            or SocketError.NetworkUnreachable
            or SocketError.NetworkDown
            or SocketError.HostDown
            or SocketError.AddressNotAvailable
            or SocketError.AccessDenied => RequestFailure.Unreachable,
            _ => null,
        };
}

/// <summary>A host has no public IP address.</summary>
#pragma warning disable CA1032 // It always carries its host: the usual constructors would make one without.
sealed class NotPublicException(string host) : Exception($"The host {host} has no public IP address.")
#pragma warning restore CA1032
{
    public string Host { get; } = host;
}
