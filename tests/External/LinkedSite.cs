using System.Net;
using System.Net.Sockets;
using LicensingSite.Diagnostics;
using LicensingSite.External;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.External;

/// <summary>A site of ours with links to servers of this machine, and a network in which their names lead there.</summary>
sealed class LinkedSite(params IEnumerable<(string Path, string Text)> files) : IDisposable
{
    /// <summary>No answer is late, however busy the machine is.</summary>
    static readonly Patience Long = Patience.Default with { Connecting = TimeSpan.FromMinutes(1), Answering = TimeSpan.FromMinutes(1), Reading = TimeSpan.FromMinutes(1) };

    readonly TestSite site = new([("site.yml", "links:\n  allow_private: [site.test, secure.test, wrong.test, 'host-*.test']\n"), .. files]);

    public HurriedClock Clock { get; } = new();

    public Patience Patience { get; set; } = Long;

    public string LogPath => Path.Combine(site.Folder, ".cache", "external-links");

    public string Folder => site.Folder;

    /// <summary>Called after each address.</summary>
    public Action<int> Tell { get; set; } = _ => { };

    /// <summary>A page with a line for each link.</summary>
    public static LinkedSite Linking(params IEnumerable<string> targets) => new(("index.md", "# Home\n\n" + string.Concat(targets.Select(target => $"- [link]({target})\n"))));

    public void Write(string path, string text) => site.Write(path, text);

    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(CancellationToken cancel = default)
    {
        var result = site.Run();
        var links = ExternalLinks.Of(result.Site, result.Tocs);
        var settings = result.Site.Config.Links;
        using var log = VerdictLog.Open(LogPath, Clock.GetUtcNow());
        using var client = new LinkClient(ResolveAsync, settings, Patience, Clock);
        var verdicts = await ExternalCheck.RunAsync(links.Urls, client.AskAsync, log, settings.Budget, Patience, Clock, Tell, cancel);
        return Diagnostic.Sorted(ExternalCheck.Findings(links, verdicts, settings));
    }

    /// <summary>The findings as <c>line rule message</c>.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync() =>
        [.. (await CheckAsync()).Select(found => $"{Path.GetFileName(found.Place.Source.File)}:{found.Place.From.Line} {found.Rule.Id}: {found.Message}")];

    public void Dispose() => site.Dispose();

    static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel) => host switch
    {
        "gone.test" => throw new SocketException((int)SocketError.HostNotFound),
        "silent.test" => throw new SocketException((int)SocketError.TryAgain),
        "private.test" => Task.FromResult(new[] { IPAddress.Parse("10.0.0.1"), IPAddress.Parse("fd00:ec2::254") }),
        _ => Task.FromResult(new[] { IPAddress.Loopback }),
    };
}
