using System.Collections.Concurrent;

namespace LicensingSite.LinkChecking;

/// <summary>Sends one request. Does not throw for what goes wrong with it: that is in the response.</summary>
delegate Task<LinkResponse> SendRequest(Uri address, RequestKind kind, CancellationToken cancel);

/// <summary>What is wanted of an address.</summary>
enum RequestKind
{
    /// <summary>HEAD.</summary>
    Head,

    /// <summary>GET, without reading the body.</summary>
    Get,

    /// <summary>GET, and the body if it is HTML.</summary>
    Page,
}

/// <summary>Checks one external URL: follows its redirects and looks for the anchors that links name.</summary>
sealed class UrlChecker(RetryPolicy requests)
{
    /// <summary>HEAD requests by URL, so that a page that many redirects lead to is requested once.</summary>
    readonly ConcurrentDictionary<string, Lazy<Task<LinkResponse>>> heads = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<LinkCheckResult> CheckAsync(ExternalUrl url, CancellationToken cancel)
    {
        var (address, movedTo, anchors) = (url.Address, (Uri?)null, url.Anchors);
        var isPermanent = true;
        var seen = new HashSet<string>(StringComparer.Ordinal) { address.AbsoluteUri };
        for (var redirects = 0; redirects <= RequestLimits.Redirects; redirects++)
        {
            var response = await (anchors.Length > 0 ? requests.SendAsync(address, RequestKind.Page, cancel) : HeadAsync(address, cancel));
            if (!response.IsRedirect)
            {
                var result = LinkStatusClassifier.Classify(response, movedTo, anchors);

                // Nothing to look in, such as a picture, or nothing to look for: the anchors of the links count as present.
                return result.Anchors.IsEmpty
                    ? result with
                    {
                        Anchors = [.. url.Anchors.Select(name => new LinkCheckResult.Anchor(name, IsThere: true))],
                    }
                    : result;
            }

            if (!Uri.TryCreate(address, response.Location, out var next) || next.Scheme is not ("http" or "https") || next.Host.Length == 0)
            {
                return LinkStatusClassifier.LeavesWeb(response.Location!);
            }

            if (next.UserInfo.Length > 0)
            {
                return LinkStatusClassifier.Credentials();
            }

            // A redirect that names an anchor of its own takes readers there, and not to the one of the link.
            anchors = next.Fragment.Length > 1 ? [] : anchors;
            isPermanent &= response.IsPermanentRedirect;
            movedTo = isPermanent ? next : movedTo;
            address = new UriBuilder(next) { Fragment = "" }.Uri;
            if (!seen.Add(address.AbsoluteUri))
            {
                return LinkStatusClassifier.Loop(address);
            }
        }

        return LinkStatusClassifier.TooManyRedirects();
    }

    Task<LinkResponse> HeadAsync(Uri address, CancellationToken cancel) =>
        heads
            .GetOrAdd(address.AbsoluteUri, _ => new Lazy<Task<LinkResponse>>(() => requests.SendAsync(address, RequestKind.Head, cancel)))
            .Value;
}
