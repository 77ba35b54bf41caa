using System.Net.Sockets;
using System.Text;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

/// <summary>
/// Clients that send too little, too slowly, or go away in the middle: the preview lets go of them, and answers everybody else meanwhile.
/// </summary>
public sealed class MisbehavingClients : IAsyncLifetime
{
    const string Request = "GET /en-us/ HTTP/1.1\r\nHost: 127.0.0.1\r\n";

    readonly TestSite site = new(("index.md", "# Home\n\nSome text.\n"));
    PreviewHost host = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await PreviewHost.StartAsync(site);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        site.Dispose();
    }

    [Fact]
    public async Task Who_never_ends_a_request_or_sends_it_letter_by_letter_is_let_go()
    {
        using var half = await ConnectAsync();
        using var slow = await ConnectAsync();
        await half.SendAsync(Encoding.ASCII.GetBytes(Request), Cancel);

        await Task.WhenAll(TrickleAsync(slow), AssertIsAnsweredAsync());

        Assert.DoesNotContain("200 OK", await RestAsync(half), StringComparison.Ordinal);
        Assert.DoesNotContain("200 OK", await RestAsync(slow), StringComparison.Ordinal);
        await AssertIsAnsweredAsync();
    }

    [Fact]
    public async Task Who_ends_the_connection_after_the_request_gets_the_whole_answer_or_none()
    {
        using var client = await ConnectAsync();
        await client.SendAsync(Encoding.ASCII.GetBytes(Request + "Connection: close\r\n\r\n"), Cancel);
        client.Shutdown(SocketShutdown.Send);

        var answer = await RestAsync(client);

        Assert.Matches(@"\A(HTTP/1\.1 200 OK\r\n[^§]*</html>\s*)?\z", answer);
        await AssertIsAnsweredAsync();
    }

    [Theory]
    [InlineData("/en-us/")]
    [InlineData("/_preview/events?path=/en-us/&key=0")]
    public async Task Who_asks_and_is_gone_does_not_keep_others_from_their_answers(string path)
    {
        for (var i = 0; i < 200; i++)
        {
            using var client = await ConnectAsync();
            await client.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), Cancel);
            client.LingerState = new LingerOption(true, 0);
        }

        await AssertIsAnsweredAsync();
    }

    [Fact]
    public async Task Who_announces_a_body_is_refused_without_waiting_for_it()
    {
        using var client = await ConnectAsync();
        await client.SendAsync(
            Encoding.ASCII.GetBytes("POST /en-us/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000000\r\n\r\n"),
            Cancel
        );

        Assert.DoesNotMatch("^HTTP/1.1 200", await RestAsync(client));
        await AssertIsAnsweredAsync();
    }

    async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, Cancel);
        return socket;
    }

    /// <summary>Sends a letter whenever the last is likely to have arrived, until the server closes the connection.</summary>
    static async Task TrickleAsync(Socket socket)
    {
        try
        {
            for (var i = 0; i < 10_000; i++)
            {
                await socket.SendAsync(Encoding.ASCII.GetBytes([Request[i % 3]]), Cancel);
                await Task.Delay(100, Cancel);
            }
        }
        catch (SocketException)
        {
            return;
        }

        Assert.Fail("Everything was taken.");
    }

    /// <summary>What comes until the server closes the connection.</summary>
    static async Task<string> RestAsync(Socket socket)
    {
        var (answer, room) = (new StringBuilder(), new byte[4096]);
        try
        {
            while (await socket.ReceiveAsync(room, Cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancel) is > 0 and var length)
            {
                answer.Append(Encoding.UTF8.GetString(room, 0, length));
            }
        }
        catch (SocketException)
        {
            // It was cut off, which is an end too.
        }

        return answer.ToString();
    }

    async Task AssertIsAnsweredAsync()
    {
        using var answer = await host.Client.GetAsync(new Uri("/en-us/", UriKind.Relative), Cancel);

        Assert.True(answer.IsSuccessStatusCode);
    }
}
