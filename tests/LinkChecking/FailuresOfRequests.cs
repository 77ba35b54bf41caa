using System.Net.Sockets;
using LicensingSite.LinkChecking;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>What an exception of the HTTP client says about a host.</summary>
public sealed class FailuresOfRequests
{
    static readonly (string Name, Exception Cause, RequestFailure Failure)[] All =
    [
        ("timeout", new TimeoutException(), RequestFailure.ConnectionTimedOut),
        ("host unknown", new SocketException((int)SocketError.HostNotFound), RequestFailure.HostUnknown),
        ("no address", new SocketException((int)SocketError.NoData), RequestFailure.HostUnknown),
        ("names", new SocketException((int)SocketError.TryAgain), RequestFailure.NamesUnavailable),
        ("refused", new SocketException((int)SocketError.ConnectionRefused), RequestFailure.ConnectionRefused),
        ("timed out", new SocketException((int)SocketError.TimedOut), RequestFailure.ConnectionTimedOut),
        ("unreachable", new SocketException((int)SocketError.NetworkUnreachable), RequestFailure.Unreachable),
        ("reset", new SocketException((int)SocketError.ConnectionReset), RequestFailure.BrokenOff),
        ("end", new IOException("end"), RequestFailure.BrokenOff),
        ("no answer", new OperationCanceledException(), RequestFailure.ResponseTimedOut),
        ("not public", new NotPublicException("a.test"), RequestFailure.PrivateAddress),
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_failure_is_known_by_its_innermost_cause(string name)
    {
        var (_, cause, failure) = All.Single(one => one.Name == name);

        Assert.Equal(failure, FailureClassifier.Classify(cause).Failure);
        if (cause is not OperationCanceledException)
        {
            Assert.Equal(failure, FailureClassifier.Classify(new HttpRequestException("", new IOException("", cause))).Failure);
        }
    }

    [Fact]
    public void A_connection_that_could_not_be_secured_is_known_by_the_client() =>
        Assert.Equal(
            RequestFailure.NotSecured,
            FailureClassifier.Classify(new HttpRequestException(HttpRequestError.SecureConnectionError)).Failure
        );
}
