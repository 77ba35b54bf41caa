using System.Collections.Concurrent;

namespace LicensingSite.LinkChecking;

/// <summary>
/// Hosts that no request reaches. The attempts of all pages of a host count together: after as many failures in a row
/// as one address gets attempts, or after one that a retry cannot change, the host is given up.
/// </summary>
sealed class UnreachableHosts(int attempts)
{
    readonly ConcurrentDictionary<string, LinkResponse> givenUp = new(StringComparer.OrdinalIgnoreCase);
    readonly ConcurrentDictionary<string, int> failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The failure of the host for which it was given up; null for a host that may be asked.</summary>
    public LinkResponse? Find(Uri address) => givenUp.GetValueOrDefault(Origin(address));

    /// <summary>Counts the response towards its host.</summary>
    public void Record(Uri address, LinkResponse response)
    {
        var origin = Origin(address);
        if (!response.ConcernsHost)
        {
            failures.TryRemove(origin, out _);
        }
        else if (failures.AddOrUpdate(origin, 1, (_, count) => count + 1) >= attempts || !response.IsTransient)
        {
            givenUp[origin] = response;
        }
    }

    static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
