using LicensingSite.LinkChecking;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>How long a result is taken from the cache, and when a host is given up.</summary>
public sealed class LifetimesOfResults : IClassFixture<RemoteServer>
{
    readonly RemoteServer other;

    public LifetimesOfResults(RemoteServer other)
    {
        this.other = other;
        other.Reset();
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/page", 7 * 24 * 60)]
    [InlineData("/page#section", 7 * 24 * 60)]
    [InlineData("/moved", 7 * 24 * 60)]
    [InlineData("/page#nowhere", 24 * 60)]
    [InlineData("/404", 24 * 60)]
    [InlineData("/418", 60)]
    public async Task A_result_is_asked_for_again_when_its_time_is_over_and_not_before(string path, int minutes)
    {
        using var site = LinkedSite.Linking(other.Url(path));
        await site.CheckAsync(Cancel);
        other.Requests.Clear();

        site.Clock.Advance(TimeSpan.FromMinutes(minutes - 2));
        await site.CheckAsync(Cancel);
        Assert.Empty(other.Requests);

        site.Clock.Advance(TimeSpan.FromMinutes(4));
        await site.CheckAsync(Cancel);
        Assert.NotEmpty(other.Requests);
    }

    [Theory]
    [InlineData(-30, false)]
    [InlineData(-90, true)]
    public async Task A_result_of_the_future_is_taken_only_where_a_clock_may_be_a_little_wrong(int minutes, bool isAsked)
    {
        using var site = LinkedSite.Linking(other.Url("/page"));
        await site.CheckAsync(Cancel);
        other.Requests.Clear();

        site.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await site.CheckAsync(Cancel);

        Assert.Equal(isAsked, !other.Requests.IsEmpty);
    }

    [Fact]
    public async Task What_is_over_leaves_the_file_and_the_rest_stays()
    {
        using var site = LinkedSite.Linking(other.Url("/page"), other.Url("/418"));
        await site.CheckAsync(Cancel);
        Assert.Equal(2, (await File.ReadAllLinesAsync(site.CachePath, Cancel)).Length);
        site.Write("index.md", "# Home\n");

        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.CheckAsync(Cancel);

        Assert.Contains("/page", Assert.Single(await File.ReadAllLinesAsync(site.CachePath, Cancel)), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(site.CachePath)!));
    }

    [Fact]
    public void A_host_is_given_up_after_failures_in_a_row_whatever_its_pages()
    {
        var hosts = new UnreachableHosts(3);
        var failure = LinkResponse.Failed(RequestFailure.ConnectionTimedOut);

        foreach (var path in new[] { "/a", "/b" })
        {
            hosts.Record(new Uri("http://a.test" + path), failure);
            Assert.Null(hosts.Find(new Uri("http://a.test/c")));
        }

        hosts.Record(new Uri("http://A.test/c"), failure);

        Assert.Same(failure, hosts.Find(new Uri("http://a.test/d")));
        Assert.Null(hosts.Find(new Uri("https://a.test/d")));
        Assert.Null(hosts.Find(new Uri("http://a.test:81/d")));
        Assert.Null(hosts.Find(new Uri("http://b.test/d")));
    }

    [Fact]
    public void A_response_between_begins_the_count_again()
    {
        var hosts = new UnreachableHosts(2);
        var (failure, address) = (LinkResponse.Failed(RequestFailure.ConnectionTimedOut), new Uri("http://a.test/"));

        hosts.Record(address, failure);
        hosts.Record(address, new LinkResponse(RequestFailure.None, 404));
        hosts.Record(address, failure);
        Assert.Null(hosts.Find(address));

        hosts.Record(address, failure);
        Assert.Same(failure, hosts.Find(address));
    }
}
