using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace LicensingSite.External;

/// <summary>Sends one request; whatever goes wrong with it is in the reply.</summary>

delegate Task<Reply> Ask(Uri address, HowToAsk how, CancellationToken cancel);

/// <summary>What is wanted of an address.</summary>
enum HowToAsk
{
    /// <summary>HEAD.</summary>
    Head,

    /// <summary>GET, without reading on after the head of the answer.</summary>
    Get,

    /// <summary>GET, and the HTML if there is some.</summary>
    Page,
}

/// <summary>Finds out how an address of another site stands: tries again where that may help, and follows redirects.</summary>
sealed class UrlCheck(Ask ask, HostGates gates, Patience patience, TimeProvider clock)
{
    /// <summary>Hosts that cannot be asked at all, with what came of trying.</summary>
    readonly ConcurrentDictionary<string, Reply> closed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>For each host, how many tries in a row have not reached it.</summary>
    readonly ConcurrentDictionary<string, int> failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What HEAD came to: where many redirects lead to one page, it is asked for once.</summary>
    readonly ConcurrentDictionary<string, Lazy<Task<Reply>>> heads = new(StringComparer.Ordinal);

    public async Task<Verdict> OfAsync(ExternalUrl url, CancellationToken cancel)
    {
        var (address, movedTo, anchors) = (url.Address, (Uri?)null, url.Anchors);
        var isMovedForGood = true;
        var seen = new HashSet<string>(StringComparer.Ordinal) { address.AbsoluteUri };
        for (var redirects = 0; redirects <= Patience.MostRedirects; redirects++)
        {
            var reply = anchors.Length > 0 ? await AskPatientlyAsync(address, HowToAsk.Page, cancel) : await HeadAsync(address, cancel);
            if (!reply.IsRedirect)
            {
                return WithAnchors(Judgement.Of(reply, movedTo, anchors), url.Anchors);
            }

            if (!Uri.TryCreate(address, reply.Location, out var next) || next.Scheme is not ("http" or "https") || next.Host.Length == 0)
            {
                return Judgement.LeavesWeb(reply.Location!);
            }

            if (next.UserInfo.Length > 0)
            {
                return Judgement.Credentials();
            }

            // A redirect that names an anchor of its own takes readers there, and not to the one they asked for.
            anchors = next.Fragment.Length > 1 ? [] : anchors;
            isMovedForGood &= reply.IsPermanent;
            movedTo = isMovedForGood ? next : movedTo;
            address = new UriBuilder(next) { Fragment = "" }.Uri;
            if (!seen.Add(address.AbsoluteUri))
            {
                return Judgement.Loop(address);
            }
        }

        return Judgement.TooManyRedirects();
    }

    /// <summary>Anchors that nobody looked for in the end are taken to be there.</summary>
    static Verdict WithAnchors(Verdict verdict, ImmutableArray<string> asked) => verdict with
    {
        Anchors = [.. asked.Select(name => verdict.Anchors.FirstOrDefault(anchor => anchor.Name == name) ?? new Verdict.Anchor(name, IsThere: true))],
    };

    Task<Reply> HeadAsync(Uri address, CancellationToken cancel) =>
        heads.GetOrAdd(address.AbsoluteUri, _ => new Lazy<Task<Reply>>(() => AskPatientlyAsync(address, HowToAsk.Head, cancel))).Value;

    async Task<Reply> AskPatientlyAsync(Uri address, HowToAsk how, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var reply = await AskOnceAsync(address, how, cancel);
            if (how == HowToAsk.Head && reply.RefusesMethod)
            {
                how = HowToAsk.Get;
                reply = await AskOnceAsync(address, how, cancel);
            }

            if (Closes(address, reply) || !reply.IsTransient || tries == patience.Tries)
            {
                return reply;
            }

            if (!await PauseAsync(address, reply, tries, cancel))
            {
                return reply;
            }

            how = how == HowToAsk.Head ? HowToAsk.Get : how;
        }
    }

    async Task<Reply> AskOnceAsync(Uri address, HowToAsk how, CancellationToken cancel)
    {
        var origin = Origin(address);
        if (!await gates.EnterAsync(address.IdnHost, () => !closed.ContainsKey(origin), cancel))
        {
            return closed.GetValueOrDefault(origin) ?? Reply.Failed(Failure.BudgetUsedUp);
        }

        try
        {
            var reply = await ask(address, how, cancel);
            if (reply is { IsTransient: true, RetryAt: { } until })
            {
                // While this request still has its place: whoever gets it next has to know.
                gates.Hold(address.IdnHost, until);
            }

            return reply;
        }
        finally
        {
            gates.Leave(address.IdnHost);
        }
    }

    /// <summary>Waits as long as the server asks for, else longer after each try; false where there is not so much time.</summary>
    async Task<bool> PauseAsync(Uri address, Reply reply, int tries, CancellationToken cancel)
    {
        var jitter = 0.75 + (RandomNumberGenerator.GetInt32(1000) / 2000.0);
        var pause = reply.RetryAt - clock.GetUtcNow() ?? patience.FirstPause * Math.Pow(2, tries - 1) * jitter;
        pause = pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
        if (reply.Status == 429 || reply.ConcernsHost)
        {
            gates.Hold(address.IdnHost, clock.GetUtcNow() + pause);
        }

        return await gates.PauseAsync(pause, cancel);
    }

    /// <summary>True where a host is given up: the tries of all its pages count together.</summary>
    bool Closes(Uri address, Reply reply)
    {
        var origin = Origin(address);
        if (!reply.ConcernsHost)
        {
            failures.TryRemove(origin, out _);
            return false;
        }

        if (failures.AddOrUpdate(origin, 1, (_, count) => count + 1) < patience.Tries && reply.IsTransient)
        {
            return false;
        }

        closed[origin] = reply;
        return true;
    }

    static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
