using LicensingSite.External;

namespace LicensingSite.Tests.External;

/// <summary>What a run asks for, how fast, and what it leaves for the next.</summary>
public sealed class Runs : IClassFixture<OtherSite>
{
    readonly OtherSite other;

    public Runs(OtherSite other)
    {
        this.other = other;
        other.Forget();
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_asked_for_once_wherever_and_however_often_it_is_linked_to()
    {
        using var site = new LinkedSite(
            ("index.md", $"# Home\n\n[a]({other.Url("/404")}) [b]({other.Url("/404#one")}) ![c]({other.Url("/404")})\n\n[two]: {other.Url("/404#two")}\n[two]\n"),
            ("other.md", $"# Other\n\n<a href=\"{other.Url("/404", "SITE.test")}\">d</a>\n"),
            ("toc.yml", $"- name: Away\n  href: {other.Url("/404")}\n"),
            ("site.yml", $"links: {{ allow_private: [site.test] }}\nredirects: {{ old.md: \"{other.Url("/404")}\" }}\n"));

        var findings = await site.FindingsAsync();

        Assert.Equal(["GET site.test/404"], other.Requests);
        Assert.Equal(["index.md:3", "index.md:3", "index.md:3", "index.md:5", "other.md:3", "site.yml:2", "toc.yml:2"], findings.Select(found => found.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_that_many_redirects_lead_to_is_asked_for_once()
    {
        using var site = LinkedSite.Linking(other.Url("/page"), other.Url("/lent"), other.Url("/moved-then-lent"));

        Assert.Equal(["external-link-moved"], (await site.CheckAsync(Cancel)).Select(found => found.Rule.Id));
        Assert.Equal(["HEAD site.test/lent", "HEAD site.test/moved-then-lent", "HEAD site.test/page"], other.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_tried_for_one_of_its_pages_only()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 500).Select(i => $"http://silent.test/{i}"));
        var start = site.Clock.GetUtcNow();

        Assert.Equal(500, (await site.CheckAsync(Cancel)).Count);
        Assert.True(site.Clock.GetUtcNow() - start < TimeSpan.FromSeconds(20), $"{site.Clock.GetUtcNow() - start}");
    }

    [Fact]
    public async Task Ten_thousand_links_to_twenty_hosts_are_asked_once_each_and_no_host_too_fast()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 10_000).Select(i => other.Url($"/page-{i}", $"host-{i % 20}.test")));
        var patience = Patience.Default with { Pace = TimeSpan.FromMilliseconds(100) };
        site.Patience = site.Patience with { Pace = patience.Pace };
        var start = site.Clock.GetUtcNow();

        Assert.Empty(await site.FindingsAsync());

        Assert.Equal(10_000, other.Requests.Count);
        Assert.Equal(10_000, other.Requests.Distinct().Count());
        Assert.InRange(other.MostAtOnce, 1, patience.PerHost);
        Assert.True(site.Clock.GetUtcNow() - start >= 499 * patience.Pace, $"{site.Clock.GetUtcNow() - start}");
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 200).Select(i => other.Url(i % 10 == 0 ? $"/404?{i}" : $"/page-{i}", $"host-{i % 5}.test")));
        using var stop = new CancellationTokenSource();
        site.Tell = done =>
        {
            if (done == 60)
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.CheckAsync(stop.Token));
        var heard = (await File.ReadAllLinesAsync(site.LogPath, Cancel)).Length;
        other.Requests.Clear();
        site.Tell = _ => { };
        var findings = await site.CheckAsync(Cancel);

        Assert.InRange(heard, 60, 199);
        Assert.Equal(20, findings.Count);
        // What was on its way when the run stopped may arrive late, beside its repetition.
        Assert.Equal(200 - heard, other.Requests.Where(one => !one.StartsWith("GET", StringComparison.Ordinal)).Distinct().Count());
        other.Requests.Clear();
        Assert.Equal(findings, await site.CheckAsync(Cancel));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("noise")]
    [InlineData("flipped")]
    [InlineData("empty")]
    [InlineData("folder")]
    public async Task A_damaged_log_costs_only_what_is_damaged(string how)
    {
        using var site = LinkedSite.Linking(other.Url("/404"), other.Url("/page"), other.Url("/page-2#nowhere"));
        var before = await site.FindingsAsync();
        var bytes = await File.ReadAllBytesAsync(site.LogPath, Cancel);
        switch (how)
        {
            case "cut":
                await File.WriteAllBytesAsync(site.LogPath, bytes[..^10], Cancel);
                break;
            case "noise":
                await File.WriteAllBytesAsync(site.LogPath, [.. bytes.Select(value => (byte)~value)], Cancel);
                break;
            case "flipped":
                bytes[30] ^= 1;
                await File.WriteAllBytesAsync(site.LogPath, bytes, Cancel);
                break;
            case "empty":
                await File.WriteAllBytesAsync(site.LogPath, [], Cancel);
                break;
            default:
                File.Delete(site.LogPath);
                Directory.CreateDirectory(site.LogPath);
                break;
        }

        other.Requests.Clear();

        Assert.Equal(before, await site.FindingsAsync());
        Assert.Equal(how is "cut" or "flipped" ? 1 : 3, other.Requests.Select(one => one.Split('/')[^1]).Distinct().Count());
        other.Requests.Clear();
        Assert.Equal(before, await site.FindingsAsync());
        Assert.Equal(how == "folder", !other.Requests.IsEmpty);
    }

    [Fact]
    public async Task Good_answers_are_remembered_longer_than_bad_ones()
    {
        using var site = LinkedSite.Linking(other.Url("/page"), other.Url("/404"), other.Url("/418"));
        await site.CheckAsync(Cancel);

        Assert.Equal([], await AskedAfterAsync(TimeSpan.FromMinutes(30)));
        Assert.Equal(["/418"], await AskedAfterAsync(TimeSpan.FromHours(2)));
        Assert.Equal(["/404", "/418"], await AskedAfterAsync(TimeSpan.FromDays(2)));
        Assert.Equal(["/404", "/418", "/page"], await AskedAfterAsync(TimeSpan.FromDays(6)));

        async Task<IEnumerable<string>> AskedAfterAsync(TimeSpan time)
        {
            site.Clock.Advance(time);
            other.Requests.Clear();
            await site.CheckAsync(Cancel);
            return other.Requests.Select(one => one[one.IndexOf('/', StringComparison.Ordinal)..]).Distinct().Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task An_anchor_that_was_not_looked_for_before_is_looked_for()
    {
        using var site = LinkedSite.Linking(other.Url("/page"));
        Assert.Empty(await site.FindingsAsync());
        site.Write("index.md", $"# Home\n\n[link]({other.Url("/page#nowhere")})\n");

        Assert.StartsWith("index.md:3 external-anchor-not-found: ", Assert.Single(await site.FindingsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_site_yml_says_of_addresses_is_followed()
    {
        using var site = LinkedSite.Linking(other.Url("/404"), other.Url("/410"), other.Url("/moved"), "mailto:team@example.org", "https://docs.example.org/en-us/");
        site.Write("site.yml", $$"""
            base_url: https://docs.example.org/
            links:
              allow_private: [site.test]
              ignore: ["*/410"]
              accept: { "http://site.test:*/moved": [external-link-moved] }

            """);

        Assert.StartsWith("index.md:3 external-link-broken: ", Assert.Single(await site.FindingsAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Requests, one => one.EndsWith("/410", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_time_is_over_the_rest_is_not_known_and_is_asked_for_next_time()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 100).Select(i => other.Url($"/page-{i}")));
        site.Write("site.yml", "links: { allow_private: [site.test], budget: 0.05 }\n");

        var findings = await site.CheckAsync(Cancel);

        Assert.InRange(findings.Count, 60, 80);
        Assert.All(findings, found => Assert.Contains("no time left", found.Message, StringComparison.Ordinal));
        Assert.Equal(100, other.Requests.Count + findings.Count);
    }
}
