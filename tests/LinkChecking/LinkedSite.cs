using System.Net;
using System.Net.Sockets;
using LicensingSite.Diagnostics;
using LicensingSite.LinkChecking;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>A site of ours with links to servers of this machine, and a network in which their names lead there.</summary>
sealed class LinkedSite(params IEnumerable<(string Path, string Text)> files) : IDisposable
{
    static readonly TimeSpan NeverReached = TimeSpan.FromMinutes(1);

    /// <summary>No response is late, however busy the machine is.</summary>
    static readonly RequestLimits Long = RequestLimits.Default with
    {
        ConnectTimeout = NeverReached,
        ResponseTimeout = NeverReached,
        ReadTimeout = NeverReached,
    };

    readonly TestSite site = new([
        ("site.yml", "links:\n  allow_private: [site.test, secure.test, wrong.test, 'host-*.test']\n"),
        .. files,
    ]);

    public InstantClock Clock { get; } = new();

    public RequestLimits Limits { get; set; } = Long;

    public string CachePath => Path.Combine(site.Folder, ".cache", "external-links");

    public string Folder => site.Folder;

    /// <summary>Called after each address.</summary>
    public Action<int> Report { get; set; } = _ => { };

    /// <summary>A page with a line for each link.</summary>
    public static LinkedSite Linking(params IEnumerable<string> targets) =>
        new(("index.md", "# Home\n\n" + string.Concat(targets.Select(target => $"- [link]({target})\n"))));

    public void Write(string path, string text) => site.Write(path, text);

    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(CancellationToken cancel = default)
    {
        var result = site.Run();
        var links = ExternalLinks.Collect(result.Site, result.Tocs);
        var settings = result.Site.Config.Links;
        using var cache = LinkCheckCache.Open(CachePath, Clock.GetUtcNow());
        using var client = new LinkClient(ResolveAsync, settings, Limits, Clock);
        var results = await ExternalLinkCheck.RunAsync(links.Urls, client.SendAsync, cache, settings.Budget, Limits, Clock, Report, cancel);
        return Diagnostic.Sorted(ExternalLinkCheck.Diagnose(links, results, settings));
    }

    /// <summary>The findings as <c>file:line rule: message</c>.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync() =>
        [.. (await CheckAsync()).Select(found => $"{FileAndLine(found)} {found.Rule.Id}: {found.Message}")];

    public void Dispose() => site.Dispose();

    static string FileAndLine(Diagnostic found) => $"{Path.GetFileName(found.Place.Source.File)}:{found.Place.From.Line}";

    static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel) =>
        host switch
        {
            "gone.test" => throw new SocketException((int)SocketError.HostNotFound),
            "silent.test" => throw new SocketException((int)SocketError.TryAgain),
            "private.test" => Task.FromResult(new[] { IPAddress.Parse("10.0.0.1"), IPAddress.Parse("fd00:ec2::254") }),
            _ => Task.FromResult(new[] { IPAddress.Loopback }),
        };
}
