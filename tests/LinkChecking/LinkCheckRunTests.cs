namespace LicensingSite.Tests.LinkChecking;

/// <summary>What a run asks for, how fast, and what it leaves for the next.</summary>
public sealed class LinkCheckRunTests : IClassFixture<RemoteServer>
{
    readonly RemoteServer other;

    public LinkCheckRunTests(RemoteServer other)
    {
        this.other = other;
        other.Reset();
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_URL_is_requested_once_however_often_it_is_linked_to()
    {
        using var site = new LinkedSite(
            (
                "index.md",
                $"# Home\n\n[a]({other.Url("/404")}) [b]({other.Url("/404#one")}) "
                    + $"![c]({other.Url("/404")})\n\n[two]: {other.Url("/404#two")}\n[two]\n"
            ),
            ("other.md", $"# Other\n\n<a href=\"{other.Url("/404", "SITE.test")}\">d</a>\n"),
            ("toc.yml", $"- name: Away\n  href: {other.Url("/404")}\n"),
            ("site.yml", $"links: {{ allow_private: [site.test] }}\nredirects: {{ old.md: \"{other.Url("/404")}\" }}\n")
        );

        var findings = await site.FindingsAsync();

        Assert.Equal(["GET site.test/404"], other.Requests);
        Assert.Equal(
            ["index.md:3", "index.md:3", "index.md:3", "index.md:5", "other.md:3", "site.yml:2", "toc.yml:2"],
            findings.Select(found => found.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_target_of_several_redirects_is_requested_once()
    {
        using var site = LinkedSite.Linking(other.Url("/page"), other.Url("/lent"), other.Url("/moved-then-lent"));

        Assert.Equal(["external-link-moved"], (await site.CheckAsync(Cancel)).Select(found => found.Rule.Id));
        Assert.Equal(
            ["HEAD site.test/lent", "HEAD site.test/moved-then-lent", "HEAD site.test/page"],
            other.Requests.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_unreachable_host_is_tried_for_one_of_its_pages_only()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 500).Select(i => $"http://silent.test/{i}"));
        var start = site.Clock.GetUtcNow();

        Assert.Equal(500, (await site.CheckAsync(Cancel)).Count);
        Assert.True(site.Clock.GetUtcNow() - start < TimeSpan.FromSeconds(20), $"{site.Clock.GetUtcNow() - start}");
    }

    [Fact, Trait("Category", "Full")]
    public async Task Many_URLs_are_requested_once_each_within_the_limits_of_their_hosts()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 10_000).Select(i => other.Url($"/page-{i}", $"host-{i % 20}.test")));
        var start = site.Clock.GetUtcNow();

        Assert.Empty(await site.FindingsAsync());

        Assert.Equal(10_000, other.Requests.Count);
        Assert.Equal(10_000, other.Requests.Distinct().Count());
        Assert.InRange(other.MostConcurrent, 1, site.Limits.PerHost);
        Assert.True(site.Clock.GetUtcNow() - start >= 499 * site.Limits.Interval, $"{site.Clock.GetUtcNow() - start}");
    }

    [Fact]
    public async Task A_cancelled_run_resumes_without_repeating_requests()
    {
        using var site = LinkedSite.Linking(
            Enumerable.Range(0, 200).Select(i => other.Url(i % 10 == 0 ? $"/404?{i}" : $"/page-{i}", $"host-{i % 5}.test"))
        );
        using var stop = new CancellationTokenSource();
        site.Report = done =>
        {
            if (done == 60)
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.CheckAsync(stop.Token));
        var heard = (await File.ReadAllLinesAsync(site.CachePath, Cancel)).Length;
        other.Requests.Clear();
        site.Report = _ => { };
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
    public async Task A_damaged_cache_loses_only_the_damaged_entries(string how)
    {
        using var site = LinkedSite.Linking(other.Url("/404"), other.Url("/page"), other.Url("/page-2#nowhere"));
        var before = await site.FindingsAsync();
        var bytes = await File.ReadAllBytesAsync(site.CachePath, Cancel);
        switch (how)
        {
            case "cut":
                await File.WriteAllBytesAsync(site.CachePath, bytes[..^10], Cancel);
                break;
            case "noise":
                await File.WriteAllBytesAsync(site.CachePath, [.. bytes.Select(value => (byte)~value)], Cancel);
                break;
            case "flipped":
                bytes[30] ^= 1;
                await File.WriteAllBytesAsync(site.CachePath, bytes, Cancel);
                break;
            case "empty":
                await File.WriteAllBytesAsync(site.CachePath, [], Cancel);
                break;
            default:
                File.Delete(site.CachePath);
                Directory.CreateDirectory(site.CachePath);
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
    public async Task Working_links_are_cached_longer_than_broken_ones()
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
    public async Task A_cached_URL_is_requested_again_for_a_new_anchor()
    {
        using var site = LinkedSite.Linking(other.Url("/page"));
        Assert.Empty(await site.FindingsAsync());
        site.Write("index.md", $"# Home\n\n[link]({other.Url("/page#nowhere")})\n");

        Assert.StartsWith("index.md:3 external-anchor-not-found: ", Assert.Single(await site.FindingsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_settings_of_site_yml_apply()
    {
        using var site = LinkedSite.Linking(
            other.Url("/404"),
            other.Url("/410"),
            other.Url("/moved"),
            "mailto:team@example.org",
            "https://docs.example.org/en-us/"
        );
        site.Write(
            "site.yml",
            $$"""
            base_url: https://docs.example.org/
            links:
              allow_private: [site.test]
              ignore: ["*/410"]
              accept: { "http://site.test:*/moved": [external-link-moved] }

            """
        );

        Assert.StartsWith("index.md:3 external-link-broken: ", Assert.Single(await site.FindingsAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Requests, one => one.EndsWith("/410", StringComparison.Ordinal));
    }

    [Fact]
    public async Task URLs_past_the_budget_are_left_to_the_next_run()
    {
        using var site = LinkedSite.Linking(Enumerable.Range(0, 100).Select(i => other.Url($"/page-{i}")));
        site.Write("site.yml", "links: { allow_private: [site.test], budget: 0.05 }\n");

        var findings = await site.CheckAsync(Cancel);

        Assert.InRange(findings.Count, 60, 80);
        Assert.All(findings, found => Assert.Contains("time limit of the check", found.Message, StringComparison.Ordinal));
        Assert.Equal(100, other.Requests.Count + findings.Count);
    }
}
