using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace LicensingSite.LinkChecking;

/// <summary>Validates the certificate of a server.</summary>
static class CertificateValidation
{
    /// <summary>True for a certificate that browsers accept.</summary>
    /// <exception cref="CertificateException">It is not; the message says why, as a part of a sentence.</exception>
    public static bool Validate(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            throw new CertificateException("the server sent none");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            throw new CertificateException("it is for another host name");
        }

        var status = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        throw new CertificateException(
            status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "it has expired or is not valid yet"
            : status.HasFlag(X509ChainStatusFlags.Revoked) ? "it has been revoked"
            : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? "its issuer is not trusted"
            : status.HasFlag(X509ChainStatusFlags.PartialChain)
                ? "its issuer is unknown, or the server does not send intermediate certificates"
            : "it failed validation"
        );
    }
}

/// <summary>Browsers would not accept a certificate.</summary>
#pragma warning disable CA1032 // It always says why: the usual constructors would make one that does not.
sealed class CertificateException(string message) : Exception(message);
#pragma warning restore CA1032
