using System.Collections.Concurrent;
using Polly;
using Polly.Retry;

namespace LicensingSite.LinkChecking;

/// <summary>Sends requests within the limits of their hosts, and repeats those whose failure may be temporary.</summary>
sealed class RetryPolicy(SendRequest send, HostRateLimiter limiter, RequestLimits limits, TimeProvider clock)
{
    readonly UnreachableHosts unreachable = new(limits.Attempts);
    readonly ConcurrentDictionary<string, ResiliencePipeline<LinkResponse>> pipelines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the last response. A HEAD request is followed by GET requests: some servers answer only those.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<LinkResponse> SendAsync(Uri address, RequestKind kind, CancellationToken cancel)
    {
        var pipeline = pipelines.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => Pipeline(address));
        return await pipeline.ExecuteAsync(
            async token =>
            {
                var response = await SendOnceAsync(address, kind, token);
                if (kind != RequestKind.Head)
                {
                    return response;
                }

                kind = RequestKind.Get;
                return response.RefusesMethod ? await SendOnceAsync(address, kind, token) : response;
            },
            cancel
        );
    }

    async Task<LinkResponse> SendOnceAsync(Uri address, RequestKind kind, CancellationToken cancel)
    {
        var response = await limiter.RunAsync(address.IdnHost, () => unreachable.Find(address) is null, SendAsync, cancel);
        return response ?? unreachable.Find(address) ?? LinkResponse.Failed(RequestFailure.BudgetUsedUp);

        async Task<LinkResponse> SendAsync()
        {
            var response = await send(address, kind, cancel);
            unreachable.Record(address, response);
            if (response is { IsTransient: true, RetryAt: { } until })
            {
                // Before this request leaves its place to the next one.
                limiter.Hold(address.IdnHost, until);
            }

            return response;
        }
    }

    /// <summary>The retries for the origin of an address: scheme, host and port.</summary>
    /// <remarks>Delays have no jitter, because the limiter spreads the requests to a host.</remarks>
    ResiliencePipeline<LinkResponse> Pipeline(Uri origin)
    {
        var retries = new RetryStrategyOptions<LinkResponse>
        {
            MaxRetryAttempts = limits.Attempts - 1,
            ShouldHandle = args =>
                ValueTask.FromResult(
                    args.Outcome.Result is { IsTransient: true } response
                        && unreachable.Find(origin) is null
                        && Delay(response, args.AttemptNumber) < limiter.TimeLeft
                ),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(Delay(args.Outcome.Result!, args.AttemptNumber)),
            OnRetry = args =>
            {
                if (args.Outcome.Result is { Status: 429 } or { ConcernsHost: true })
                {
                    limiter.Hold(origin.IdnHost, clock.GetUtcNow() + args.RetryDelay);
                }

                return ValueTask.CompletedTask;
            },
        };
        return new ResiliencePipelineBuilder<LinkResponse> { TimeProvider = clock }
            .AddRetry(retries)
            .Build();
    }

    /// <summary>As long as the server wants (Retry-After); otherwise twice as long after each attempt.</summary>
    TimeSpan Delay(LinkResponse response, int attempt)
    {
        var delay = response.RetryAt - clock.GetUtcNow() ?? limits.RetryDelay * Math.Pow(2, attempt);
        return delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
    }
}
