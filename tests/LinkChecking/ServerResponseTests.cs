using System.Net;
using System.Net.Sockets;
using LicensingSite.LinkChecking;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>What each kind of answer is taken for.</summary>
public sealed class ServerResponseTests : IClassFixture<RemoteServer>
{
    readonly RemoteServer other;

    public ServerResponseTests(RemoteServer other)
    {
        this.other = other;
        other.Reset();
    }

    [Theory]
    [Trait("Rule", "external-link-broken")]
    [Trait("Rule", "external-link-unknown")]
    [Trait("Rule", "external-anchor-not-found")]
    [InlineData("/page", "")]
    [InlineData("/204", "")]
    [InlineData("/slow#section", "")]
    [InlineData("/text#anything", "")]
    [InlineData("/page#section", "")]
    [InlineData("/page#Old", "")]
    [InlineData("/page#readme", "")]
    [InlineData("/page#%C3%A9t%C3%A9", "")]
    [InlineData("/page#top", "")]
    [InlineData("/page#:~:text=Page", "")]
    [InlineData("/page#L10-L20", "")]
    [InlineData("/page#!/route", "")]
    [InlineData("/page#Section", "external-anchor-not-found: The page has no anchor '#Section'.")]
    [InlineData("/huge", "")]
    [InlineData("/huge#first", "")]
    [InlineData(
        "/huge#last",
        "external-link-unknown: This link could not be checked. The response ended, or "
            + "reached the size limit, before the anchor '#last' was found."
    )]
    [InlineData("/deep#deep", "")]
    [InlineData("/half", "")]
    [InlineData("/half#first", "")]
    [InlineData("/half#second", "external-link-unknown: This link could not be checked. The response ended, or reached the size limit,")]
    [InlineData("/404", "external-link-broken: The server returned 404 Not Found.")]
    [InlineData("/404#section", "external-link-broken: The server returned 404 Not Found.")]
    [InlineData("/410", "external-link-broken: The server returned 410 Gone.")]
    [InlineData("/403", "external-link-unknown: This link could not be checked. The server returned 403 Forbidden.")]
    [InlineData("/418", "external-link-unknown: This link could not be checked. The server returned 418")]
    [InlineData(
        "/503",
        "external-link-unknown: This link could not be checked. The server returned 503 Service Unavailable on every attempt"
    )]
    [InlineData("/429", "external-link-unknown: This link could not be checked. The server returned 429 Too Many Requests.")]
    [InlineData("/429-for-a-day", "external-link-unknown: This link could not be checked. The server returned 429")]
    [InlineData("/no-head", "")]
    [InlineData("/head-404", "")]
    [InlineData("/500-once", "")]
    [InlineData("/429-once", "")]
    [InlineData("/503-until", "")]
    [InlineData("/lent", "")]
    [InlineData("/chain-10", "")]
    [InlineData("/chain-11", "external-link-broken: The URL redirects more than 10 times.")]
    [InlineData("/loop", "external-link-broken: The URL redirects in a loop,")]
    [InlineData("/to-file", "external-link-unknown: This link could not be checked. The URL redirects to 'file:///etc/passwd',")]
    [InlineData("/to-private", "external-link-refused: The host private.test has no public IP address,")]
    [InlineData("/to-mapped", "external-link-refused: The host [::ffff:")]
    [InlineData("/to-password", "external-link-refused: The URL redirects to a URL with a user name or password,")]
    public async Task A_server_response_gives_the_right_finding(string path, string finding)
    {
        using var site = LinkedSite.Linking(other.Url(path));

        var findings = await site.FindingsAsync();

        if (finding.Length == 0)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.StartsWith("index.md:3 " + finding, Assert.Single(findings), StringComparison.Ordinal);
        }

        Assert.Empty(other.LeakedHeaders);
    }

    [Theory]
    [Trait("Rule", "external-link-moved")]
    [InlineData("/moved", "/page#section")]
    [InlineData("/moved-again", "/page#section")]
    [InlineData("/moved-then-lent", "/lent")]
    [InlineData("/moved-then-lent#Old", "/lent#Old")]
    public async Task A_permanent_redirect_is_reported_with_its_target(string from, string to)
    {
        using var site = LinkedSite.Linking(other.Url(from));

        var found = Assert.Single(await site.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("external-link-moved", other.Url(to)), (found.Rule.Id, found.Suggestion));
    }

    [Fact]
    public async Task Anchors_are_looked_up_where_redirects_end()
    {
        using var site = LinkedSite.Linking(other.Url("/lent#section"), other.Url("/lent#gone"));

        Assert.StartsWith("index.md:4 external-anchor-not-found: ", Assert.Single(await site.FindingsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "external-link-refused")]
    [InlineData("http://gone.test/", "external-link-broken: The host name does not exist.")]
    [InlineData("http://silent.test/", "external-link-unknown: This link could not be checked. The DNS lookup failed.")]
    [InlineData("https://secure.test:SECURE/", "external-link-broken: The certificate is invalid: its issuer is not trusted.")]
    [InlineData("https://wrong.test:SECURE/", "external-link-broken: The certificate is invalid: it is for another host name.")]
    [InlineData("https://site.test:PLAIN/", "external-link-unknown: This link could not be checked. The TLS connection failed")]
    [InlineData("http://site.test:CLOSED/", "external-link-broken: The host refused the connection.")]
    [InlineData("http://me:secret@site.test/", "external-link-refused: This URL contains a user name or password")]
    [InlineData("http://site.test:99999/", "external-link-broken: This URL is invalid.")]
    [InlineData("http://private.test:PLAIN/", "external-link-refused: The host private.test has no public IP address")]
    [InlineData("http://unlisted.test:PLAIN/", "external-link-refused: The host unlisted.test has no public IP address")]
    [InlineData("http://127.0.0.1:PLAIN/", "external-link-refused: ")]
    [InlineData("http://2130706433:PLAIN/", "external-link-refused: ")]
    [InlineData("http://0x7f.1:PLAIN/", "external-link-refused: ")]
    [InlineData("http://[::1]:PLAIN/", "external-link-refused: ")]
    [InlineData("http://[::ffff:127.0.0.1]:PLAIN/", "external-link-refused: ")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "external-link-refused: ")]
    public async Task A_network_failure_gives_the_right_finding(string target, string finding)
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var closedPort = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var ports = new[] { ("SECURE", other.SecurePort), ("PLAIN", other.Port), ("CLOSED", closedPort) };
        using var site = LinkedSite.Linking(
            ports.Aggregate(target, (text, port) => text.Replace(port.Item1, $"{port.Item2}", StringComparison.Ordinal))
        );

        Assert.StartsWith("index.md:3 " + finding, Assert.Single(await site.FindingsAsync()), StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_server_that_never_answers_times_out()
    {
        using var site = LinkedSite.Linking(other.Url("/never"));
        site.Limits = RequestLimits.Default with
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(10),
            ResponseTimeout = TimeSpan.FromMilliseconds(10),
        };

        Assert.StartsWith(
            "index.md:3 external-link-unknown: This link could not be checked. ",
            Assert.Single(await site.FindingsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Retry_After_delays_the_next_attempt()
    {
        var clockStart = new InstantClock().GetUtcNow();
        using var site = LinkedSite.Linking(other.Url("/503-until"));

        Assert.Empty(await site.CheckAsync(TestContext.Current.CancellationToken));
        Assert.True(site.Clock.GetUtcNow() >= clockStart.AddMinutes(5));
        Assert.Equal(["HEAD site.test/503-until", "GET site.test/503-until"], other.Requests);
    }

    [Fact]
    public async Task Retry_After_of_a_permanent_error_does_not_hold_the_host()
    {
        using var site = LinkedSite.Linking([other.Url("/404-for-a-day"), .. Enumerable.Range(0, 20).Select(i => other.Url($"/page-{i}"))]);
        site.Limits = site.Limits with { PerHost = 1 };

        Assert.Equal(
            ["external-link-broken"],
            (await site.CheckAsync(TestContext.Current.CancellationToken)).Select(found => found.Rule.Id)
        );
    }

    [Fact]
    public async Task A_host_held_past_the_budget_gets_no_more_requests()
    {
        using var site = LinkedSite.Linking([other.Url("/429-for-a-day"), .. Enumerable.Range(0, 50).Select(i => other.Url($"/page-{i}"))]);
        site.Limits = site.Limits with { PerHost = 1 };

        var findings = await site.CheckAsync(TestContext.Current.CancellationToken);

        Assert.Single(other.Requests);
        Assert.Equal(51, findings.Count);
        Assert.All(findings, found => Assert.Equal("external-link-unknown", found.Rule.Id));
        Assert.Single(await File.ReadAllLinesAsync(site.CachePath, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("224.0.0.251", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_globally_reachable_IP_addresses_are_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicIpRanges.Contains(IPAddress.Parse(address)));
}
