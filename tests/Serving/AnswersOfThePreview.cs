using System.Net;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

public sealed class AnswersOfThePreview : IAsyncLifetime
{
    readonly TestSite site = SampleSite.Create();
    PreviewHost host = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "secret.txt"), "secret", Cancel);
        host = await PreviewHost.StartAsync(site);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        site.Dispose();
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/en-us/", "text/html; charset=utf-8")]
    [InlineData("/en-us/credit", "text/html; charset=utf-8")]
    [InlineData("/en-us/credit.html", "text/html; charset=utf-8")]
    [InlineData("/fr-fr/guides/partner?from=here", "text/html; charset=utf-8")]
    [InlineData("/en-us/media/steps.svg", "image/svg+xml")]
    [InlineData("/en-us/_s/index.bin", "application/octet-stream")]
    public async Task Files_of_the_site_are_found_as_a_static_host_finds_them(string path, string type)
    {
        using var answer = await Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Styles_and_scripts_of_a_page_come_with_their_types()
    {
        var page = TestSite.Parse(await host.Client.GetStringAsync(Url("/en-us/credit"), Cancel));
        using var style = await Get(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        using var script = await Get(page.QuerySelector("script[src]")!.GetAttribute("src")!);

        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType?.ToString());
        Assert.Equal("text/javascript; charset=utf-8", script.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/en-us", "/en-us/")]
    [InlineData("/fr-fr/guides?from=here", "/fr-fr/guides/?from=here")]
    public async Task A_folder_without_its_slash_leads_to_the_one_with_it(string path, string expected)
    {
        using var answer = await Get(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nowhere", "en-US")]
    [InlineData("/en-us/nowhere", "en-US")]
    [InlineData("/fr-fr/nulle/part", "fr-FR")]
    [InlineData("/fr-fr/credit.html/", "fr-FR")]
    [InlineData("/en-us/index/", "en-US")]
    public async Task What_is_not_there_is_said_in_the_language_of_the_address(string path, string lang)
    {
        using var answer = await Get(path);
        var page = TestSite.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(lang, page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/en-us/credit", HttpStatusCode.OK)]
    [InlineData("/en-us/nowhere", HttpStatusCode.NotFound)]
    public async Task A_request_for_the_head_alone_gets_no_body(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Url(path));
        using var answer = await host.Client.SendAsync(request, Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 0);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_but_reading_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Url("/en-us/credit"));
        using var answer = await host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:80")]
    public async Task Other_host_names_are_refused(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url("/en-us/credit")) { Headers = { Host = name } };
        using var answer = await host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task The_names_of_this_machine_are_accepted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url("/en-us/credit"))
        {
            Headers = { Host = $"LocalHost:{host.Address.Port}" },
        };
        using var answer = await host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/en-us/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/en-us/..%5c..%5csecret.txt")]
    [InlineData("/en-us/media/%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/%00secret.txt")]
    [InlineData("/site.yml")]
    public async Task Nothing_outside_of_the_site_is_served(string path)
    {
        var address = new Uri(
            $"http://127.0.0.1:{host.Address.Port}{path}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        using var answer = await host.Client.GetAsync(address, Cancel);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    Task<HttpResponseMessage> Get(string path) => host.Client.GetAsync(Url(path), Cancel);

    Uri Url(string path) => new(host.Address, path);
}
