using System.Net;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Publishing;

/// <summary>What readers get from a host that is set up as the guide says; the configurations are taken from the page itself.</summary>
public abstract class HostTests(HostedSite host)
{
    const string Immutable = "public, max-age=31536000, immutable";

    protected HostedSite Host { get; } = host;

    [Theory]
    [InlineData("/en-us/", "text/html; charset=utf-8", "/en-us/index.html")]
    [InlineData("/en-us/second", "text/html; charset=utf-8", "/en-us/second.html")]
    [InlineData("/en-us/guide/third", "text/html; charset=utf-8", "/en-us/guide/third.html")]
    [InlineData("/en-us/guide/", "text/html; charset=utf-8", "/en-us/guide/index.html")]
    [InlineData("/fr-fr/second", "text/html; charset=utf-8", "/fr-fr/second.html")]
    [InlineData("/en-us/second.md", "text/markdown; charset=utf-8", "/en-us/second.md")]
    public async Task A_page_is_found_without_its_ending_and_checked_again(string path, string type, string file)
    {
        using var answer = await Host.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(Host.FileOf(file), await BytesOf(answer));
        Assert.Equal("no-cache", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.ETag is not null || answer.Content.Headers.LastModified is not null);
    }

    [Theory]
    [InlineData(@"^assets/style\.[0-9a-f]{10}\.css$", Immutable)]
    [InlineData(@"^assets/site\.[0-9a-f]{10}\.js$", Immutable)]
    [InlineData(@"^en-us/_s/[0-9a-f]{10}(-\d+)?\.bin$", Immutable)]
    [InlineData(@"^en-us/_s/index\.bin$", "no-cache")]
    [InlineData(@"^assets/icon\.svg$", "no-cache")]
    public async Task A_file_with_a_fingerprint_is_kept_and_any_other_is_not(string pattern, string expected)
    {
        using var answer = await Host.GetAsync(Host.Find(pattern));

        Assert.Equal((HttpStatusCode.OK, expected), (answer.StatusCode, answer.Headers.GetValues("Cache-Control").Single()));
    }

    [Fact]
    public async Task An_unknown_address_is_answered_with_404_and_a_page()
    {
        foreach (var path in new[] { "/en-us/nowhere", "/nowhere", "/en-us/nowhere.md" })
        {
            using var answer = await Host.GetAsync(path);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(Host.FileOf("/404.html"), await BytesOf(answer));
        }
    }

    [Theory]
    [InlineData("/en-us/second", "/en-us/second.html")]
    [InlineData("/en-us/second.md", "/en-us/second.md")]
    public async Task A_compressed_file_is_sent_to_browsers_that_read_it(string path, string file)
    {
        using var answer = await Host.GetAsync(path, ("Accept-Encoding", "gzip"));

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Equal(Host.FileOf(file + ".gz"), await BytesOf(answer));
    }

    protected static Task<byte[]> BytesOf(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}

public sealed class Nginx(NginxSite host) : HostTests(host), IClassFixture<NginxSite>
{
    [Theory]
    [InlineData("/en-us/gone", "/en-us/second#part")]
    [InlineData("/fr-fr/gone?from=mail", "/fr-fr/second#part")]
    [InlineData("/en-us/old%20page", "/en-us/second")]
    public async Task A_redirection_is_a_true_one(string path, string target)
    {
        using var answer = await Host.GetAsync(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, target), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task The_table_of_redirections_takes_long_addresses()
    {
        using var answer = await Host.GetAsync($"/en-us/{HostedSite.LongName}");

        Assert.Equal("https://example.org/x", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", "/fr-fr/")]
    [InlineData("en-GB", "/en-us/")]
    [InlineData("de", "/en-us/")]
    [InlineData("*", "/en-us/")]
    public async Task The_root_leads_to_the_language_of_the_browser(string languages, string target)
    {
        using var answer = await Host.GetAsync("/", ("Accept-Language", languages));

        Assert.Equal((HttpStatusCode.Redirect, target), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal("Accept-Language", answer.Headers.Vary.Single());
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_one_with_it()
    {
        using var answer = await Host.GetAsync("/en-us/guide");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/en-us/guide/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Brotli_is_sent_where_its_module_is_installed()
    {
        using var answer = await Host.GetAsync("/en-us/second", ("Accept-Encoding", "gzip, br"));
        Assert.SkipUnless(NginxSite.HasBrotli, "nginx has no module for Brotli.");

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }
}

public sealed class Caddy(CaddySite host) : HostTests(host), IClassFixture<CaddySite>
{
    [Fact]
    public async Task A_redirection_is_left_to_its_page()
    {
        using var answer = await Host.GetAsync("/en-us/gone");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Host.FileOf("/en-us/gone.html"), await BytesOf(answer));
    }

    [Fact]
    public async Task Brotli_is_sent_to_browsers_that_read_it()
    {
        using var answer = await Host.GetAsync("/en-us/second", ("Accept-Encoding", "gzip, br"));

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }
}

/// <summary>The configurations in the guide for hosts, as texts.</summary>
public sealed class HostGuide
{
    [Theory]
    [InlineData("en-US", "nginx")]
    [InlineData("fr-FR", "nginx")]
    [InlineData("en-US", "Caddy")]
    [InlineData("fr-FR", "Caddy")]
    public void The_guide_has_one_configuration_in_every_language_with_the_policy_of_other_hosts(string locale, string heading)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var headers = site.Page("_headers").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var blocks = HostedSite.Configurations(locale, heading);

        Assert.All(
            headers.Select(header => header.Trim().Split(": ")),
            header => Assert.Contains($"{header[0]} \"{header[1]}\"", blocks[0], StringComparison.Ordinal)
        );
        Assert.Equal(Directives("en-US"), Directives(locale));

        // Comments are translated.
        IEnumerable<string> Directives(string language) =>
            HostedSite
                .Configurations(language, heading)
                .SelectMany(block => block.Split('\n'))
                .Where(line => !line.TrimStart().StartsWith('#'));
    }
}
